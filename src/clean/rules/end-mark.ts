import { DASH, EQUALS, HASH, OPENING, STAR, UPPER } from '../signs.ts';
import { fold } from '../tokens.ts';
import type { LineRule } from './rule.ts';

export const endMark: LineRule = {
  kind: 'line',
  name: 'end-mark',
  label: 'desk-note',
  why: 'What a wire desk or a press office prints under the last line of a text.',
  examples: ['(END)', '-30-', '###', '==Kyodo', '(끝)', '（完）', 'ENDS'],
  nearMisses: ['The end', 'END OF AN ERA', 'Ends'],
  gate: [
    { longest: 24, first: OPENING | DASH | STAR | HASH | EQUALS },
    { longest: 24, mostWords: 1, first: UPPER },
  ],
  match: ({ text, shape }, { lexicon }) => {
    if (text.length > 24) return 0;
    const inner = fold(text).replace(/^[\s([{（【<*=-]+|[\s)\]}）】>*.=-]+$/g, '');
    if (/^={2,}\p{L}+$/u.test(text)) return 3.5;
    if (/^(?:#{3,}|\*{3,})$/.test(text) || /^-\s?(?:30|0)\s?-$/.test(text)) return 3.5;
    if (shape.words === 1 && shape.allCaps && lexicon.signoffs.has(inner)) return 3.5;
    return /^[([（【<*-]/.test(text) && lexicon.signoffs.has(inner) ? 3.5 : 0;
  },
};
