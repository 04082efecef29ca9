import { describe, expect, it } from 'vitest';
import { distance, rankSpellings } from '../../../src/search/spelling.ts';
import { formsOf, stemOf } from '../../../src/search/stem.ts';

describe('forms of one word', () => {
  it.each([
    ['sanction', ['sanctions', 'sanctioned', 'sanctioning']],
    ['impose', ['imposes', 'imposed', 'imposing']],
    ['stop', ['stops', 'stopped', 'stopping']],
    ['policy', ['policies']],
    ['carry', ['carries', 'carried', 'carrying']],
    ['box', ['boxes']],
    ['санкция', ['санкции', 'санкций', 'санкциями', 'санкциях']],
    ['ракета', ['ракеты', 'ракетой', 'ракет']],
    ['новый', ['новая', 'нового', 'новыми']],
  ])('of %s are one', (word, forms) => {
    for (const form of forms) expect(stemOf(form), form).toBe(stemOf(word));
    expect(formsOf(word)).toEqual(expect.arrayContaining(forms.filter((form) => form !== 'санкций')));
    for (const form of forms) expect(formsOf(form), form).toContain(word);
  });

  it.each([
    ['korea', 'korean'],
    ['nuclear', 'nuke'],
    ['state', 'status'],
    ['china', 'chin'],
    ['press', 'pres'],
    ['iris', 'iri'],
    ['мир', 'мировой'],
    ['king', 'k'],
    ['red', 'r'],
  ])('%s and %s are not of one word', (one, other) => {
    expect(stemOf(one)).not.toBe(stemOf(other));
  });

  it('are sought for no word of another script', () => {
    expect(formsOf('北京')).toEqual([]);
    expect(formsOf('2018')).toEqual([]);
  });
});

describe('spelling', () => {
  it.each([
    ['korea', 'korea', 0],
    ['korae', 'korea', 1],
    ['kora', 'korea', 1],
    ['koorea', 'korea', 1],
    ['lavrof', 'lavrov', 1],
    ['sanctoin', 'sanctions', 2],
    ['abc', 'xyz', 3],
    ['санкцыи', 'санкции', 1],
  ])('of %s is %s after so many slips', (one, other, slips) => {
    expect(distance(one, other, 2)).toBe(slips);
    expect(distance(other, one, 2)).toBe(slips);
  });

  it('takes the nearest, of those as near the most frequent', () => {
    const known = [
      { term: 'sanctions', count: 900 },
      { term: 'sanctums', count: 2 },
      { term: 'sanction', count: 400 },
      { term: 'auctions', count: 5000 },
    ];
    expect(rankSpellings('sanctons', known).map(({ term }) => term)).toEqual(['sanctions']);
    expect(rankSpellings('sanctionz', known).map(({ term }) => term)).toEqual(['sanctions', 'sanction']);
  });

  it('says nothing of words too short to know', () => {
    expect(rankSpellings('cat', [{ term: 'car', count: 9 }])).toEqual([]);
  });
});
