import { DIGIT, NO_LETTER } from '../signs.ts';
import type { LineRule } from './rule.ts';

export const counter: LineRule = {
  kind: 'line',
  name: 'counter',
  label: 'nav',
  why: 'A count or page number: which picture of how many, how often read or shared, page links.',
  examples: [
    '3 / 9',
    '0 : 0',
    '1   2   Next Page »',
    '💬 14',
    '010020070750000000000000011100001361137241',
    '💬 1,204',
  ],
  nearMisses: ['2 March 2016', '1. Resolution 1718 (14 October 2006)'],
  gate: { first: NO_LETTER, signs: [DIGIT] },
  match: ({ text, tokens }) => {
    if (tokens.length === 0) return 0;
    if (/^[\p{S}\p{P}\s]*\d[\d\s.,:/|+KkM-]*$/u.test(text))
      return /^\d{1,2}[:.]\d{2}$/.test(text) || /^\d{4}$/.test(text) ? 1 : 3;
    return /^\d{1,2}\s(?:\d{1,2}\s)*(?:next|last|›|»)/i.test(text) ? 3 : 0;
  },
};
