import { mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Shelf } from '../../../src/article/shelf.ts';
import { SAMPLE } from './samples.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'shelf-'));
});
afterEach(() => rm(folder, { recursive: true }));

const file = () => join(folder, `${SAMPLE.slug}.md`);

async function placing(article = SAMPLE): Promise<string> {
  const outcome = await (await Shelf.open(folder)).put(article);
  return outcome.ok ? outcome.value : outcome.problems.map(({ code }) => code).join();
}

describe('the shelf', () => {
  it('adds, leaves what is unchanged, and renews what it wrote itself', async () => {
    expect(await placing()).toBe('added');
    expect(await placing()).toBe('unchanged');
    expect(await placing({ ...SAMPLE, outlet: 'Another' })).toBe('updated');
    expect((await Shelf.open(folder)).articles).toEqual([{ ...SAMPLE, outlet: 'Another' }]);
    expect(await readdir(folder)).toEqual([`${SAMPLE.slug}.md`]);
  });

  it('never writes over a hand edit', async () => {
    await placing();
    const edited = (await readFile(file(), 'utf8')).replace('First', 'Changed');
    await writeFile(file(), edited);
    expect(await placing({ ...SAMPLE, outlet: 'Another' })).toBe('kept');
    expect(await readFile(file(), 'utf8')).toBe(edited);
    expect((await Shelf.open(folder)).articles[0]?.edited).toBe(true);
  });

  it('does not write over an edit made after it was opened', async () => {
    await placing();
    const shelf = await Shelf.open(folder);
    await writeFile(file(), 'edited meanwhile');
    expect(await shelf.put({ ...SAMPLE, outlet: 'Another' })).toMatchObject({ value: 'kept' });
    expect(await readFile(file(), 'utf8')).toBe('edited meanwhile');
  });

  it('does not write over a file that came after it was opened', async () => {
    const shelf = await Shelf.open(folder);
    await writeFile(file(), 'mine');
    expect(await shelf.put(SAMPLE)).toMatchObject({ value: 'kept' });
    expect(await readFile(file(), 'utf8')).toBe('mine');
    expect(await readdir(folder)).toHaveLength(1);
  });

  it('gives two articles of one headline two slugs, and a source always the same', async () => {
    const shelf = await Shelf.open(folder);
    await shelf.put(SAMPLE);
    expect(shelf.newSlug(SAMPLE.title, 'cd'.repeat(32))).toBe('envoys-meet-in-geneva-2');
    expect((await Shelf.open(folder)).slugOf(SAMPLE.source)).toBe(SAMPLE.slug);
  });

  it('keeps the slug of a file too broken to read, and knows whose it is', async () => {
    await placing();
    const broken = (await readFile(file(), 'utf8')).replace(/^title:.*/m, 'title: [');
    await writeFile(file(), broken);
    const shelf = await Shelf.open(folder);
    expect(shelf.problems).toMatchObject([{ code: 'article-bad-yaml', file: file() }]);
    expect(shelf.slugOf(SAMPLE.source)).toBe(SAMPLE.slug);
    expect(await shelf.put(SAMPLE)).toMatchObject({ value: 'kept' });
    expect(await readFile(file(), 'utf8')).toBe(broken);
  });

  it('does not write a second article while the first cannot even be opened', async () => {
    await writeFile(file(), Buffer.from([0xff, 0xfe, 0xff]));
    const shelf = await Shelf.open(folder);
    expect(shelf.problems).toMatchObject([{ code: 'article-unreadable' }]);
    expect(shelf.newSlug(SAMPLE.title, SAMPLE.sha256)).toBe(SAMPLE.slug);
  });

  it('says so where it cannot write, as when the content folder is removed meanwhile', async () => {
    const shelf = await Shelf.open(join(folder, 'removed', 'articles'));
    expect((await shelf.put(SAMPLE)).problems).toMatchObject([{ code: 'article-unwritable' }]);
    expect((await (await Shelf.open(join(folder, 'articles'))).put(SAMPLE)).ok).toBe(true);
  });

  it('refuses links and files whose name is not their slug', async () => {
    await placing();
    await symlink('/etc/hostname', join(folder, 'linked.md'));
    await writeFile(join(folder, 'other.md'), await readFile(file()));
    const { problems, articles } = await Shelf.open(folder);
    expect(problems.map(({ code }) => code).sort()).toEqual(['article-name-differs', 'article-unreadable']);
    expect(articles).toHaveLength(1);
  });
});
