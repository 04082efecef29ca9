/** Physical lines of a dump, whatever ends them, without the white space around them. */

/** A line that is not blank: [start, end) in the text, blank lines before it. */
export interface RawLine {
  readonly start: number;
  readonly end: number;
  readonly gap: number;
}

/** White space and invisible characters that may be trimmed off a line. */
const TRIM = /[\s\u0085\u00a0\u00ad\u1680\u2000-\u200f\u2028-\u202f\u205f-\u2064\u3000\u3164\u2800\ufeff]/;
const LINE_END = /\r\n|[\n\r\f\v\u0085\u2028\u2029]/g;

/** The non-blank lines of a text, in order. */
export function rawLines(text: string): RawLine[] {
  const lines: RawLine[] = [];
  let gap = 0;
  const take = (from: number, to: number): void => {
    let start = from;
    let end = to;
    while (start < end && TRIM.test(text[start] ?? '')) start++;
    while (end > start && TRIM.test(text[end - 1] ?? '')) end--;
    if (start === end) {
      gap++;
      return;
    }
    lines.push({ start, end, gap: lines.length === 0 ? 0 : gap });
    gap = 0;
  };
  let at = 0;
  for (const match of text.matchAll(LINE_END)) {
    take(at, match.index);
    at = match.index + match[0].length;
  }
  take(at, text.length);
  return lines;
}
