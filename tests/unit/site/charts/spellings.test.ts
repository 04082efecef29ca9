import { describe, expect, it } from 'vitest';
import { allSpellings, spellingsByOutlet, timesOf } from '../../../../src/site/charts/spellings.ts';

const printed = [
  { text: 'Kim Jong-un', outlet: 'TASS', slug: 'a' },
  { text: 'Kim Jong-un', outlet: 'TASS', slug: 'a' },
  { text: 'Kim Jong Un', outlet: 'TASS', slug: 'b' },
  { text: 'Kim  Jong Un', outlet: 'TASS', slug: 'c' },
  { text: '김정은', outlet: null, slug: 'd' },
  { text: 'Kim Jong-un', outlet: 'Yonhap', slug: 'e' },
];

describe('spellings', () => {
  it('are told by outlet, each with the articles and the times it was used', () => {
    expect(spellingsByOutlet(printed)).toEqual([
      {
        outlet: 'TASS',
        articles: 3,
        spellings: [
          { text: 'Kim Jong Un', articles: 2, times: 2 },
          { text: 'Kim Jong-un', articles: 1, times: 2 },
        ],
      },
      { outlet: 'Yonhap', articles: 1, spellings: [{ text: 'Kim Jong-un', articles: 1, times: 1 }] },
      { outlet: null, articles: 1, spellings: [{ text: '김정은', articles: 1, times: 1 }] },
    ]);
  });

  it('add up over all outlets', () => {
    expect(timesOf(allSpellings(printed))).toBe(printed.length);
    expect(timesOf(spellingsByOutlet(printed).flatMap(({ spellings }) => spellings))).toBe(printed.length);
    expect(spellingsByOutlet([])).toEqual([]);
  });
});
