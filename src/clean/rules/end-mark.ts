import { DASH, EQUALS, HASH, OPENING, STAR } from '../signs.ts';
import { fold } from '../tokens.ts';
import type { LineRule } from './rule.ts';

export const endMark: LineRule = {
  kind: 'line',
  name: 'end-mark',
  label: 'desk-note',
  why: 'What a wire desk prints under the last line of a story.',
  examples: ['(END)', '-30-', '###', '==Kyodo', '(끝)', '（完）'],
  nearMisses: ['The end', 'END OF AN ERA'],
  gate: { longest: 24, first: OPENING | DASH | STAR | HASH | EQUALS },
  match: ({ text }, { lexicon }) => {
    if (text.length > 24) return 0;
    const inner = fold(text).replace(/^[\s([{（【<*=-]+|[\s)\]}）】>*.=-]+$/g, '');
    if (/^={2,}\p{L}+$/u.test(text)) return 3.5;
    if (/^(?:#{3,}|\*{3,})$/.test(text) || /^-\s?(?:30|0)\s?-$/.test(text)) return 3.5;
    return /^[([（【<*-]/.test(text) && lexicon.signoffs.has(inner) ? 3.5 : 0;
  },
};
