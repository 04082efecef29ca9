import type { Party, Quote } from '../../../archive-types.ts';
import { joined, oneOf, REQUIRED, type Table, text } from './table.ts';

/** A quotation with what a table says of the article it stands in. */
export interface QuoteRow extends Quote {
  readonly slug: string;
  readonly date: string | null;
  readonly outlet: string | null;
}

const nameOf = (party: Party | null): string | null => party?.name ?? null;
const idsOf = (party: Party | null): string | null => (party === null ? null : joined(party.entities));

/** One row a quotation. */
export const QUOTES: Table<QuoteRow> = {
  name: 'quotes',
  title: 'Quotations',
  description:
    'One row for each stretch between quotation marks: who said it to whom, where the article says so.',
  primaryKey: ['article', 'id'],
  foreignKeys: [{ column: 'article', table: 'articles', reference: 'slug' }],
  columns: [
    text('article', 'Slug of the article it stands in.', ({ slug }) => slug, REQUIRED),
    text('id', 'Unique in the article, in reading order.', ({ id }) => id, REQUIRED),
    text(
      'kind',
      'Words that somebody said, or a term set off by marks.',
      ({ kind }) => kind,
      oneOf(['speech', 'term']),
    ),
    text(
      'text',
      'The words without their marks; parts of one quotation are joined by a space.',
      (quote) => quote.text,
    ),
    text('speaker', 'Who said it; empty where the article does not say, or not plainly.', ({ speaker }) =>
      nameOf(speaker),
    ),
    text(
      'speaker_ids',
      'Records of the gazetteer, with a semicolon and a space between them.',
      ({ speaker }) => idsOf(speaker),
    ),
    text(
      'speaker_words',
      'The words by which the article names the speaker.',
      ({ speaker }) => speaker?.words ?? null,
    ),
    text('verb', 'As printed: said, told.', ({ verb }) => verb),
    text('addressee', 'To whom it was said.', ({ addressee }) => nameOf(addressee)),
    text(
      'addressee_ids',
      'Records of the gazetteer, with a semicolon and a space between them.',
      ({ addressee }) => idsOf(addressee),
    ),
    text('through', 'Who passed the words on, as printed.', ({ through }) => through),
    text(
      'paragraphs',
      'Ids of the paragraphs it stands in on the page, with a semicolon and a space between them.',
      ({ parts }) => joined([...new Set(parts.flatMap(({ paragraph }) => paragraph ?? []))]),
    ),
    text('date', 'Date of the article, EDTF.', ({ date }) => date),
    text('outlet', 'Outlet of the article.', ({ outlet }) => outlet),
  ],
};
