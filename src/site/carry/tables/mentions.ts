import type { Mention } from '../../../archive-types.ts';
import { count, oneOf, REQUIRED, type Table, text, truth } from './table.ts';

/** A name with the article it stands in. */
export interface MentionRow extends Mention {
  readonly slug: string;
}

const FIELDS = ['title', 'kicker', 'dek', 'body', 'caption'];

/** One row a name in an article. */
export const MENTIONS: Table<MentionRow> = {
  name: 'mentions',
  title: 'Names in the articles',
  description: 'One row for each place where an article names a record of the gazetteer.',
  primaryKey: ['article', 'field', 'index', 'start', 'entity'],
  foreignKeys: [
    { column: 'article', table: 'articles', reference: 'slug' },
    { column: 'entity', table: 'gazetteer', reference: 'id' },
  ],
  columns: [
    text('article', 'Slug of the article.', ({ slug }) => slug, REQUIRED),
    text('entity', 'Record of the gazetteer.', ({ entity }) => entity, REQUIRED),
    text('kind', 'Kind of the record.', ({ kind }) => kind, REQUIRED),
    text('text', 'The name as printed.', (mention) => mention.text, REQUIRED),
    text('field', 'Part of the article it stands in.', ({ field }) => field, oneOf(FIELDS)),
    count('index', 'Number of the passage among those of its field, from 0.', ({ index }) => index),
    text('paragraph', 'Id of the paragraph on the page.', ({ paragraph }) => paragraph),
    count('start', 'Where it begins in the passage, in UTF-16 code units.', ({ start }) => start),
    count('end', 'Where it ends; the unit there is no longer part of it.', ({ end }) => end),
    truth(
      'second',
      'Whether the name alone would not tell, and an earlier one in the article does.',
      ({ second }) => second,
    ),
  ],
};
