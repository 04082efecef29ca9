import { bodyFromMarkdown } from '../../../article/body.ts';
import { plainText } from '../../../article/plain-text.ts';
import { calendarDate } from '../../dates.ts';
import type { ArticleView } from '../../view.ts';
import { count, joined, REQUIRED, type Table, text, truth } from './table.ts';

const CERTAINTIES = ['stated', 'inferred', 'bounded'];

/** One row an article: what is known of it, without its text. */
export const ARTICLES: Table<ArticleView> = {
  name: 'articles',
  title: 'Articles',
  description: 'One row an article. The texts are in articles.jsonl.',
  primaryKey: ['slug'],
  foreignKeys: [],
  columns: [
    text('slug', 'Name of the article in the archive; part of its address.', ({ slug }) => slug, REQUIRED),
    text('title', 'Headline.', ({ title }) => title, REQUIRED),
    text(
      'date',
      'Date of publication to the precision known, EDTF level 1; empty when undated.',
      ({ record }) => record.date,
    ),
    text(
      'date_certain',
      'The part of the date that is a plain ISO date: year, year and month, or day.',
      ({ date }) => calendarDate(date),
    ),
    text(
      'date_certainty',
      'Whether the day is stated in the source, inferred, or only bounded (a month, a year, a range).',
      ({ date }) => date.certainty,
      { values: CERTAINTIES },
    ),
    text('date_basis', 'How the date is known.', ({ record }) => record.dateBasis),
    text('outlet', 'Outlet that published the article.', ({ record }) => record.outlet),
    text('agency', 'Wire agency that supplied it.', ({ record }) => record.agency),
    text(
      'retrieved_from',
      'Mirror or repost the source was taken from.',
      ({ record }) => record.retrievedFrom,
    ),
    text('authors', 'Authors as printed, with a semicolon and a space between them.', ({ authors }) =>
      joined(authors),
    ),
    text('place', 'Place of the dateline, as printed.', ({ place }) => place),
    text('section', 'Section of the outlet.', ({ section }) => section),
    text('language', 'BCP 47 tag.', ({ record }) => record.language),
    text('kicker', 'Line above the headline.', ({ kicker }) => kicker),
    text('dek', 'Standfirst.', ({ dek }) => dek),
    text(
      'url',
      'Address the source was found at; of a copy, the address of the copy.',
      ({ record }) => record.url,
    ),
    text('retrieved', 'Day the source was taken, EDTF.', ({ record }) => record.retrieved),
    count(
      'characters',
      'Length of the text, in UTF-16 code units.',
      ({ record }) => plainText(bodyFromMarkdown(record.markdown)).length,
    ),
    truth('edited', 'Whether a person has changed the article since it was cleaned.', ({ edited }) => edited),
    text('source', 'Name of the source.', ({ record }) => record.source, REQUIRED),
    text('sha256', 'SHA-256 of the source, in hexadecimal digits.', ({ record }) => record.sha256, REQUIRED),
    text('page', 'Page of the article, from the root of the site.', ({ path }) => path, REQUIRED),
  ],
};
