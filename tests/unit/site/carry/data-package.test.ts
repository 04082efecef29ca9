import { describe, expect, it } from 'vitest';
import { dataPackage } from '../../../../src/site/carry/data-package.ts';
import { digestOfText } from '../../../../src/site/carry/digest.ts';
import { TABLES } from '../../../../src/site/carry/tables/index.ts';
import { HOSTED, LOCAL } from './support/meta.ts';

interface Resource {
  readonly name: string;
  readonly path: string;
  readonly hash: string;
  readonly bytes: number;
  readonly schema?: {
    readonly foreignKeys?: readonly { readonly reference: { readonly resource: string } }[];
  };
}

interface Descriptor {
  readonly name: string;
  readonly homepage?: string;
  readonly resources: readonly Resource[];
}

const files = ['quotes', 'articles', 'mentions', 'spans', 'gazetteer']
  .map((name) => `${name}.csv`)
  .concat('articles.jsonl', 'citations.ris', 'citations.json', 'citations.bib', 'unknown.txt')
  .map((path) => ({ path, ...digestOfText(path) }));

const read = (given = files, meta = LOCAL): Descriptor => JSON.parse(dataPackage(given, meta)) as Descriptor;

describe('dataPackage', () => {
  it('lists every file it knows with its length and hash', () => {
    const { resources } = read();
    expect(resources.map(({ path }) => path)).toEqual([
      'articles.csv',
      'articles.jsonl',
      'citations.bib',
      'citations.json',
      'citations.ris',
      'gazetteer.csv',
      'mentions.csv',
      'quotes.csv',
      'spans.csv',
    ]);
    for (const { path, bytes, hash } of resources) {
      const digest = digestOfText(path);
      expect({ bytes, hash }).toEqual({ bytes: digest.bytes, hash: `sha256:${digest.sha256}` });
    }
  });

  it('leaves out what is not there', () => {
    expect(read(files.slice(0, 1)).resources.map(({ name }) => name)).toEqual(['quotes']);
  });

  it('gives names as Frictionless wants them, and references that lead somewhere', () => {
    const { name, resources } = read(files, { ...LOCAL, title: 'Архив <b> №1' });
    for (const each of [name, ...resources.map((resource) => resource.name)]) {
      expect(each).toMatch(/^[a-z0-9._/-]+$/);
    }
    const names = resources.map((resource) => resource.name);
    expect(new Set(names).size).toBe(names.length);
    const targets = resources
      .flatMap(({ schema }) => schema?.foreignKeys ?? [])
      .map((key) => key.reference.resource);
    expect(targets.length).toBeGreaterThan(0);
    expect(targets.filter((target) => !names.includes(target))).toEqual([]);
    expect(TABLES.map((table) => table.name).filter((table) => !names.includes(table))).toEqual([]);
  });

  it('names the home of an archive that has one, and is the same in any order', () => {
    expect(read(files, HOSTED).homepage).toBe(HOSTED.baseUrl);
    expect(read()).not.toHaveProperty('homepage');
    expect(dataPackage(files.toReversed(), LOCAL)).toBe(dataPackage(files, LOCAL));
  });
});
