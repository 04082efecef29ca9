import { appendFile, chmod, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dateline, dumpOf, folderWith, type Run } from '../unit/cli/dateline.ts';

const SLOW = 240_000;

/** The report on a file: its first line with reason and code, and the remedy below. */
const told = (file: string, code: string, severity = 'error') =>
  new RegExp(`${file.replaceAll('.', '\\.')}(?::\\d+)?: ${severity}: .+ \\[${code}\\]\n {2}remedy: .+`);

describe('among good dumps, a bad one', () => {
  let folder: string;
  let run: Run;
  let articles: readonly string[];

  beforeAll(async () => {
    folder = await folderWith({
      'outside.txt': dumpOf('Secrets of another folder'),
      'content/sources/good.txt': dumpOf('Envoys agree on a list of points'),
      'content/sources/same-headline.txt': dumpOf('Envoys agree on a list of points', 'Nobody else met'),
      'content/sources/same-bytes.txt': dumpOf('Envoys agree on a list of points'),
      'content/sources/empty.txt': '',
      'content/sources/blank.txt': '\n\n \t\n',
      'content/sources/noise.txt': Uint8Array.from({ length: 4096 }, (_, i) => (i * 7919) % 256),
      'content/sources/picture.txt': Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
      'content/sources/error-page.txt': '404 Not Found\n\nnginx/1.18.0\n',
      'content/sources/locked.txt': dumpOf('Locked away from all readers'),
      'content/sources/letter.docx': 'PK',
      'content/sources/cut-short.txt': dumpOf('A dump whose sidecar is cut short'),
      'content/sources/cut-short.yaml': 'url: [',
      'content/sources/wrong-scheme.txt': dumpOf('A dump whose sidecar has a wrong address'),
      'content/sources/wrong-scheme.yaml': '# where it was\nurl: ftp://example.org',
      'content/sources/gone.yaml': 'url: https://example.org/',
      'content/sources/good.yml': 'url: https://example.org/',
    });
    const sources = join(folder, 'content/sources');
    await chmod(join(sources, 'locked.txt'), 0);
    await symlink('../../outside.txt', join(sources, 'linked.txt'));
    await symlink('..', join(sources, 'loop'));
    // The superuser reads everything, unless it gives that power up.
    const asAnyone = process.getuid?.() === 0 ? ['setpriv', '--bounding-set=-all', '--inh-caps=-all'] : [];
    run = await dateline(['ingest'], folder, [
      'bash',
      '-c',
      'mkfifo content/sources/pipe.txt; "$@"',
      'bash',
      ...asAnyone,
    ]);
    articles = (await readdir(join(folder, 'content/articles'))).sort();
  }, SLOW);
  afterAll(() => rm(folder, { recursive: true }));

  it.each([
    ['empty.txt', 'empty-file'],
    ['blank.txt', 'empty-file'],
    ['noise.txt', 'binary-file'],
    ['picture.txt', 'binary-file'],
    ['error-page.txt', 'no-article'],
    ['locked.txt', 'unreadable-file'],
    ['letter.docx', 'source-unsupported'],
    ['pipe.txt', 'source-not-a-file'],
    ['linked.txt', 'source-symlink'],
    ['loop', 'source-symlink'],
    ['cut-short.yaml', 'sidecar-bad-yaml'],
    ['wrong-scheme.yaml', 'sidecar-bad-field'],
  ])('%s is refused with its reason and a remedy: %s', (file, code) => {
    expect(run.err).toMatch(told(`content/sources/${file}`, code));
  });

  it.each([
    ['same-bytes.txt', 'duplicate-source'],
    ['gone.yaml', 'sidecar-orphan'],
  ])('%s is told with a warning: %s', (file, code) => {
    expect(run.err).toMatch(told(`content/sources/${file}`, code, 'warning'));
  });

  it('that is a sidecar with another ending is told the right one', () => {
    expect(run.err).toMatch(/good\.yml: error: .+\n {2}remedy: .*rename it to good\.yaml/);
  });

  it('that is a folder behind a link is not told to be a file', () => {
    expect(run.err).toMatch(/sources\/loop: error: .+\n {2}remedy: Copy the folder/);
  });

  it('has its line told', () => {
    expect(run.err).toContain('wrong-scheme.yaml:2: error: "url"');
  });

  it('stops no other, and two of one headline each get an article', () => {
    expect(articles).toEqual([
      'envoys-agree-on-a-list-of-points-2.md',
      'envoys-agree-on-a-list-of-points.md',
    ]);
    expect(run.code).toBe(1);
  });
});

describe('an article that a person has changed', () => {
  let folder: string;
  let run: Run;
  const edited = new Map<string, string>();
  const path = (slug: string) => join(folder, `content/articles/${slug}.md`);
  const PROOF = 'front-matter-ran';

  beforeAll(async () => {
    folder = await folderWith({
      'content/sources/one.txt': dumpOf('Editors add a sentence'),
      'content/sources/two.txt': dumpOf('Editors mistake a date', 'The editors met'),
      'content/sources/three.txt': dumpOf('Editors write a program', 'The programmers met'),
      'content/sources/gone.txt': dumpOf('A source is lost', 'The librarians met'),
      'content/sources/old-name.txt': dumpOf('A source is renamed', 'The archivists met'),
      'content/sources/grown.txt': dumpOf('A source is changed', 'The printers met'),
    });
    await dateline(['ingest'], folder);
    const edit = async (slug: string, change: (text: string) => string) => {
      edited.set(slug, change(await readFile(path(slug), 'utf8')));
      await writeFile(path(slug), edited.get(slug) ?? '');
    };
    await edit('editors-add-a-sentence', (text) => `${text}\nA sentence of the editor.\n`);
    await edit('editors-mistake-a-date', (text) => text.replace(/^date:.*/m, 'date: some time in May'));
    const code = `require('node:fs').writeFileSync(${JSON.stringify(join(folder, PROOF))}, '')`;
    await edit('editors-write-a-program', () => `---js\n{ title: ${code} }\n---\n`);

    const sources = join(folder, 'content/sources');
    await writeFile(join(sources, 'one.yaml'), 'corrections:\n  place: {value: BERN, reason: Misread}');
    await writeFile(join(sources, 'six.txt'), dumpOf('A sixth dump arrives', 'The newcomers met'));
    await rm(join(sources, 'gone.txt'));
    await appendFile(join(sources, 'grown.txt'), '\n');
    await rename(join(sources, 'old-name.txt'), join(sources, 'new-name.txt'));
    run = await dateline(['build'], folder);
  }, SLOW);
  afterAll(() => rm(folder, { recursive: true }));

  it('is never overwritten, whatever state it is in', async () => {
    expect(edited.size).toBe(3);
    for (const [slug, text] of edited) expect(await readFile(path(slug), 'utf8')).toBe(text);
  });

  it('is reported as kept', () => {
    expect(run.out).toMatch(/kept \(edited by hand\): one\.txt/);
  });

  it('has what its sidecar says of it and it lacks told, with both files', async () => {
    expect(run.err).toMatch(
      /sources\/one\.yaml: warning: what it says of place is not in \S*editors-add-a-sentence\.md, .+ \[sidecar-unused\]/,
    );
    // Once the editor has written it in, there is nothing to tell.
    await writeFile(
      path('editors-add-a-sentence'),
      (edited.get('editors-add-a-sentence') ?? '').replace(/^place:.*/m, 'place: BERN'),
    );
    const again = await dateline(['ingest'], folder);
    await writeFile(path('editors-add-a-sentence'), edited.get('editors-add-a-sentence') ?? '');
    expect(again.err).not.toContain('sidecar-unused');
  });

  it('is told apart from one whose source has changed, and both hashes are named', () => {
    const told = run.err.match(
      /sources\/grown\.txt: warning: its SHA-256 was (\w{64}) and is now (\w{64}); .+/g,
    );
    expect(told).toHaveLength(1);
    expect(told?.[0]).toMatch(/a-source-is-changed\.md was written anew \[source-changed\]$/);
  });

  it('into bad front matter is a problem with its line', () => {
    expect(run.err).toMatch(told('content/articles/editors-mistake-a-date.md:4', 'article-bad-field'));
  });

  it('into a program is a problem, and the program does not run', async () => {
    expect(run.err).toMatch(
      told('content/articles/editors-write-a-program.md:1', 'article-code-front-matter'),
    );
    expect(await readdir(folder)).not.toContain(PROOF);
  });

  it('stops no other from being built', async () => {
    const pages = await readdir(join(folder, '_site/articles'));
    expect(pages.filter((name) => name.endsWith('.html')).sort()).toEqual([
      'a-sixth-dump-arrives.html',
      'a-source-is-changed.html',
      'a-source-is-lost.html',
      'a-source-is-renamed.html',
      'editors-add-a-sentence.html',
    ]);
    expect(run.code).toBe(1);
  });

  it('keeps its address when its source is renamed, and stays when its source is gone', async () => {
    expect(run.out).toMatch(/updated: new-name\.txt → content\/articles\/a-source-is-renamed\.md/);
    expect(await readFile(path('a-source-is-renamed'), 'utf8')).toMatch(/^source: new-name\.txt$/m);
    expect(run.err).toMatch(told('content/sources/gone.txt', 'source-missing', 'warning'));
  });
});

describe('an archive of nothing', { timeout: SLOW }, () => {
  it.each([
    ['no sources folder', { 'content/archive.yaml': 'title: Empty' }, 'there is no such folder'],
    ['an empty sources folder', { 'content/sources/.keep': '' }, 'there is no dump in it'],
  ])('with %s is built, and what it lacks is told', async (_, files, reason) => {
    const folder = await folderWith(files);
    const run = await dateline(['build'], folder);
    await rm(folder, { recursive: true });
    expect(run.err).toMatch(told('content/sources', 'no-dumps', 'warning'));
    expect(run.err).toContain(reason);
    expect(run.code).toBe(0);
  });
});
