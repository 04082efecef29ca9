import { describe, expect, it } from 'vitest';
import type { Names } from '../../../src/search/documents.ts';
import { loadFrom } from '../../../src/search/files.ts';
import { createWholeEngine } from '../../../src/search/whole-engine.ts';
import { engineOf, indexOf, SMALL, WAYS } from './articles.ts';

const NAMES: Names = {
  entities: [
    { id: 'marle', kind: 'country', name: 'Marle', aliases: ['Republic of Marle', '마를', 'RM'] },
    { id: 'lavrenko', kind: 'person', name: 'Sergey Lavrenko', aliases: ['Сергей Лавренко'] },
    { id: 'fuel', kind: 'topic', name: 'Fuel shortage', aliases: [] },
    { id: 'nowhere', kind: 'place', name: 'Nowhere', aliases: [] },
  ],
  inArticle: new Map([
    ['ferry', ['marle', 'fuel']],
    ['talks', ['lavrenko', 'marle']],
    ['hangul', ['marle']],
  ]),
};

describe.each(WAYS)('names, in %s', (way) => {
  const engine = engineOf(SMALL, way, NAMES);
  const slugs = async (query: string) =>
    (await engine.search({ query, limit: 9 })).results.map(({ document }) => document.slug).sort();

  it.each([
    ['by a short form', 'RM ', ['ferry', 'hangul', 'talks']],
    ['in another script', '마를', ['ferry', 'hangul', 'talks']],
    ['by several words', 'Republic of Marle', ['ferry', 'hangul', 'talks']],
    ['with another word', 'RM envoys', ['talks']],
    ['by a field', 'person:"Сергей Лавренко"', ['talks']],
    ['by the beginning of one', 'person:lavr', ['talks']],
    ['by what an article is about', 'topic:"fuel shortage"', ['ferry']],
    ['not at all in quotation marks', '"RM"', []],
  ])('are found %s', async (_, query, expected) => {
    expect(await slugs(query)).toEqual(expected);
  });

  it('mark every spelling an article has', async () => {
    const { results } = await engine.search({ query: 'Сергей Лавренко', limit: 1 });
    const marked = results[0]?.snippet?.pieces.filter((piece) => piece.marked).map(({ text }) => text);
    expect(marked).toEqual(['Sergey Lavrenko']);
  });

  it('that no article has are told, with the nearest one', async () => {
    const { faults, total } = await engine.search({ query: 'outlet:"Pres Norde"', limit: 1 });
    expect(total).toBe(0);
    expect(faults.join()).toMatch(/did you mean “Press Nord”/);
  });
});

describe('spellings in words that no article has', () => {
  const index = indexOf(SMALL, 'one shard', NAMES);
  /** Kinds of the shards that are read to answer a query. */
  const readFor = async (query: string): Promise<string[]> => {
    const read: string[] = [];
    const load = loadFrom(index);
    const engine = createWholeEngine(index.manifest, async (name) => {
      read.push(name.charAt(0));
      return load(name);
    });
    await engine.search({ query, limit: 9 });
    return read;
  };

  it('are read only for a query with a word that no article has, or for a field', async () => {
    expect(await readFor('ferry ')).toEqual(['k']);
    expect(await readFor('마를')).toEqual(['k', 'n']);
    expect(await readFor('country:RM')).toEqual(['k', 'n']);
  });

  it('are left where they are in an index of tables', () => {
    const kinds = [...indexOf(SMALL, 'tables', NAMES).shards.keys()].map((name) => name.charAt(0));
    expect(kinds).not.toContain('n');
  });
});
