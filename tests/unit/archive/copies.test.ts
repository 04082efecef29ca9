import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupCopies } from '../../../src/archive/copies.ts';
import { findDuplicates } from '../../../src/archive/duplicates.ts';

const WORDS =
  'the envoys said on that day in a city by the lake how talks about trade and arms would go on'.split(' ');

/** A text of words drawn by a generator of numbers that always draws the same. */
function textOf(seed: number, length = 200): string {
  let state = seed + 1;
  const next = () => {
    state = (Math.imul(state, 48271) >>> 0) % 2147483647;
    return state;
  };
  return Array.from({ length }, () => `${WORDS[next() % WORDS.length]}${next() % 40}`).join(' ');
}

/** The text with every twentieth word another. */
function edited(text: string): string {
  return text
    .split(' ')
    .map((word, index) => (index % 20 === 7 ? 'changed' : word))
    .join(' ');
}

describe('copies', () => {
  it('are found though edited, and texts written apart are not', () => {
    const [a, b, c] = [textOf(1), textOf(2), textOf(3)];
    expect(groupCopies([a, b, edited(a), c, edited(b)])).toEqual([
      [0, 2],
      [1, 4],
    ]);
  });

  it('are found in scripts written without spaces', () => {
    const text =
      '朝鲜半岛局势近日再次引发国际社会关注各方呼吁保持克制通过对话解决分歧中方表示愿意继续发挥建设性作用推动有关各方相向而行'.repeat(
        1,
      );
    expect(
      groupCopies([
        text,
        `${text}记者报道`,
        '完全不同的一篇文章讲述了城市里的图书馆如何在夜里向读者开放以及人们怎样评价这件事',
      ]),
    ).toEqual([[0, 1]]);
  });

  it('are not told from a shared sentence, nor from a few words', () => {
    const shared = textOf(9, 25);
    expect(groupCopies([`${textOf(1)} ${shared}`, `${textOf(2)} ${shared}`])).toEqual([]);
    expect(groupCopies(['Read more', 'Read more', ''])).toEqual([]);
  });

  it('of one another make one group, whatever the order', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 }), (order) => {
        const texts = [textOf(1), edited(textOf(1)), `${textOf(1)} more`, textOf(5), textOf(6)];
        const [group, ...others] = groupCopies(order.map((index) => texts[index] ?? ''));
        expect(others).toEqual([]);
        expect(group?.map((at) => order[at]).sort()).toEqual([0, 1, 2]);
      }),
    );
  });

  it('are found in time that grows with the texts, not with their pairs', { timeout: 60_000 }, () => {
    const time = (count: number) => {
      const texts = Array.from({ length: count }, (_, n) => textOf(n));
      const start = process.cpuUsage();
      groupCopies(texts);
      return process.cpuUsage(start).user;
    };
    time(100);
    expect(time(800) / time(200)).toBeLessThan(9);
  });
});

describe('the original among copies', () => {
  const text = textOf(1);
  const of = (name: string, more: object = {}) => ({
    name,
    body: text,
    date: null,
    retrievedFrom: null,
    ...more,
  });

  it('is the one that no mirror lent, then the earlier, then the longer, then the first by name', () => {
    const lent = of('a', { retrievedFrom: 'a mirror', date: '2018-01-01' });
    const early = of('d', { date: '2019-05-14' });
    const late = of('b', { date: '2019-05-15' });
    const longer = of('c', { date: '2019-05-15', body: `${text} and more` });
    expect(findDuplicates([lent, late, longer, early])).toEqual(['d', 'd', 'd', null]);
    expect(findDuplicates([lent, late, longer])).toEqual(['c', 'c', null]);
    expect(findDuplicates([of('y'), of('x')])).toEqual(['x', null]);
  });
});
