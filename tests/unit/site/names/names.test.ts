import { describe, expect, it } from 'vitest';
import { datedWords, describe as describeRecord } from '../../../../src/site/describe.ts';
import { documentsInForce } from '../../../../src/site/in-force.ts';
import { entityFinder, gatherNames, indexPath, namePath, namesOfKind } from '../../../../src/site/names.ts';
import { document, gazetteer } from '../support/gazetteer.ts';
import { NORTH, siteOf } from '../support/north.ts';

const site = siteOf();
const finder = entityFinder(NORTH);
const what = (id: string, day: string | null = null): string => {
  const entity = finder(id);
  if (entity === null) throw new Error(`no record ${id}`);
  return describeRecord(entity, finder, day);
};

describe('names', () => {
  it('have a page where an article names them, and documents always; events have none', () => {
    const paths = gatherNames(site.articles, NORTH).map(({ path }) => path);
    expect(paths).toContain('people/ida-berg.html');
    expect(paths).toContain('documents/rumour.html');
    expect(paths).not.toContain('states/suderland.html');
    expect(namePath({ id: 'storm', kind: 'event' })).toBeNull();
    expect(indexPath('theme')).toBe('topics.html');
  });

  it('come with their articles, newest first, and how often they stand there', () => {
    const berg = site.names.find(({ entity }) => entity.id === 'ida-berg');
    expect(berg?.articles.map(({ slug }) => slug)).toEqual(['ferry', 'quay', 'old']);
    expect(berg?.mentions).toBe(5);
  });

  it('are in the order of how many articles name them, then of their names', () => {
    const documents = namesOfKind(site.names, 'document').map(({ entity }) => entity.name);
    expect(documents).toEqual(['Resolution 2', 'Draft', 'Resolution 1', 'Secret Accord', 'Sound Treaty']);
  });
});

describe('what a record is, in a line', () => {
  it('is the office a person held on the day, or the latest', () => {
    expect(what('ida-berg', '2012-01-01')).toBe('Harbour master, Norland');
    expect(what('ida-berg', '2018-06-09')).toBe('Minister, Norland');
    expect(what('ida-berg')).toBe('Minister, Norland');
  });

  it('does not give an office to a day before any, nor one that was not checked', () => {
    expect(what('ida-berg', '1999-01-01')).toBe('Of Norland');
  });

  it('is where a place lies, what a state is in full, when and to what effect a document came', () => {
    expect(what('havn')).toBe('City in Norland');
    expect(what('norland')).toBe('Kingdom of Norland');
    expect(what('res-2')).toBe('Adopted 1 May 2018. Closes the quay');
    expect(what('opening')).toBe('9–10 June 2018');
  });

  it('is nothing where nothing was checked', () => {
    expect([what('vik'), what('suderland'), what('rumour'), what('strike')]).toEqual(['', '', '', '']);
  });

  it('says of a document what became of it, and the vote', () => {
    const words = (changes: Parameters<typeof document>[2]) => datedWords(document('d', 'D', changes));
    expect(words({ adopted: '2017-12-22', vote: '15-0-0' })).toBe('Adopted 22 December 2017, 15-0-0');
    expect(words({ signed: '2018-04-27' })).toBe('Signed 27 April 2018');
    expect(words({ tabled: '2019-12' })).toBe('Tabled December 2019');
    expect(words({ inForce: '2024-12-04' })).toBe('In force 4 December 2024');
    expect(words({})).toBeNull();
  });
});

describe('documents in force', () => {
  const inForce = documentsInForce(NORTH);
  const on = (date: string | null): string[] => inForce(date).map(({ id }) => id);

  it('are the resolutions adopted and treaties in force on a day, the earliest first', () => {
    expect(on('2018-06-01')).toEqual(['treaty', 'res-1', 'res-2']);
    expect(on('2018-05-01')).toEqual(['treaty', 'res-1', 'res-2']);
    expect(on('2018-04-30')).toEqual(['treaty', 'res-1']);
  });

  it('count from the first day a date may mean, and from the last of a month of adoption', () => {
    expect(on('2018')).toEqual(['treaty', 'res-1']);
    expect(on('2017-05-20')).toEqual(['treaty']);
    expect(on('2017-06-01')).toEqual(['treaty', 'res-1']);
  });

  it('are none of a day that is not known', () => {
    expect(on(null)).toEqual([]);
    expect(on('some day')).toEqual([]);
  });

  it('leave out drafts, and what was not checked', () => {
    const all = documentsInForce(gazetteer(...NORTH.entities))('2030-01-01').map(({ id }) => id);
    expect(all).not.toContain('draft');
    expect(all).not.toContain('rumour');
  });
});
