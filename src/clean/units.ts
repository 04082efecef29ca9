/** The article's body as units of reading order. */
import type { BodyUnit, Cleaned, Line } from '../types.ts';

const KIND: Partial<Record<Line['label'], BodyUnit['kind']>> = {
  body: 'paragraph',
  subhead: 'subhead',
  list: 'list',
  quote: 'quote',
  table: 'table',
};

/** The kept lines of a page in order; list items without their mark. */
export function bodyUnits(cleaned: Cleaned): BodyUnit[] {
  const units: BodyUnit[] = [];
  for (const { label, text } of cleaned.lines) {
    const kind = KIND[label];
    if (kind === undefined || text === '') continue;
    units.push({
      kind,
      text: kind === 'list' ? text.replace(/^[^\p{L}\p{N}\s"'“‘«(]\s?/u, '') : text,
    });
  }
  return units;
}
