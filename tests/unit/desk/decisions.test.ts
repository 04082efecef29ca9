import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { decide, ingest } from '../../../src/pipeline.ts';
import { readShard } from '../../../src/shares.ts';
import { dumpOf, folderWith } from '../cli/dateline.ts';

const SLUG = 'envoys-agree-on-a-list-of-points';
const quiet = () => undefined;

let content: string;
let folder: string;
beforeEach(async () => {
  folder = await folderWith({ 'content/sources/a.txt': dumpOf('Envoys agree on a list of points') });
  content = join(folder, 'content');
  await ingest(content, quiet);
});
afterEach(() => rm(folder, { recursive: true }));

const article = () => join(content, 'articles', `${SLUG}.md`);
const text = () => readFile(article(), 'utf8');
const files = async () => (await readdir(join(content, 'articles'))).sort();
const codes = async () => (await ingest(content, quiet)).problems.map(({ code }) => code);

async function editByHand(): Promise<string> {
  const edited = (await text()).replace('in the afternoon', 'in the morning');
  await writeFile(article(), edited);
  return edited;
}

const changeSource = () =>
  writeFile(join(content, 'sources/a.txt'), dumpOf('Envoys agree on a list of points', 'The guests'));

describe('an edited article', () => {
  it('is left alone, and nothing is said while its source stays as it was', async () => {
    const edited = await editByHand();
    expect(await codes()).toEqual([]);
    expect(await text()).toBe(edited);
    expect(await files()).toEqual([`${SLUG}.md`]);
  });

  it('has what its source now gives laid beside it, and told each time', async () => {
    const edited = await editByHand();
    await changeSource();
    for (const _ of [1, 2]) expect(await codes()).toContain('article-incoming');
    expect(await text()).toBe(edited);
    expect(await readFile(`${article()}.incoming`, 'utf8')).toContain('The guests');
  });

  it('gives way where that is accepted, and is kept under another name', async () => {
    const edited = await editByHand();
    await changeSource();
    await ingest(content, quiet);
    expect(await decide(content, SLUG, 'accept')).toMatchObject({ ok: true });
    expect(await text()).toContain('The guests');
    expect(await readFile(`${article()}.replaced`, 'utf8')).toBe(edited);
    expect(await files()).toEqual([`${SLUG}.md`, `${SLUG}.md.replaced`]);
    expect(await codes()).toEqual([]);
  });

  it('stands where that is refused, until the source gives yet another', async () => {
    await editByHand();
    await changeSource();
    await ingest(content, quiet);
    expect(await decide(content, SLUG, 'refuse')).toMatchObject({ ok: true });
    expect(await files()).toEqual([`${SLUG}.md`]);
    expect(await text()).toContain('in the morning');
    expect(await codes()).not.toContain('article-incoming');
    await writeFile(
      join(content, 'sources/a.txt'),
      dumpOf('Envoys agree on a list of points', 'Their hosts'),
    );
    expect(await codes()).toContain('article-incoming');
  });

  it('has nothing to decide about where nothing lies beside it, nor at a path that is no slug', async () => {
    for (const slug of [SLUG, '../sources/a', 'no-such']) {
      expect(await decide(content, slug, 'accept')).toMatchObject({ problems: [{ code: 'no-incoming' }] });
    }
  });
});

describe('an article', () => {
  it('that is renamed leaves its old address in the list of redirects', async () => {
    await writeFile(article(), (await text()).replace(`slug: ${SLUG}`, 'slug: envoys-agree'));
    await rename(article(), join(content, 'articles/envoys-agree.md'));
    await ingest(content, quiet);
    expect(await files()).toEqual(['envoys-agree.md']);
    expect(await readFile(join(content, 'redirects.yaml'), 'utf8')).toBe(`${SLUG}: envoys-agree\n`);
  });

  it('whose source is gone stays, and is told; with prune it goes, but not where it was edited', async () => {
    await writeFile(join(content, 'sources/b.txt'), dumpOf('Another meeting is held'));
    await ingest(content, quiet);
    await rm(join(content, 'sources/a.txt'));
    await ingest(content, quiet);
    expect(await files()).toContain(`${SLUG}.md`);
    await editByHand();
    await ingest(content, quiet, true);
    expect(await files()).toContain(`${SLUG}.md`);
    await writeFile(article(), (await text()).replace('in the morning', 'in the afternoon'));
    const { problems } = await ingest(content, quiet, true);
    expect(problems.map(({ code }) => code)).toContain('article-pruned');
    expect(await files()).not.toContain(`${SLUG}.md`);
  });

  it('stays where no source is there at all, as when a disk is not mounted', async () => {
    await rm(join(content, 'sources/a.txt'));
    await ingest(content, quiet, true);
    expect(await files()).toEqual([`${SLUG}.md`]);
  });
});

describe('shards', () => {
  it('together give the articles of one run', async () => {
    const sources = Object.fromEntries(
      Array.from({ length: 6 }, (_, n) => [
        `content/sources/${n}.txt`,
        dumpOf(`Meeting number ${n} is held`),
      ]),
    );
    const [one, many] = [await folderWith(sources), await folderWith(sources)];
    await ingest(join(one, 'content'), quiet);
    const read = await Promise.all(
      [1, 2, 3].map((number) => readShard(join(many, 'content'), { number, of: 3 }, quiet)),
    );
    expect(read.reduce((a, b) => a + b, 0)).toBe(6);
    await ingest(join(many, 'content'), quiet);
    const names = await readdir(join(one, 'content/articles'));
    expect(await readdir(join(many, 'content/articles'))).toEqual(names);
    for (const name of names) {
      const path = join('content/articles', name);
      expect(await readFile(join(many, path), 'utf8')).toBe(await readFile(join(one, path), 'utf8'));
    }
    for (const made of [one, many]) await rm(made, { recursive: true });
  });
});
