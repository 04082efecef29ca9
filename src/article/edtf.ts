/** Dates in the Extended Date/Time Format: are they valid, and how do they sort? */

import edtf from 'edtf';

/** Longer than any date of an article; the grammar is not asked about more. */
const MAX_LENGTH = 64;

/** Days that a date may mean, in milliseconds since 1970 UTC; null where the text is no EDTF date. */
export function edtfRange(text: string): { readonly min: number; readonly max: number } | null {
  if (text.length > MAX_LENGTH) return null;
  const known = ranges.get(text);
  if (known !== undefined) return known;
  const range = dayRange(text) ?? parseRange(text);
  if (ranges.size >= MOST_KEPT) ranges.clear();
  ranges.set(text, range);
  return range;
}

/** Ranges of the dates asked for last: an archive asks for the same days again and again, and the grammar takes long. */
const ranges = new Map<string, ReturnType<typeof parseRange>>();
const MOST_KEPT = 20_000;

const DAY = 86_400_000;

/** The range of a plain day: most dates are such, and the grammar takes a quarter of a millisecond. */
function dayRange(text: string): { readonly min: number; readonly max: number } | null {
  const match = /^([1-9]\d{3})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.exec(text);
  if (match === null) return null;
  const min = Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3]));
  // What the month does not have is left to the grammar.
  return new Date(min).getUTCDate() === Number(match[3]) ? { min, max: min + DAY - 1 } : null;
}

function parseRange(text: string): { readonly min: number; readonly max: number } | null {
  try {
    const { min, max } = edtf(text);
    return { min, max };
  } catch {
    return null;
  }
}

export function isEdtf(text: string): boolean {
  return edtfRange(text) !== null;
}
