/** Physical lines of a dump, whatever ends them, without the white space around them. */
import { endsLine, FLAGS, SPACE, UNSEEN } from './characters.ts';

/** A line that is not blank: [start, end) in the text, blank lines before it. */
export interface RawLine {
  readonly start: number;
  readonly end: number;
  readonly gap: number;
}

/** White space and characters that are not seen, save control characters, are trimmed off a line. */
function isTrimmed(code: number): boolean {
  if (code <= 0x20) return code === 0x20 || (code >= 9 && code <= 0x0d);
  return code > 0x84 && ((FLAGS[code] ?? 0) & (SPACE | UNSEEN)) !== 0;
}

/** The non-blank lines of a text, in order. */
export function rawLines(text: string): RawLine[] {
  const lines: RawLine[] = [];
  let gap = 0;
  const take = (from: number, to: number): void => {
    let start = from;
    let end = to;
    while (start < end && isTrimmed(text.charCodeAt(start))) start++;
    while (end > start && isTrimmed(text.charCodeAt(end - 1))) end--;
    if (start === end) {
      gap++;
      return;
    }
    lines.push({ start, end, gap: lines.length === 0 ? 0 : gap });
    gap = 0;
  };
  let at = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (!endsLine(code)) continue;
    take(at, i);
    if (code === 0x0d && text.charCodeAt(i + 1) === 0x0a) i++;
    at = i + 1;
  }
  take(at, text.length);
  return lines;
}
