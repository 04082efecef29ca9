/** Signs that could end a script element or open another, and line ends that old scripts could not hold. */
const UNSAFE = /[<>&\u2028\u2029]/g;

/**
 * A value as JSON for the inside of `<script type="application/ld+json">`, where no entity would be read: whatever its texts
 * hold, nothing in it ends the element.
 */
export function embeddedJson(value: unknown): string {
  return JSON.stringify(value).replaceAll(
    UNSAFE,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Several things on one page as one document of JSON-LD. */
export function graph(...things: readonly object[]): object {
  return { '@context': 'https://schema.org', '@graph': things };
}
