import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dateline, dumpOf, folderWith, type Run } from '../unit/cli/dateline.ts';

const SLOW = 240_000;

/** Names that a file may bear here, and some system, shell or format takes for something else. */
const NAMES = [
  ...[
    'CON.txt',
    'nul.txt',
    'index.txt',
    'com1.txt',
    '-rf.txt',
    '__proto__.txt',
    '%2e%2e%2fx.txt',
    'a#b.txt',
    'a?b=c.txt',
  ],
  ...[
    'two  spaces.txt',
    ' before.txt',
    'behind .txt',
    'back\\slash.txt',
    'line\nfeed.txt',
    'tab\there.txt',
    '{{ 7*7 }}.txt',
  ],
  ...[
    'Case.txt',
    'case.txt',
    'caf\u00e9.txt',
    'cafe\u0301.txt',
    '\u202egnp.txt',
    '<script>alert(1)<>.txt',
    `${'long'.repeat(60)}.txt`,
  ],
];

describe('sources of odd names', () => {
  let folder: string;
  let first: Run;
  let second: Run;
  let articles: readonly string[];

  beforeAll(async () => {
    const dumps = NAMES.map((name, at) => [
      `content/sources/${name}`,
      // One headline for all, and one that is a path: neither may lead out, and no two may meet.
      dumpOf(
        at % 2 === 0 ? 'CON' : '../../../../etc/Envoys agree on points',
        `Envoy ${at} met envoy ${at * 7}`,
      ),
    ]);
    folder = await folderWith(Object.fromEntries(dumps));
    first = await dateline(['build'], folder);
    second = await dateline(['build', '--prune'], folder);
    articles = (await readdir(join(folder, 'content/articles'))).filter((name) => name.endsWith('.md'));
  }, SLOW);
  afterAll(() => rm(folder, { recursive: true }));

  it('come to an article each, whose names meet on no file system', () => {
    expect(articles).toHaveLength(NAMES.length);
    expect(new Set(articles.map((name) => name.normalize('NFC').toLowerCase())).size).toBe(NAMES.length);
    for (const name of articles) expect(name).toMatch(/^[a-z0-9-]{1,80}\.md$/);
    expect(articles).not.toContain('con.md');
    expect(first.code).toBe(0);
  });

  it('are told on a line each, which no name can break', () => {
    const told = first.out.split('\n').filter((line) => line.startsWith('added: '));
    expect(told).toHaveLength(NAMES.length);
    expect(told.some((line) => line.startsWith('added: line\\x0afeed.txt'))).toBe(true);
    expect(told.some((line) => line.startsWith('added: tab\\x09here.txt'))).toBe(true);
  });

  it('are found again by the next build, which removes nothing', () => {
    expect(second.err).not.toContain('source-missing');
    expect(second.out).toContain(`${NAMES.length} unchanged`);
    expect(second.code).toBe(0);
  });

  it('write nothing outside their folders', async () => {
    expect((await readdir(folder)).sort()).toEqual(['.dateline', '_site', '_site.releases', 'content']);
    const inside = await readdir(join(folder, 'content'));
    expect(inside.filter((name) => !name.startsWith('.')).sort()).toEqual(['articles', 'sources']);
  });

  it('are shown as they are', async () => {
    const pages = join(folder, '_site/sources');
    const html = await Promise.all((await readdir(pages)).map((name) => readFile(join(pages, name), 'utf8')));
    expect(html.some((page) => page.includes('{{ 7*7 }}.txt'))).toBe(true);
    expect(
      html.some(
        (page) => page.includes('&lt;script>alert(1)&lt;>.txt') || page.includes('&lt;script&gt;alert(1)'),
      ),
    ).toBe(true);
    expect(html.every((page) => !page.includes('<script>alert(1)'))).toBe(true);
  });
});
