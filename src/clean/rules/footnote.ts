import { DIGIT, OPENING } from '../signs.ts';
import type { LineRule } from './rule.ts';

export const footnote: LineRule = {
  kind: 'line',
  name: 'footnote',
  label: 'note',
  why: 'A numbered note under the text, whose number stands in the text too.',
  examples: [
    {
      lines: [
        'They can be broken.[2] Somebody should write to them.',
        '[2] I owe the phrase to a customs officer in Durban.',
      ],
      at: 1,
    },
  ],
  nearMisses: [{ lines: ['He spoke.', '[2] I owe the phrase to a customs officer in Durban.'], at: 1 }],
  gate: { first: OPENING, signs: [DIGIT] },
  match: ({ text, index }, page) => {
    const number = /^\[(\d{1,3})\]\s/.exec(text)?.[0].trim();
    if (number === undefined) return 0;
    return page.lines.slice(Math.max(0, index - 2000), index).some((line) => line.text.indexOf(number, 1) > 0)
      ? 3.6
      : 0;
  },
};
