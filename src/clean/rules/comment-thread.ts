import type { Page, PageLine } from '../page.ts';
import { DIGIT } from '../signs.ts';
import { dateLine } from './date-line.ts';
import { perPage } from './per-page.ts';
import { headingStrength } from './phrase-evidence.ts';
import type { LineRule } from './rule.ts';

/** Fewest stamps of a thread, and most lines from its heading to the first and from one to the next. */
const FEWEST = 3;
const APART = 14;
/** Running text that stands above the readers' comments: the article. */
const ABOVE = 2;
/** Longest comment behind the last stamp, in lines. */
const TAIL = 2;

const COUNTED =
  /^\W{0,3}\d{1,5}\s(?:comments?|responses?|replies|thoughts?|kommentare?|commentaires?|comentarios)\b/i;

const heads = (line: PageLine, page: Page): boolean =>
  line.shape.words <= 12 &&
  (((line.signs.all & DIGIT) !== 0 && COUNTED.test(line.text)) ||
    headingStrength(line, page, 'comments') > 0);

/** First and last line of the thread of comments under a heading; empty where the page has none. */
const threadOf = perPage((page): { readonly from: number; readonly to: number } => {
  const { lines } = page;
  let read = 0;
  for (const line of lines) {
    if (line.shape.prose >= 3) read++;
    if (read < ABOVE || !heads(line, page)) continue;
    let stamps = 0;
    let last = line.index;
    for (let i = line.index + 1; i < lines.length && i - last <= APART; i++) {
      const below = lines[i];
      if (below === undefined || below.shape.words > 12 || dateLine.match(below, page) < 2) continue;
      stamps++;
      last = i;
    }
    if (stamps >= FEWEST) return { from: line.index, to: Math.min(lines.length - 1, last + TAIL) };
  }
  return { from: 0, to: -1 };
});

const TALK = [
  'The harbour pilots of the northern port went back to work on Monday, a day after the council settled their pay.',
  'Their union said the deal, which had taken eleven weeks, would be put to a vote before the end of the month.',
  '3 Comments',
  'November 19, 2019 at 6:34 am',
  'It was about time that somebody in the council saw what the pilots are worth to this town.',
  'November 19, 2019 at 6:44 am',
  'They were well paid before, if you ask me.',
  'November 19, 2019 at 7:02 am',
  'Nobody did.',
];

export const commentThread: LineRule = {
  kind: 'line',
  name: 'comment-thread',
  label: 'comments',
  why: 'Under the article and a heading that counts the comments: what readers wrote, each with its time.',
  examples: [
    { lines: TALK, at: 4 },
    { lines: TALK, at: 8 },
  ],
  nearMisses: [
    { lines: TALK, at: 1 },
    { lines: TALK.filter((_, i) => i !== 2), at: 3 },
  ],
  match: ({ index }, page) => {
    const { from, to } = threadOf(page);
    return index >= from && index <= to ? 3.6 : 0;
  },
};
