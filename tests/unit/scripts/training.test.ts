import { describe, expect, it } from 'vitest';
import { align } from '../../../scripts/line-model/align.ts';
import { foldOf, siteOf } from '../../../scripts/line-model/sites.ts';
import { marksFor, marksOf } from '../../../scripts/marks/marks.ts';

const GOLD = [
  'The harbour pilots went back to work on Monday, a day after the council settled their pay.',
  'Why it matters',
  'Their union said the deal would be put to a vote before the end of the month.',
].join('\n');

describe('labels by alignment', () => {
  it('marks the lines that the gold holds, in its order', () => {
    const lines = ['Home', 'Why it matters', ...GOLD.split('\n'), 'Why it matters', 'More from the port'];
    expect([...align(lines, GOLD)]).toEqual([0, 0, 1, 1, 1, 0, 0]);
  });

  it('finds a line whose end was changed, and leaves out one that shares only a few words', () => {
    const changed = 'Their union said the deal would be put to a vote before the end of May.';
    expect([...align(['The council settled the bill.', changed], GOLD)]).toEqual([0, 1]);
  });

  it('marks nothing where there is no gold', () => {
    expect([...align(['Home', 'News'], '')]).toEqual([0, 0]);
  });
});

describe('sites', () => {
  it('are hosts without www, or names where no address is known', () => {
    const index = { a: { url: 'https://www.port.example/news/1' }, b: { url: 'not an address' } };
    expect(['a', 'b', 'c'].map((id) => siteOf(index, id))).toEqual(['port.example', 'not an address', 'c']);
  });

  it('fall evenly into folds, always the same way', () => {
    const counts = new Uint32Array(5);
    for (let i = 0; i < 1000; i++) {
      const fold = foldOf(`site-${i}.example`, 5);
      expect(foldOf(`site-${i}.example`, 5)).toBe(fold);
      counts[fold] = (counts[fold] ?? 0) + 1;
    }
    expect(Math.min(...counts)).toBeGreaterThan(150);
  });
});

describe('marks of lines', () => {
  const lines = ['Home', '“It is over,” he said.', 'Home', 'More'];

  it('are names that tell repeated lines apart and forget signs and spaces', () => {
    const marks = marksOf(lines);
    expect(new Set(marks).size).toBe(lines.length);
    expect(marksOf(['"It is over" he  said', 'Home', 'Home'])).toEqual([marks[1], marks[0], marks[2]]);
  });

  it('are kept for sets that were gone through line by line, and for no others', () => {
    const marked = marksFor('htmldate');
    expect(marked?.size).toBeGreaterThan(300);
    for (const marks of marked?.values() ?? []) expect(marks.size).toBeGreaterThan(0);
    expect(marksFor('no-such-set')).toBeNull();
  });
});
