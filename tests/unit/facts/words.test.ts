import { describe, expect, it } from 'vitest';
import { tokenize } from '../../../src/facts/dates/tokens.ts';
import { splitWords } from '../../../src/facts/words.ts';

const LINES = [
  '',
  ' ',
  'Plain words, parted by signs.',
  '… signs at both ends …',
  'Ça va, l’été à l’ombre: naïve e\u0301te\u0301',
  '漢字とかな混じり文 12月3日(土)',
  'На 5-й день, 14.03.2019',
  'نیم‌فاصله ۱۲ مهر ۱۴۰۰',
  'beyond 𝒜𝒷 the 😀plane',
  "rock-'n'-roll don't-a' 3rd b2b",
  'a\u00a0b\u3000c\td',
];

describe('words by table', () => {
  it('are those the pattern finds', () => {
    for (const line of LINES)
      for (const most of [1, 2, 250])
        expect(splitWords(line, most)).toEqual(line.split(/[^\p{L}\p{M}]+/u, most));
  });
});

describe('tokens of dates by table', () => {
  const TOKEN = /\p{Nd}+|\p{Script=Han}|\p{L}[\p{L}\p{M}]*(?:[-'’‌]\p{L}[\p{L}\p{M}]*)*|[^\s]/gu;

  it('are those the pattern finds, in the whole line and in a part of it', () => {
    for (const line of LINES)
      for (const [from, to] of [
        [0, line.length],
        [3, Math.max(3, line.length - 2)],
      ] as const) {
        const found = Array.from(line.slice(from, to).matchAll(TOKEN), (m) => [m[0], from + m.index]);
        expect(tokenize(line, from, to).map(({ printed, start }) => [printed, start])).toEqual(found);
      }
  });
});
