/** Text in XML 1.0. */

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** What XML 1.0 forbids even when escaped: control characters, halves of surrogate pairs, U+FFFE and U+FFFF. */
const FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** Any text, for the inside of an element or an attribute in quotes. What XML cannot hold becomes U+FFFD. */
export function xmlText(text: string): string {
  return text.replaceAll(FORBIDDEN, '\uFFFD').replaceAll(/[&<>"']/g, (sign) => ENTITIES[sign] ?? '');
}

/** An element with text in it and attributes; those without a value are left out. */
export function element(
  name: string,
  text: string | null,
  attributes: Readonly<Record<string, string | null | undefined>> = {},
): string {
  const set = Object.entries(attributes)
    .flatMap(([key, value]) => (value == null ? [] : [` ${key}="${xmlText(value)}"`]))
    .join('');
  return text === null ? `<${name}${set}/>` : `<${name}${set}>${xmlText(text)}</${name}>`;
}
