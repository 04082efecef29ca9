import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadGazetteer } from '../../../src/archive/gazetteer/load.ts';

let content: string;
beforeEach(async () => {
  content = await mkdtemp(join(tmpdir(), 'gazetteer-'));
  await mkdir(join(content, 'gazetteer'));
});
afterEach(() => rm(content, { recursive: true }));

const write = (name: string, text: string) => writeFile(join(content, 'gazetteer', name), text);

/** Problems as `file:line reason`. */
async function told(): Promise<string[]> {
  const { problems } = await loadGazetteer(content, []);
  return problems.map(({ file, line, reason }) => `${file.slice(content.length + 11)}:${line} ${reason}`);
}

describe('the gazetteer', () => {
  it('of the package is whole and says of each record whether it was checked', async () => {
    const { gazetteer, problems } = await loadGazetteer(null, []);
    expect(problems).toEqual([]);
    const kinds = new Set(gazetteer.entities.map(({ kind }) => kind));
    expect([...kinds].sort()).toEqual([
      'document',
      'event',
      'organisation',
      'person',
      'place',
      'state',
      'theme',
    ]);
    const lavrov = gazetteer.entities.find(({ id }) => id === 'sergey-lavrov');
    expect(lavrov?.kind === 'person' && lavrov.roles.map(({ verified }) => verified)).toEqual(['false']);
    const first = gazetteer.entities.find(({ id }) => id === 'unscr-1718');
    expect(first?.verified).toBe('true');
    expect(first?.sources.map((source) => gazetteer.sources.get(source))).toContain(
      'main.un.org/securitycouncil/en/sanctions/1718 (+ /resolutions)',
    );
  });

  it('of a content folder lies on top of the package’s, by id', async () => {
    await write(
      'states.yaml',
      '- id: dprk\n  name: The Hermit Kingdom\n- id: peru\n  name: Peru\n  aliases: [Perú]\n',
    );
    const { gazetteer, problems } = await loadGazetteer(content, []);
    expect(problems).toEqual([]);
    const state = (id: string) => gazetteer.entities.find((entity) => entity.id === id);
    expect(state('dprk')?.name).toBe('The Hermit Kingdom');
    expect(state('peru')?.aliases).toEqual(['Perú']);
    expect(state('japan')?.name).toBe('Japan');
  });

  it('may hold files of nothing but comments', async () => {
    await write('people.yaml', '# to be written\n');
    expect(await told()).toEqual([]);
  });

  it('tells each fault with its file and line, and leaves that file out', async () => {
    await write('people.yaml', '- id: a-b\n  name: A B\n  born: 1960\n- id: No Id\n  name: ""\n');
    await write('places.yaml', '- id: here\n  name: Here\n  type: city\n  coordinates: 95, 10\n');
    await write('events.yaml', '- id: now\n  name: Now\n  date: soon\n');
    await write('themes.yaml', '- id: x\n  name: [\n');
    const problems = await told();
    expect(problems).toEqual([
      'people.yaml:3 unknown field "born"',
      'people.yaml:4 "1.id": must be small letters and digits joined by hyphens',
      'people.yaml:5 "1.name": must not be empty',
      'places.yaml:4 "0.coordinates": must be a latitude and a longitude in degrees, such as 39.04, 125.76',
      'events.yaml:3 "0.date": must be an EDTF date such as 2018-06-12',
      expect.stringMatching(/^themes.yaml:\d /),
    ]);
    const { gazetteer } = await loadGazetteer(content, []);
    expect(gazetteer.entities.some(({ id }) => id === 'here')).toBe(false);
    expect(gazetteer.entities.some(({ id }) => id === 'seoul')).toBe(true);
  });

  it('tells references to what is not there, and ids that are taken', async () => {
    await write(
      'people.yaml',
      '- id: a-b\n  name: A B\n  state: atlantis\n  roles:\n    - title: Minister\n      sources: [nobody]\n- id: japan\n  name: Japan Smith\n- id: a-b\n  name: A B\n',
    );
    expect(await told()).toEqual([
      'people.yaml:3 "0.state": there is no state "atlantis"',
      'people.yaml:6 "0.roles.0.sources.0": there is no source "nobody"',
      'people.yaml:7 "1.id": "japan" is the id of a state',
      'people.yaml:9 "2.id": there is another record "a-b" in this file',
    ]);
    const { gazetteer } = await loadGazetteer(content, []);
    expect(gazetteer.entities.find(({ id }) => id === 'japan')?.kind).toBe('state');
  });
});
