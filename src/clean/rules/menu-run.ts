import type { PageLine } from '../page.ts';
import { perPage } from './per-page.ts';
import type { LineRule } from './rule.ts';

/** Most words of a menu's item, and fewest items of a menu. */
const WORDS = 5;
const ITEMS = 6;
/** Items beyond which nothing else is that long. */
const SURE = 12;

/** Whether a line could be an item of a menu: short, no sentence, no figures as in a table. */
function isItem({ shape, text }: PageLine): boolean {
  return (
    shape.words > 0 &&
    shape.words <= WORDS &&
    !shape.terminal &&
    !shape.colon &&
    !shape.quoted &&
    text.length <= 48 &&
    shape.digits <= 0.2 &&
    shape.separators <= 1 &&
    !/[\t;]|\s[—–-]\s/.test(text)
  );
}

/** Length of the run of items each line stands in. */
const runsOf = perPage((page): Readonly<Uint32Array> => {
  const lengths = new Uint32Array(page.lines.length);
  for (let from = 0; from < page.lines.length; ) {
    let to = from;
    while (to < page.lines.length && isItem(page.lines[to] as PageLine)) to++;
    lengths.fill(to - from, from, to);
    from = Math.max(to, from + 1);
  }
  return lengths;
});

export const menuRun: LineRule = {
  kind: 'line',
  name: 'menu-run',
  label: 'nav',
  why: 'One of many short lines in a row, none of them a sentence: a menu set line by line.',
  examples: [
    {
      lines: ['Regio', 'Slimmer Leven', 'Meest recent', 'Red je geld', 'Gezondheid', 'Buitenland', 'Puzzels'],
      at: 3,
    },
    { lines: ['Kino', 'Pop', 'Bühne und Konzert', 'Kunst', 'Kunstmarkt', 'Familie', 'Stil'], at: 2 },
    { lines: ['ニュース', '動画', '天気', '地震', '番組表', '特集', '連載'], at: 3 },
  ],
  nearMisses: [
    { lines: ['What is needed:', 'two eggs', 'flour', 'milk', 'They were eaten at once.'], at: 2 },
    'Five a day',
  ],
  gate: { mostWords: WORDS, open: true },
  match: ({ index }, page) => {
    const length = runsOf(page)[index] ?? 0;
    return length >= SURE ? 2 : length >= ITEMS ? 1.4 : 0;
  },
};
