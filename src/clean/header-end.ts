/** Where the header of a page ends, told from its bylines and dates. */
import type { Label } from '../types.ts';
import type { Page, PageLine } from './page.ts';

/** What the rules say of a line: whether it is no part of the text. */
interface Said {
  readonly furniture: { readonly label: Label; readonly strength: number } | null;
}

/** Most running text, as lines and as a share of the page's, that may stand above the byline or date. */
const LINES_ABOVE = 2;
const SHARE_ABOVE = 0.2;

/** Index of the last byline or date line that stands before the running text; 0 where none does. */
export function headerEnd(page: Page, found: readonly Said[]): number {
  const reads = (line: PageLine): boolean =>
    line.shape.prose >= 2.5 && (found[line.index]?.furniture?.strength ?? 0) < 2;
  const total = page.lines.reduce((sum, line) => sum + (reads(line) ? line.text.length : 0), 0);
  let end = 0;
  let lines = 0;
  let text = 0;
  for (const line of page.lines) {
    const verdict = found[line.index]?.furniture;
    if (reads(line)) {
      lines++;
      text += line.text.length;
    } else if (verdict && (verdict.label === 'byline' || verdict.label === 'date') && verdict.strength >= 1.8)
      end = line.index;
    if (lines > LINES_ABOVE || text > total * SHARE_ABOVE) break;
  }
  return end;
}
