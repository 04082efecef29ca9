import { OPENING, SPACE, UPPER } from '../signs.ts';
import type { CutRule } from './rule.ts';

const MARK =
  /^\s*\((?:(?:\d(?:st|nd|rd|th)|\d{1,2})\s)?(?:LEAD|LD|URGENT|UPDATE|WRAPUP|Yonhap\s\p{L}+|News Focus|Movie Review|Profile|Feature)\)\s*|^(?:UPDATE \d{1,2}|WRAPUP \d{1,2}|CORRECTED|EXCLUSIVE|REFILE|BREAKING|URGENT|FLASH)\s?[-:–]\s?/u;

export const deskMark: CutRule = {
  kind: 'cut',
  name: 'desk-mark',
  label: 'desk-note',
  why: 'A wire desk’s mark before a headline: which version this is.',
  examples: [
    '(LEAD) China, Russia call on int’l community to drop sanctions',
    '(2nd LD) S. Korea, U.S., Japan unveil 11-nation team',
    'UPDATE 2-Oil steadies as storm misses refineries',
  ],
  nearMisses: ['(He did not say when.)', 'Update: the talks have ended without a word to reporters.'],
  gate: [
    { first: OPENING | SPACE },
    {
      first: UPPER,
      list: 'deskMark',
    },
  ],
  match: ({ text }) => {
    const found = MARK.exec(text);
    return found === null || found[0].length >= text.length ? [] : [{ start: 0, end: found[0].length }];
  },
};
