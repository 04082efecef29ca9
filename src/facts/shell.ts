import type { Page } from './page.ts';
import { isLetter } from './words.ts';

/** Letters of the page outside the article, line by line, without lists of other stories. */
export function shellText(page: Page): string {
  return page.pieces
    .filter((p) => !NO_SHELL.has(p.label))
    .map((p) => p.text)
    .join('\n');
}

const NO_SHELL: ReadonlySet<string> = new Set([
  'related',
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

/** First and last code units of the letters of each script, roughly: Latin, Cyrillic, Han and kana, Hangul, Arabic. */
const SCRIPTS: readonly (readonly [number, number])[] = [
  [0x41, 0x24f],
  [0x400, 0x52f],
  [0x3040, 0x9fff],
  [0xac00, 0xd7a3],
  [0x600, 0x6ff],
];

function scriptAt(code: number): number {
  if (code < 0x41 || (code > 0x5a && code < 0x61) || (code > 0x7a && code < 0xc0)) return -1;
  if (code <= 0x24f) return 0;
  for (let i = 1; i < SCRIPTS.length; i++) {
    const [first, last] = SCRIPTS[i] ?? [0, -1];
    if (code >= first && code <= last) return i;
  }
  return -1;
}

/** Index of the script most letters belong to, and its share. */
export function scriptOf(text: string): { script: number; share: number } {
  const counts = SCRIPTS.map(() => 0);
  let total = 0;
  for (let i = 0; i < text.length; i++) {
    const script = scriptAt(text.charCodeAt(i));
    if (script < 0) continue;
    counts[script] = (counts[script] ?? 0) + 1;
    total++;
  }
  const top = Math.max(...counts);
  return { script: total > 0 ? counts.indexOf(top) : -1, share: total > 0 ? top / total : 0 };
}

/** How many letters a text has, roughly: what is neither a sign of ASCII nor of the punctuation blocks. */
export function letterCount(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i) | 0x20;
    if ((code >= 0x61 && code <= 0x7a) || (code >= 0xe0 && (code < 0x2000 || code > 0x303f))) count++;
  }
  return count;
}

/** Characters that tell enough of the letters a text uses. */
const SAMPLE = 3000;

/** Share of letters in the shell that the article's own text never uses: `ğ`, `ı`, `ş` around English. */
export function foreignLetters(shell: string, page: Page): number {
  const own = new Uint8Array(0x10000);
  let seen = 0;
  for (const piece of page.body) {
    const text = page.lower[piece.index] ?? '';
    for (let i = 0; i < text.length; i++) own[text.charCodeAt(i)] = 1;
    seen += text.length;
    if (seen > 2 * SAMPLE) break;
  }
  const sample = shell.slice(0, SAMPLE).toLowerCase();
  let letters = 0;
  let foreign = 0;
  for (let i = 0; i < sample.length; i++) {
    const code = sample.charCodeAt(i);
    if (code < 0x80 ? code < 0x61 || code > 0x7a : !isLetter(code)) continue;
    letters++;
    if (own[code] === 0) foreign++;
  }
  return foreign / Math.max(1, letters);
}
