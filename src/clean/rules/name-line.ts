import { UPPER } from '../signs.ts';
import { phraseStrength } from './phrase-evidence.ts';
import type { LineRule } from './rule.ts';

const NAMES =
  /^\p{Lu}[\p{L}.'’-]+(?:\s\p{Lu}[\p{L}.'’-]+){1,3}(?:(?:,| and| &)\s\p{Lu}[\p{L}.'’-]+(?:\s\p{Lu}[\p{L}.'’-]+){1,3}){0,4}(?:\sin\s.{2,60})?$/u;

export const nameLine: LineRule = {
  kind: 'line',
  name: 'name-line',
  label: 'byline',
  why: 'Names alone on a line beside the headline or the date, where the writer stands.',
  examples: [
    {
      lines: [
        'U.N. Security Council orders checks on every cargo',
        'Dana Whitlock, Ines Carvalho',
        '4 Min Read',
      ],
      at: 1,
    },
    { lines: ['Yoo Ha-rin', '입력 2017.10.31 16:48'], at: 0 },
  ],
  nearMisses: [
    {
      lines: [
        'The talks went on.',
        'Second Trump-Kim Summit',
        'Pompeo met his counterpart on the sidelines of the session on Wednesday.',
      ],
      at: 1,
    },
  ],
  gate: { mostWords: 16, first: UPPER },
  match: ({ text, index, shape }, page) => {
    if (shape.words > 16 || shape.stops > 0.5 || !NAMES.test(text)) return 0;
    const beside = [page.lines[index - 1], page.lines[index + 1]].filter((line) => line !== undefined);
    const dated = beside.some((line) => line.shape.words < 14 && /\d{4}|\d\s?min/i.test(line.text));
    const shared = beside.some((line) => phraseStrength(line, page, 'share') >= 2);
    const above = page.proseAbove[index] ?? 0;
    return above > 1 ? 0 : dated || shared ? 1.9 : above > 0 ? 0 : 0.8;
  },
};
