import { dispositionOf, LABELS, type Span } from '../../../types.ts';
import { count, oneOf, REQUIRED, type Table, text } from './table.ts';

/** A span with the article whose source it is of. */
export interface SpanRow extends Span {
  readonly slug: string;
}

/** One row a stretch of a source. */
export const SPANS: Table<SpanRow> = {
  name: 'spans',
  title: 'What became of every character',
  description:
    'One row a stretch of a source, in the order of the source; together they leave nothing out. Offsets count UTF-16 code units of the decoded source.',
  primaryKey: ['article', 'start'],
  foreignKeys: [{ column: 'article', table: 'articles', reference: 'slug' }],
  columns: [
    text('article', 'Slug of the article.', ({ slug }) => slug, REQUIRED),
    count('start', 'Where it begins in the source.', ({ start }) => start),
    count('end', 'Where it ends; the unit there is no longer part of it.', ({ end }) => end),
    text(
      'disposition',
      'Kept in the text, moved to a field, or removed.',
      ({ label }) => dispositionOf(label),
      oneOf(['kept', 'moved', 'removed']),
    ),
    text('label', 'What it is.', ({ label }) => label, oneOf(Object.keys(LABELS))),
    text('rule', 'Rule that decided it.', ({ rule }) => rule, REQUIRED),
  ],
};
