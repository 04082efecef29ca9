import { describe, expect, it } from 'vitest';
import { findStories } from '../../../src/archive/stories/find.ts';
import type { Told } from '../../../src/archive/stories/told.ts';
import { COMMON, FERRY, told } from './support/told.ts';

describe('versions', () => {
  it('are of the same days: what an outlet tells again after weeks, with other figures, is another report', () => {
    const rate = (slug: string, date: string | null, passengers: number, more: Partial<Told> = {}) =>
      told(slug, date, 'Wire', [FERRY.join(' ').replace('84', String(passengers))], more);
    const may = [rate('may', '2019-05-14', 84), rate('may-again', '2019-05-17', 85)];
    const months = [...may, rate('june', '2019-06-14', 86), rate('july', '2019-07-14', 87)];
    const found = findStories(months, COMMON);
    expect(found.versions.map((chain) => chain.map(({ slug }) => slug))).toEqual([['may', 'may-again']]);
    expect(found.copies).toEqual([]);
    // Without a date, it may be of either month: so it is no version of one.
    const undated = findStories([...months, rate('undated', null, 88)], COMMON);
    expect(undated.versions.flat().map(({ slug }) => slug)).toEqual(['may', 'may-again']);
    // A mirror may have dated its copy by the day on which it was made.
    const mirrored = rate('mirrored', '2021-01-01', 99, { retrievedFrom: 'a mirror' });
    expect(findStories([...may, mirrored], COMMON).copies).toHaveLength(1);
    const copied = rate('copied', '2021-01-01', 86, { retrievedFrom: 'a mirror' });
    expect(findStories([...months, copied], COMMON).copies).toEqual([
      { original: 'june', copies: ['copied'] },
    ]);
  });
});
