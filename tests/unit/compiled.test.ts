import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { compiled, keepCompiledIn } from '../../src/compiled.ts';
import { loadKnowledge } from '../../src/knowledge.ts';

let made = 0;
const make = (text: string) => () => {
  made++;
  return { text };
};

it('makes data each time until it is told where to keep them', () => {
  expect(compiled('words', ['a'], make('a'))).toEqual({ text: 'a' });
  expect(compiled('words', ['a'], make('a'))).toEqual({ text: 'a' });
  expect(made).toBe(2);
});

it('makes data once for each state of the texts, and again where the file is damaged', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'dateline-compiled-'));
  keepCompiledIn(folder);
  made = 0;
  for (let time = 0; time < 3; time++) expect(compiled('words', ['a'], make('a'))).toEqual({ text: 'a' });
  expect(made).toBe(1);
  expect(compiled('words', ['b'], make('b'))).toEqual({ text: 'b' });
  expect(compiled('words', ['b', ''], make('b, and nothing'))).toEqual({ text: 'b, and nothing' });
  expect(made).toBe(3);
  const file = join(folder, 'words.json');
  await writeFile(file, (await readFile(file, 'utf8')).replace('nothing', 'anything'));
  expect(compiled('words', ['b', ''], make('c'))).toEqual({ text: 'c' });
  expect(await readdir(folder)).toEqual(['words.json']);
});

it('tells what is wrong with an outlet every time, and keeps the others', async () => {
  keepCompiledIn(await mkdtemp(join(tmpdir(), 'dateline-compiled-')));
  const content = await mkdtemp(join(tmpdir(), 'dateline-content-'));
  const { mkdir } = await import('node:fs/promises');
  await mkdir(join(content, 'outlets'));
  const outlets = join(content, 'outlets');
  await writeFile(join(outlets, 'good.yaml'), 'id: good\nname: The Good\nkind: newspaper\n');
  await writeFile(join(outlets, 'bad.yaml'), 'id: bad\nname: [\n');
  const ids = (loaded: Awaited<ReturnType<typeof loadKnowledge>>): string[] =>
    loaded.ok ? loaded.value.outlets.map(({ id }) => id) : [];
  for (let time = 0; time < 2; time++) {
    const loaded = await loadKnowledge(content);
    expect(loaded.problems.map(({ code, file, line }) => ({ code, file, line }))).toEqual([
      { code: 'bad-knowledge', file: join(outlets, 'bad.yaml'), line: 3 },
    ]);
    expect(ids(loaded)).toContain('good');
  }
  await writeFile(join(outlets, 'bad.yaml'), 'id: bad\nname: The Bad\nkind: newspaper\n');
  for (let time = 0; time < 2; time++) expect(ids(await loadKnowledge(content))).toContain('bad');
});
