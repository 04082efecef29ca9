import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { OutletIndex } from '../../src/facts/outlets.ts';
import { loadKnowledge } from '../../src/knowledge.ts';

let content: string;
beforeEach(async () => {
  content = await mkdtemp(join(tmpdir(), 'register-'));
  await mkdir(join(content, 'outlets/register'), { recursive: true });
});
afterEach(() => rm(content, { recursive: true }));

const write = (name: string, text: string) => writeFile(join(content, 'outlets/register', name), text);

async function known() {
  const knowledge = await loadKnowledge(content);
  if (!knowledge.ok) throw new Error('no knowledge');
  return { index: OutletIndex.of(knowledge.value.outlets), problems: knowledge.problems };
}

describe('the register of outlets', () => {
  it('knows outlets by all their names and addresses', async () => {
    const { index, problems } = await known();
    expect(problems).toEqual([]);
    expect(index.named('Aujourd’hui en France')?.name).toBe('Le Parisien');
    expect(index.ofHost('www.ouest-france.fr')?.name).toBe('Ouest-France');
    expect(index.named('DHA')?.kind).toBe('agency');
  });

  it('prints the name without what tells namesakes apart', async () => {
    const { index } = await known();
    expect(index.ofHost('thenationonlineng.net')?.name).toBe('The Nation');
  });

  it('gives every outlet an id of its own, fit for an address', async () => {
    const knowledge = await loadKnowledge(content);
    const ids = knowledge.ok ? knowledge.value.outlets.map(({ id }) => id) : [];
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id))).toEqual([]);
  });

  it('lets the archive’s own entries come first', async () => {
    await write(
      'ours.yaml',
      'newspaper:\n  - The Harbour Gazette, Gazette of the Harbour — guardian.co.uk harbour.example.org\n',
    );
    const { index } = await known();
    expect(index.ofHost('guardian.co.uk')?.name).toBe('The Harbour Gazette');
    expect(index.named('Gazette of the Harbour')?.domains).toContain('harbour.example.org');
  });

  it.each([
    ['no address', 'newspaper:\n  - One — one.example.org\n  - Two\n'],
    ['something else for an address', 'newspaper:\n  - One — one.example.org\n  - Two — the address\n'],
  ])('names file and line of an entry with %s', async (_, text) => {
    await write('ours.yaml', text);
    const { index, problems } = await known();
    expect(problems).toMatchObject([
      { code: 'bad-knowledge', file: join(content, 'outlets/register/ours.yaml'), line: 3 },
    ]);
    expect(index.named('Le Parisien')).not.toBeNull();
  });
});
