/** Every code of the table is provoked by a test; here those that no other test provokes. */
import { readdirSync, readFileSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PROBLEMS } from '../../src/problems.ts';
import { dateline, dumpOf, folderWith, type Run } from '../unit/cli/dateline.ts';

const SLOW = 240_000;

describe('what is wrong in a folder', () => {
  let folder: string;
  let run: Run;
  let again: Run;
  const article = (slug: string): string => join(folder, `content/articles/${slug}.md`);

  beforeAll(async () => {
    folder = await folderWith({
      'content/sources/deep.txt': dumpOf('Editors quote without an end'),
      'content/sources/long.txt': dumpOf('Editors write without an end', 'The writers met'),
      'content/sources/twice.txt': dumpOf('Two dumps share a name', 'The sharers met'),
      'content/sources/twice.html': `<h1>Two others share it</h1><p>${dumpOf('x', 'Others met')}</p>`,
      'content/sources/twice.yaml': 'url: https://example.org/twice',
      'content/sources/bytes.txt': dumpOf('A dump whose sidecar is no text', 'The archivists met'),
      'content/sources/bytes.yaml': Uint8Array.from([0x75, 0x72, 0x6c, 0x3a, 0x20, 0xff, 0xfe, 0xff]),
      'content/sources/controls.txt': dumpOf('Controls for spaces', 'The typists met').replaceAll(
        ' ',
        '\u0005',
      ),
      'content/gazetteer/people.yaml': 'people: [',
    });
    await dateline(['ingest'], folder);
    const deep = await readFile(article('editors-quote-without-an-end'), 'utf8');
    await writeFile(article('editors-quote-without-an-end'), `${deep}\n${'>'.repeat(4000)} deep\n`);
    await writeFile(
      article('editors-write-without-an-end'),
      `---\ntitle: ${'x'.repeat(300_000)}\n---\nText\n`,
    );
    await writeFile(article('no-front-matter'), 'A text and nothing before it.\n');
    await writeFile(join(folder, 'content/redirects.yaml'), 'old: [');
    run = await dateline(['build'], folder);

    // What each remedy says is done.
    await writeFile(article('editors-quote-without-an-end'), deep);
    await rm(article('editors-write-without-an-end'));
    await rm(article('no-front-matter'));
    await rm(join(folder, 'content/sources/twice.html'));
    await writeFile(
      join(folder, 'content/sources/controls.txt'),
      dumpOf('Controls for spaces', 'The typists met'),
    );
    await writeFile(join(folder, 'content/sources/bytes.yaml'), 'url: https://example.org/bytes');
    await writeFile(join(folder, 'content/redirects.yaml'), 'old-name: editors-quote-without-an-end\n');
    await rm(join(folder, 'content/gazetteer/people.yaml'));
    again = await dateline(['build', '--prune'], folder);
  }, SLOW);
  afterAll(() => rm(folder, { recursive: true }));

  const CODES = [
    'article-bad-body',
    'article-too-large',
    'article-no-front-matter',
    'sidecar-shared',
    'sidecar-unreadable',
    'gazetteer-fault',
    'redirects-unreadable',
    'undecodable-file',
  ];

  it.each(CODES)('is told with the code %s', (code) => {
    expect(run.err).toContain(`[${code}]`);
  });

  it.each(CODES)('is mended by doing as it says: %s', (code) => {
    expect(again.err).not.toContain(`[${code}]`);
  });
});

describe('going back where there is nothing to go back to', () => {
  it('is refused: no-release', { timeout: SLOW }, async () => {
    const folder = await folderWith({ 'content/sources/a.txt': dumpOf('Envoys meet') });
    const { err, code } = await dateline(['rollback'], folder);
    await rm(folder, { recursive: true });
    expect([err, code]).toEqual([expect.stringContaining('[no-release]'), 1]);
  });
});

describe('every code', () => {
  const tests = readdirSync('tests', { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.test.ts') && !path.endsWith('problems.test.ts'))
    .map((path) => readFileSync(join('tests', path), 'utf8'))
    .join('\n');
  it('is named by a test', () => {
    const codes = Object.keys(PROBLEMS);
    expect(codes.filter((code) => !new RegExp(`\\b${code}(?![\\w-])`).test(tests))).toEqual([]);
  });
});
