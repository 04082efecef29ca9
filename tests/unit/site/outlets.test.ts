import { describe, expect, it } from 'vitest';
import { addressOf, openOutletBook } from '../../../src/site/outlets.ts';
import { article, outlet } from './support/archive.ts';

const PROFILES = [
  outlet(),
  outlet({ id: 'copycat', name: 'Copycat', kind: 'mirror', domains: ['copycat.example'] }),
];

const BOOK = openOutletBook([
  ...PROFILES,
  outlet({ id: 'other', name: 'The Other', aliases: [], domains: ['other.example'] }),
]);

describe('addressOf', () => {
  it.each([
    ['the outlet’s own address', 'https://www.times.example/a', null, true],
    [
      'the outlet’s own address, though the text came by a mirror',
      'https://times.example/a',
      'Copycat',
      true,
    ],
    ['an address nothing speaks against', 'https://unknown.example/a', null, true],
    ['an unknown address when a mirror was named', 'http://3.unknown.example/a', 'Copycat', false],
    ['another outlet’s address where its copy was taken', 'https://other.example/a', 'The Other', false],
    ['the address of a known mirror', 'https://copycat.example/a', null, false],
  ])('%s', (_, url, retrievedFrom, linked) => {
    expect(addressOf(article({ url, retrievedFrom }), BOOK)?.linked).toBe(linked);
  });

  it('is null for what is not http or https', () => {
    expect(addressOf(article({ url: 'javascript:alert(1)' }), BOOK)).toBeNull();
    expect(addressOf(article(), BOOK)).toBeNull();
  });
});

describe('the book of outlets', () => {
  it('knows an outlet by any of its names', () => {
    const book = openOutletBook(PROFILES);
    expect(book.find('EXAMPLE TIMES')).toMatchObject({ id: 'example-times', name: 'The Example Times' });
  });

  it('gives names without a profile pages that are plain, short and distinct', () => {
    const book = openOutletBook(PROFILES);
    const names = [
      '87福利影视网',
      '福利影视网',
      '../../etc/passwd',
      'Example-Times',
      'a'.repeat(300),
      'Il Mattino',
    ];
    const paths = names.map((name) => book.find(name).path);
    expect(new Set(paths).size).toBe(names.length);
    for (const path of paths) expect(path).toMatch(/^outlets\/[a-z0-9-]{1,60}\.html$/);
    expect(book.find('il mattino').path).toBe(book.find('Il Mattino').path);
  });
});
