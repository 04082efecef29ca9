import { describe, expect, it } from 'vitest';
import { inverted, readName, withInitials } from '../../../../../src/site/carry/cite/names.ts';

describe('names of authors', () => {
  it.each([
    ['Anna Petrova', 'Petrova, Anna', 'Petrova, A.'],
    ['Anna Maria Petrova', 'Petrova, Anna Maria', 'Petrova, A. M.'],
    ['J.R. Ewing', 'Ewing, J.R.', 'Ewing, J. R.'],
    ['Jean-Luc Godard', 'Godard, Jean-Luc', 'Godard, J.-L.'],
    ['Ludwig van Beethoven', 'van Beethoven, Ludwig', 'van Beethoven, L.'],
    ['Robert Downey Jr.', 'Downey, Robert, Jr.', 'Downey, R., Jr.'],
    ['Kim Min-ji', 'Kim Min-ji', 'Kim, M.-J.'],
    ['Анна Петрова', 'Петрова, Анна', 'Петрова, А.'],
  ])('%s is inverted to %s, with initials to %s', (name, family, initials) => {
    expect(inverted(readName(name))).toBe(family);
    expect(withInitials(readName(name))).toBe(initials);
  });

  it.each([
    'Reuters',
    'Yonhap News Agency',
    'Times staff',
    '김민지',
    '习近平',
    'Jane Doe, Tokyo',
    'Anna Petrova and Bo Sample',
    'and others and',
    'r2d2 & co',
  ])('%s stays whole', (name) => {
    expect(inverted(readName(name))).toBe(name);
    expect(withInitials(readName(name))).toBe(name);
  });
});
