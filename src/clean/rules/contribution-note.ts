import { COMMA, UPPER } from '../signs.ts';
import { fold } from '../tokens.ts';
import type { LineRule } from './rule.ts';

export const contributionNote: LineRule = {
  kind: 'line',
  name: 'contribution-note',
  label: 'note',
  why: 'Who reported, wrote and edited, under the story.',
  examples: [
    'Reporting by Dana Whitlock at the United Nations; Editing by Theo Brandt',
    'Associated Press video journalist Lorenzo Ames in Paju contributed to this report.',
    {
      lines: ['The ministries said they hoped that trade would now pick up again.', 'Rachel Noh, HBS News.'],
      at: 1,
    },
  ],
  nearMisses: [
    'The sinking contributed to the decision, he said.',
    'Reporting by journalists in the North is banned, and few have tried since the war.',
  ],
  gate: [
    { longest: 400, list: 'contributed' },
    { longest: 400, mostWords: 7, first: UPPER, signs: [COMMA] },
  ],
  match: ({ text, shape, index }, page) => {
    if (text.length > 400) return 0;
    const folded = fold(text);
    const end = page.lexicon.contributed.some((phrase) => folded.includes(phrase));
    if (
      end &&
      (/^(?:\(?reporting|\(?additional|\(?writing|\(?editing|our standards)/.test(folded)
        ? /[;]|\bby \p{Lu}/u.test(text) || /^our/.test(folded)
        : / (?:report|story|article|reporting)\b/.test(folded.slice(-20))) &&
      shape.capitals >= 0.3
    )
      return 3.6;
    const after = page.lines.slice(Math.max(0, index - 6), index).some((line) => line.shape.prose >= 2.5);
    return after &&
      /^\p{Lu}[\p{L}-]+(?:\s\p{Lu}[\p{L}-]+){1,2}, \p{Lu}[\p{L}\p{N} ]{1,30}\.?$/u.test(text) &&
      shape.words <= 7 &&
      shape.stops < 0.1
      ? 2.6
      : 0;
  },
};
