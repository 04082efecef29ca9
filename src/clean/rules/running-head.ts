import type { Block } from '../../types.ts';
import { DIGIT } from '../signs.ts';
import type { CutRule } from './rule.ts';

/** Longest running head in characters, fewest characters of its words, and most heads kept of a page. */
const LONGEST = 60;
const FEWEST = 8;
const MOST = 40;
/** Shortest paragraph one is looked for in. */
const PARAGRAPH = 80;
const NUMBERED = /^(?:(\d{1,4})\s)?(.+?)(?:\s(\d{1,4}))?$/u;

interface Head {
  readonly words: string;
  /** The number of the page it stands on. */
  readonly page: string;
}

const found = new WeakMap<readonly Block[], readonly Head[]>();

/** Lines of a few words with a page number before or behind them. */
function headsOf(blocks: readonly Block[]): readonly Head[] {
  const known = found.get(blocks);
  if (known !== undefined) return known;
  const heads: Head[] = [];
  for (const { text } of blocks) {
    if (heads.length >= MOST) break;
    if (text.length > LONGEST || !/^\d|\d$/.test(text)) continue;
    const [, before, words = '', behind] = NUMBERED.exec(text) ?? [];
    const page = before ?? behind;
    if (page === undefined || words.length < FEWEST || !/\p{Lu}/u.test(words)) continue;
    // A number at the other end belongs to the words: the year of an issue.
    heads.push({ words: before !== undefined && behind !== undefined ? `${words} ${behind}` : words, page });
  }
  found.set(blocks, heads);
  return heads;
}

export const runningHead: CutRule = {
  kind: 'cut',
  name: 'running-head',
  label: 'nav',
  why: 'The head or foot of a printed page, with its number, in the middle of a paragraph that runs over the page.',
  examples: [
    {
      lines: [
        '62 PROSPECT MARCH 2019',
        'The line had been agreed in Geneva, and on day three it went PROSPECT MARCH 2019 63 through a school.',
      ],
      at: 1,
    },
  ],
  nearMisses: [
    {
      lines: ['62 PROSPECT MARCH 2019', 'The interview appeared in PROSPECT MARCH 2019, and nobody read it.'],
      at: 1,
    },
    {
      lines: ['Lexus LC 500', 'The Lexus LC 500 Convertible will go on sale in summer, the company says.'],
      at: 1,
    },
  ],
  gate: { signs: [DIGIT] },
  match: ({ text }, { blocks }) => {
    if (text.length < PARAGRAPH) return [];
    const cuts: { start: number; end: number }[] = [];
    for (const { words, page: own } of headsOf(blocks)) {
      const at = text.indexOf(words);
      if (at < 0) continue;
      const end = at + words.length;
      const before = /(?:^|\s)(\d{1,4}\s)$/.exec(text.slice(Math.max(0, at - 6), at))?.[1] ?? '';
      const behind = /^\s\d{1,4}(?=\s|$)/.exec(text.slice(end, end + 6))?.[0] ?? '';
      const number = (before === '' ? behind : before).trim();
      // Another page has another number; with the same one it is a name.
      if (number !== '' && number !== own)
        cuts.push({ start: at - before.length, end: end + (before === '' ? behind.length : 0) });
    }
    return cuts;
  },
};
