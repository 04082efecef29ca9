import { appendFile, chmod, mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dateline, dumpOf, folderWith } from '../unit/cli/dateline.ts';

const GOOD = 'content/articles/envoys-agree-on-a-list-of-points.md';

let folder: string;
beforeEach(async () => {
  folder = await folderWith({ 'content/sources/good.txt': dumpOf('Envoys agree on a list of points') });
});
afterEach(() => rm(folder, { recursive: true }));

const put = async (path: string, data: string | Uint8Array) => {
  await mkdir(join(folder, path, '..'), { recursive: true });
  await writeFile(join(folder, path), data);
};
const text = (path: string) => readFile(join(folder, path), 'utf8');
const articles = () => readdir(join(folder, 'content/articles'));
const ingest = (through?: readonly string[]) => dateline(['ingest'], folder, through);

describe('a bad dump is named with its reason, and the others are taken in', () => {
  it.each([
    ['that is empty', 'empty-file', ''],
    ['of white space', 'empty-file', '\n\n \t\n'],
    ['that is binary', 'binary-file', Uint8Array.from({ length: 4096 }, (_, i) => (i * 7919) % 256)],
    ['that is a picture', 'binary-file', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')],
    ['without an article', 'no-article', '404 Not Found\n\nnginx/1.18.0\n'],
  ])('%s', async (_, code, data) => {
    await put('content/sources/bad.txt', data);
    const run = await ingest();
    expect(run.err).toMatch(new RegExp(`^content/sources/bad\\.txt: error: .+ \\[${code}\\]\n  remedy: .+`));
    expect(run.out).toMatch(/added: good\.txt/);
    expect(run.code).toBe(1);
    expect(await articles()).toHaveLength(1);
  });

  it('that may not be read', async () => {
    await put('content/sources/bad.txt', dumpOf('Locked away from all readers'));
    await chmod(join(folder, 'content/sources/bad.txt'), 0);
    // The superuser reads everything, unless it gives that power up.
    const asAnyone = process.getuid?.() === 0 ? ['setpriv', '--bounding-set=-all', '--inh-caps=-all'] : [];
    const run = await ingest(asAnyone);
    expect(run.err).toMatch(/bad\.txt: error: .+ \[unreadable-file\]/);
    expect(run.out).toMatch(/added: good\.txt/);
    expect(run.code).toBe(1);
  });

  it('that leaves the folder by a link', async () => {
    await put('outside.txt', dumpOf('Secrets of another folder'));
    await symlink('../../outside.txt', join(folder, 'content/sources/linked.txt'));
    await symlink('..', join(folder, 'content/sources/loop'));
    const run = await ingest();
    expect(run.err).toMatch(/sources\/linked\.txt: error: .+ \[source-symlink\]/);
    expect(run.err).toMatch(/sources\/loop: error: .+ \[source-symlink\]/);
    expect(await articles()).toHaveLength(1);
  });

  it('that is no file at all', async () => {
    const made = await dateline(['--version'], folder, [
      'bash',
      '-c',
      'mkfifo content/sources/pipe.txt; "$@"',
      'bash',
    ]);
    expect(made.code).toBe(0);
    const run = await ingest();
    expect(run.err).toMatch(/pipe\.txt: error: .+ \[source-not-a-file\]/);
    expect(await articles()).toHaveLength(1);
  });

  it('that holds the bytes of another', async () => {
    await put('content/sources/again.txt', dumpOf('Envoys agree on a list of points'));
    const run = await ingest();
    expect(run.err).toMatch(/good\.txt: warning: it holds the same bytes as again\.txt \[duplicate-source\]/);
    expect(run.code).toBe(0);
    expect(await articles()).toHaveLength(1);
  });

  it('that has the headline of another gets an article of its own', async () => {
    await put(
      'content/sources/other.txt',
      dumpOf('Envoys agree on a list of points', 'Nobody but the envoys met'),
    );
    expect((await ingest()).code).toBe(0);
    expect((await articles()).sort()).toEqual([
      'envoys-agree-on-a-list-of-points-2.md',
      'envoys-agree-on-a-list-of-points.md',
    ]);
  });
});

describe('a broken sidecar', () => {
  it.each([
    ['bad YAML', 'url: [', /good\.yaml:1: error: .+ \[sidecar-bad-yaml\]/],
    ['a bad field', '# note\nurl: ftp://example.org', /good\.yaml:2: error: "url".+ \[sidecar-bad-field\]/],
  ])('with %s is a problem, and its dump waits', async (_, sidecar, expected) => {
    await put('content/sources/good.yaml', sidecar);
    await put('content/sources/other.txt', dumpOf('Ministers to vote on the budget', 'The ministers met'));
    const run = await ingest();
    expect(run.err).toMatch(expected);
    expect(run.code).toBe(1);
    expect(await articles()).toEqual(['ministers-to-vote-on-the-budget.md']);
  });

  it('without a dump is told', async () => {
    await put('content/sources/gone.yaml', 'url: https://example.org/');
    expect((await ingest()).err).toMatch(/gone\.yaml: warning: .+ \[sidecar-orphan\]/);
  });
});

describe('a hand edit', () => {
  beforeEach(async () => {
    await ingest();
  });

  it('is kept, reported and shown as edited', async () => {
    await appendFile(join(folder, GOOD), '\nA sentence of the editor.\n');
    const edited = await text(GOOD);
    await put('content/sources/good.yaml', 'corrections:\n  place: {value: BERN, reason: Misread}');
    const run = await ingest();
    expect(run.out).toMatch(/kept \(edited by hand\): good\.txt/);
    expect(run.code).toBe(0);
    expect(await text(GOOD)).toBe(edited);
  });

  it('into bad front matter names the line, stays untouched, and stops no other', async () => {
    const edited = (await text(GOOD)).replace(/^date:.*/m, 'date: some time in May');
    await put(GOOD, edited);
    await put('content/sources/other.txt', dumpOf('Ministers to vote on the budget', 'The ministers met'));
    const run = await dateline(['build'], folder);
    expect(run.err).toMatch(/envoys-agree.*\.md:4: error: "date": .+ \[article-bad-field\]/);
    expect(run.code).toBe(1);
    expect(await text(GOOD)).toBe(edited);
    expect((await articles()).sort()).toEqual([GOOD.split('/').at(-1), 'ministers-to-vote-on-the-budget.md']);
    expect(await readdir(join(folder, '_site/articles'))).toContain('ministers-to-vote-on-the-budget.html');
  });

  it('into code never runs', async () => {
    const proof = join(folder, 'ran');
    const code = `---js\n{ title: require('node:fs').writeFileSync(${JSON.stringify(proof)}, '') }\n---\n`;
    await put(GOOD, code);
    const run = await dateline(['build'], folder);
    expect(run.err).toMatch(/envoys-agree.*\.md:1: error: .+ \[article-code-front-matter\]/);
    expect(await readdir(folder)).not.toContain('ran');
    expect(await text(GOOD)).toBe(code);
  });
});

describe('what an article is made from', () => {
  it('may be renamed: the article keeps its address', async () => {
    await ingest();
    await put('content/sources/renamed.txt', await text('content/sources/good.txt'));
    await rm(join(folder, 'content/sources/good.txt'));
    const run = await ingest();
    expect(run.out).toMatch(/updated: renamed\.txt/);
    expect(await articles()).toEqual([GOOD.split('/').at(-1)]);
    expect(await text(GOOD)).toMatch(/^source: renamed\.txt$/m);
  });

  it('may go: the article stays, and it is told', async () => {
    await ingest();
    await rm(join(folder, 'content/sources/good.txt'));
    const run = await dateline(['build'], folder);
    expect(run.err).toMatch(/good\.txt: warning: .+ \[source-missing\]/);
    expect(run.code).toBe(0);
    expect(await readdir(join(folder, '_site/articles'))).toContain('envoys-agree-on-a-list-of-points.html');
  });
});
