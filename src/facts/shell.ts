import type { Page } from './page.ts';

/** Letters of the page outside the article, line by line, without lists of other stories. */
export function shellText(page: Page): string {
  const skip = new Set([
    'title',
    'dek',
    'byline',
    'caption',
    'credit',
    'body',
    'subhead',
    'duplicate',
    'embed',
    'quote',
    'list',
    'table',
    'note',
  ]);
  return page.pieces
    .filter((p) => !skip.has(p.label) && p.label !== 'related')
    .map((p) => p.text)
    .join('\n');
}

const SCRIPTS = [
  /\p{Script=Latin}/gu,
  /\p{Script=Cyrillic}/gu,
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu,
  /\p{Script=Hangul}/gu,
  /\p{Script=Arabic}/gu,
];

/** Index of the script most letters belong to, and its share. */
export function scriptOf(text: string): { script: number; share: number } {
  const counts = SCRIPTS.map((script) => text.match(script)?.length ?? 0);
  const total = counts.reduce((a, b) => a + b, 0);
  const top = Math.max(...counts);
  return { script: total > 0 ? counts.indexOf(top) : -1, share: total > 0 ? top / total : 0 };
}

/** Share of letters in the shell that the article's own text never uses: `ğ`, `ı`, `ş` around English. */
export function foreignLetters(shell: string, page: Page): number {
  const own = new Set(page.body.map((p) => p.text.toLowerCase()).join(''));
  const letters = shell.toLowerCase().match(/\p{L}/gu) ?? [];
  return letters.filter((letter) => !own.has(letter)).length / Math.max(1, letters.length);
}
