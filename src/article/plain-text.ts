import type { BodyUnit } from '../types.ts';

/** The body as plain text, one unit a paragraph, blank lines between. */
export function plainText(units: readonly BodyUnit[]): string {
  return units
    .map((unit) => unit.text)
    .filter((text) => text !== '')
    .join('\n\n');
}
