import { outletWords } from './outlets.ts';
import type { Page } from './page.ts';
import { sourceLine } from './source-line.ts';

/** An outlet's own page in another language: its menus name the edition, or the byline its reporter, and no source is named. */
export function ownEdition(page: Page): boolean {
  if (sourceLine(page) !== null) return false;
  const words = outletWords();
  const editions = words['own edition'];
  const reporters = words['own reporter'];
  return page.pieces.some(({ zone, text, index }) => {
    if (zone === 'body' || text.length > SHORT) return false;
    const lower = page.lower[index] ?? '';
    if (editions.some((name) => lower.includes(name))) return true;
    // A name in Latin letters with the title that the paper's language gives a reporter.
    const named = /^\p{Lu}[\p{Script=Latin}.' -]{3,40}/u.exec(text)?.[0];
    return (
      named !== undefined &&
      reporters.some((title) => lower.slice(named.length).trimStart().startsWith(title))
    );
  });
}

const SHORT = 80;
