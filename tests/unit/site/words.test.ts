import { describe, expect, it } from 'vitest';
import { size } from '../../../src/site/words.ts';

describe('size', () => {
  it.each([
    [0, '0 bytes'],
    [1, '1 byte'],
    [999, '999 bytes'],
    [1_000, '1.0 KB'],
    [9_949, '9.9 KB'],
    [35_464, '35 KB'],
    [999_499, '999 KB'],
    [999_500, '1.0 MB'],
    [5_924_489, '5.9 MB'],
    [12_300_000_000, '12 GB'],
  ])('says %d bytes as %s', (bytes, words) => {
    expect(size(bytes)).toBe(words);
  });
});
