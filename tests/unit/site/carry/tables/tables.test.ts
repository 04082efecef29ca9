import { describe, expect, it } from 'vitest';
import { makeMatcher } from '../../../../../src/archive/names/matcher.ts';
import { readArticle } from '../../../../../src/archive/read.ts';
import type { Entity, Gazetteer } from '../../../../../src/archive-types.ts';
import { ARTICLES } from '../../../../../src/site/carry/tables/articles.ts';
import { csvRows, wholeCsv } from '../../../../../src/site/carry/tables/csv.ts';
import { GAZETTEER } from '../../../../../src/site/carry/tables/gazetteer.ts';
import { MENTIONS } from '../../../../../src/site/carry/tables/mentions.ts';
import { QUOTES } from '../../../../../src/site/carry/tables/quotes.ts';
import { schemaOf } from '../../../../../src/site/carry/tables/schema.ts';
import { SPANS } from '../../../../../src/site/carry/tables/spans.ts';
import type { Table } from '../../../../../src/site/carry/tables/table.ts';
import { HOSTILE, view, views } from '../support/articles.ts';
import { faultsIn, readCsv } from '../support/tables.ts';

const RECORD = { ambiguous: [], verified: 'true', sources: [], wikidata: null, note: null } as const;

const ENTITIES: readonly Entity[] = [
  {
    ...RECORD,
    ...{ kind: 'person', id: 'anna-petrova', name: 'Anna Petrova', aliases: ['Petrova; A.', 'Anna P.'] },
    ...{ state: 'russia', pronoun: 'she', roles: [], confusable: [] },
  },
  {
    ...RECORD,
    ...{ kind: 'place', id: 'washington', name: 'Washington', aliases: [], verified: 'partial' },
    ...{ type: 'city', in: 'usa', coordinates: [38.9, -77.04] },
  },
  { ...RECORD, kind: 'event', id: 'summit', name: '=Summit', aliases: [], date: '2018-06-12', place: null },
];

const gazetteer: Gazetteer = { entities: ENTITIES, sources: new Map(), others: [] };

const rowsOf = <Row>(table: Table<Row>, rows: readonly Row[]): Record<string, string>[] => {
  const found = readCsv(wholeCsv(table, [{ slug: '', text: csvRows(table, rows) }]));
  expect(faultsIn(table, found)).toEqual([]);
  return found;
};

describe('tables', () => {
  it('hold what is known of an article, and nothing where nothing is', () => {
    const [known, bare] = rowsOf(
      ARTICLES,
      views(
        {
          authors: ['Anna Petrova', 'Bo; Sample'],
          date: '2018-06-15~',
          dateBasis: 'inferred',
          markdown: '**Talks** resumed.\n',
        },
        { date: null, dateBasis: null, outlet: null, language: null },
      ),
    );
    expect(known).toMatchObject({
      slug: 'article-0',
      date: '2018-06-15~',
      date_certain: '2018-06-15',
      date_certainty: 'inferred',
      authors: 'Anna Petrova; Bo, Sample',
      characters: '14',
      edited: 'false',
      page: 'articles/article-0.html',
    });
    expect(bare).toMatchObject({ date: '', date_certain: '', date_certainty: '', outlet: '', authors: '' });
  });

  it('hold hostile articles, a row each', () => {
    const articles = views(...HOSTILE.map((text) => ({ title: text, kicker: text, authors: [text] })));
    expect(rowsOf(ARTICLES, articles)).toHaveLength(HOSTILE.length);
  });

  it('hold quotations and names with their places', () => {
    const article = view({
      markdown:
        'Anna Petrova spoke in Washington.\n\n“We will talk, and talk again,” Petrova; A. said. “Yes,” said Anna Petrova.\n',
    });
    const reading = readArticle(article.record, makeMatcher(gazetteer));
    const { slug, date, outlet } = article.record;
    const quotes = rowsOf(
      QUOTES,
      reading.quotes.map((quote) => ({ ...quote, slug, date, outlet })),
    );
    expect(quotes.length).toBeGreaterThan(0);
    expect(quotes.at(-1)).toMatchObject({
      speaker: 'Anna Petrova',
      speaker_ids: 'anna-petrova',
      paragraphs: 'p2',
    });
    const mentions = rowsOf(
      MENTIONS,
      reading.mentions.map((mention) => ({ ...mention, slug })),
    );
    const ids = rowsOf(GAZETTEER, ENTITIES).map(({ id }) => id);
    expect(mentions.length).toBeGreaterThan(2);
    expect(mentions.filter(({ entity }) => !ids.includes(entity))).toEqual([]);
  });

  it('hold the gazetteer, what does not belong to a kind left empty', () => {
    const [person, place, event] = rowsOf(GAZETTEER, ENTITIES);
    expect(person).toMatchObject({
      aliases: 'Petrova, A.; Anna P.',
      state: 'russia',
      latitude: '',
      date: '',
    });
    expect(place).toMatchObject({ state: 'usa', latitude: '38.9', longitude: '-77.04', verified: 'partial' });
    expect(event).toMatchObject({ name: "'=Summit", date: '2018-06-12' });
  });

  it('hold the spans of a source, which leave nothing out', () => {
    const spans = [
      { start: 0, end: 5, label: 'title', rule: 'headline' },
      { start: 5, end: 6, label: 'space', rule: 'space' },
      { start: 6, end: 9, label: 'body', rule: 'prose' },
    ] as const;
    const rows = rowsOf(
      SPANS,
      spans.map((span) => ({ ...span, slug: 'a' })),
    );
    expect(rows.map(({ disposition }) => disposition)).toEqual(['moved', 'removed', 'kept']);
    expect(rows.map(({ end }) => end).slice(0, -1)).toEqual(rows.map(({ start }) => start).slice(1));
  });

  it('are described by a schema that names every column', () => {
    const schema = schemaOf(QUOTES) as { fields: { name: string; constraints?: object }[] };
    expect(schema.fields.map(({ name }) => name)).toEqual(QUOTES.columns.map(({ name }) => name));
    expect(schema).toMatchObject({
      primaryKey: ['article', 'id'],
      foreignKeys: [{ fields: ['article'], reference: { resource: 'articles', fields: ['slug'] } }],
      missingValues: [''],
    });
    expect(schema.fields[2]?.constraints).toEqual({ required: true, enum: ['speech', 'term'] });
  });
});
