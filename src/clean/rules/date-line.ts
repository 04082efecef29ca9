import type { Page, PageLine } from '../page.ts';
import { DIGIT } from '../signs.ts';
import { tokenise } from '../tokens.ts';
import { UNKNOWN } from '../word-ids.ts';
import { hasClock, hasDate, withoutDates } from './date-parts.ts';
import type { LineRule } from './rule.ts';

/** Lines above and below within which the entries of a live report are looked for. */
const NEAR = 60;
/** Longest line of dates, in words, and longest that holds other words beside them. */
const LONGEST = 44;
const LONGEST_MIXED = 24;
/** Words besides the date from which on a line that ends like a sentence is one. */
const SENTENCE = 4;
const ONLY_TIME = /^\d{1,2}[:.h]\d{2}\s?(?:[ap]\.?m\.?)?$/i;

/** Words of the line that are neither dates nor the words printed around them. */
function leftOver(line: PageLine, page: Page): number {
  const words = page.lexicon.ids.all(tokenise(withoutDates(line.text)));
  let left = 0;
  for (let at = 0; at < words.length; ) {
    const hit = page.lexicon.dateWords.at(words, at).reduce((end, { end: to }) => Math.max(end, to), at);
    if (hit > at) at = hit;
    else {
      if (!page.lexicon.ids.isNumber(words[at] ?? UNKNOWN)) left++;
      at++;
    }
  }
  return left;
}

/** Times that head the entries of a live report: several lines hold a time and nothing else. */
function isEntryTime({ text, index }: PageLine, page: Page): boolean {
  if (!ONLY_TIME.test(text)) return false;
  let times = 0;
  for (const line of page.lines.slice(Math.max(0, index - NEAR), index + NEAR))
    if (ONLY_TIME.test(line.text)) times++;
  return times >= 3;
}

/** Words besides the date of an entry, and entries in a row, from which on they are a programme, a calendar or a table. */
const ENTRY = 2;
const ENTRIES = 4;

/** Whether a line is one of several in a row that name a day and something else each. */
function inProgramme({ index }: PageLine, page: Page): boolean {
  const isEntry = (at: number): boolean => {
    const line = page.lines[at];
    if (line === undefined || line.text.length > 200 || !hasDate(line.text, page.lexicon)) return false;
    return leftOver(line, page) >= ENTRY;
  };
  let from = index;
  let to = index;
  while (to - from < ENTRIES && isEntry(from - 1)) from--;
  while (to - from < ENTRIES && isEntry(to + 1)) to++;
  return to - from + 1 >= ENTRIES;
}

export const dateLine: LineRule = {
  kind: 'line',
  name: 'date-line',
  label: 'date',
  why: 'A line that says when the page was published or updated, with little else.',
  examples: [
    'Issued on: 28/04/2018 - 05:10    Modified: 28/04/2018 - 07:44',
    'Xinhua | Updated: 2018-06-22 23:51',
    'Tue 12 Sep 2017 07.15 BST',
    '입력 2016.03.08 15:12 | 수정 2016.03.08 18:40',
    '16 октября 2017, 18:05',
    'Yesterday, 19:30',
    'เผยแพร่: 12 มิ.ย. 2561 18:20 น.',
    'प्रकाशित: 3 जून 2018',
    'December 29, 2020 Korea Sanctions Watch Leave a comment',
    'Sept. 13, 2019',
    'Posted Wed 9 Oct 2024 at 4:14am Wednesday 9 Oct 2024 at 4:14am, updated Wed 9 Oct 2024 at 3:38pm Wednesday 9 Oct 2024 at 3:38pm',
  ],
  nearMisses: [
    'On March 28, 2024 Russia blocked a draft resolution that would have extended the work of the panel.',
    'Resolution 1718 (14 October 2006) and what came of it',
    '($1 = 1,453.2000 won)',
    'The preliminary hearing is scheduled for June 26 at 9 am.',
    {
      lines: [
        '1st round: 10 March, Interlagos',
        '2nd round: 8 April, Curitiba',
        '3rd round: 22 April, Velopark',
        '4th round: 6 May, Londrina',
      ],
      at: 1,
    },
    { lines: ['8.50PM', 'We close.', '6.30PM', 'They talk.', '5.05PM', 'They wait.'], at: 2 },
  ],
  gate: [
    { longest: 200, mostWords: LONGEST, signs: [DIGIT] },
    { longest: 200, mostWords: LONGEST, list: 'longAgo' },
  ],
  match: (line, page) => {
    const { text, shape } = line;
    if (shape.words > LONGEST || text.length > 200 || /^\d{1,3}[.)]\s/.test(text)) return 0;
    const dated = hasDate(text, page.lexicon);
    const timed = hasClock(text);
    if (!dated && !timed && !/\b(?:ago|yesterday)\b/i.test(text)) return 0;
    const left = leftOver(line, page);
    if (shape.words > LONGEST_MIXED && left > 0) return 0;
    // A sentence that names a day says when something is.
    if (left >= SENTENCE && shape.terminal && shape.stops > 0) return 0;
    if (left === 0) return dated || !isEntryTime(line, page) ? 3 : 0;
    if (dated && left >= ENTRY && inProgramme(line, page)) return 0;
    if (left === 1) return dated && timed ? 2.4 : 1.8;
    if (left <= 3 && shape.words <= 14 && dated) return 2.4;
    if (left <= 7 && !shape.terminal && hasDate(text.slice(0, 26), page.lexicon)) return 2;
    return left <= 6 && dated && timed ? 2.4 : left <= 6 && dated && shape.separators > 0 ? 2 : 0;
  },
};
