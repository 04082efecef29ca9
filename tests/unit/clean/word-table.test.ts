import { describe, expect, it } from 'vitest';
import { WordTable } from '../../../src/clean/word-table.ts';

describe('the table of words', () => {
  it('knows each word by its number, and no other word, however much it grows', () => {
    const table = new WordTable();
    const words = Array.from({ length: 5000 }, (_, i) => (i * 7919).toString(36));
    for (const [i, word] of words.entries()) table.add(word, i + 2);
    expect(words.filter((word, i) => table.of(word) !== i + 2)).toEqual([]);
    expect(words.filter((word) => table.of(`${word}-`) !== -1)).toEqual([]);
    expect(table.of('')).toBe(-1);
  });
});
