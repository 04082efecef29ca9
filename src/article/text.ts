/**
 * Text as it is written to an article file: one line, no control characters, valid Unicode.
 */

/**
 * Makes any string safe to write, without changing what a reader sees: white space runs become one space,
 * control characters are shown by their Unicode pictures instead of obeyed, and half a surrogate pair, which
 * no file can hold, becomes U+FFFD.
 */
export function oneLine(text: string): string {
  if (!TO_CHANGE.test(text)) return text;
  return text
    .replace(/\p{Cc}/gu, pictureOf)
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(/\s+/g, ' ')
    .trim();
}

/** What a line that may be written as it is does not hold: most are such, and one look is cheaper than three replacements. */
const TO_CHANGE = /[\p{Cc}\p{Surrogate}]|[^\S ]| {2}|^ | $/u;

/** A visible sign for a control character; those that are white space stay, NEXT LINE becomes a space. */
function pictureOf(control: string): string {
  const code = control.charCodeAt(0);
  if (code >= 0x09 && code <= 0x0d) return control;
  if (code === 0x85) return ' ';
  return code < 0x20 ? String.fromCharCode(0x2400 + code) : '\u2426';
}
