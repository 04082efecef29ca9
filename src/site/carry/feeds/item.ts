import type { Certainty } from '../../../types.ts';
import { calendarDate } from '../../dates.ts';
import type { ArticleView } from '../../view.ts';
import { dayFirst } from '../cite/dates.ts';
import { stableId } from './stable-id.ts';

/** What feeds say of an article: plain values, made of the article alone, so that they can be kept until it changes. */
export interface FeedItem {
  readonly slug: string;
  readonly id: string;
  /** Page of the article. */
  readonly path: string;
  readonly title: string;
  /** Outlet, date with its certainty, and how the article begins. */
  readonly summary: string;
  readonly language: string | null;
  readonly authors: readonly string[];
  /** The outlet's own address of it; never that of a copy. */
  readonly original: string | null;
  /** Day of the story, ISO; null where no day is known. */
  readonly day: string | null;
  /** Sorts by the earliest day the date allows; empty when undated. */
  readonly sort: string;
  /** Day the source was taken, ISO, to the precision known. */
  readonly retrieved: string | null;
  readonly dateline: DatelineExtension;
}

/** What JSON Feed has no field for; in its extension `_dateline`. */
export interface DatelineExtension {
  readonly record: string;
  readonly sha256: string;
  /** EDTF. */
  readonly date: string | null;
  readonly date_certainty: Certainty | null;
  readonly date_basis: string | null;
  readonly outlet: string | null;
  readonly agency: string | null;
  readonly retrieved_from: string | null;
  /** Place of the dateline. */
  readonly place: string | null;
}

/** @param lead how the article begins, as plain text */
export function feedItem(article: ArticleView, lead: string): FeedItem {
  const { slug, path, title, date, outlet, record, address, retrieved } = article;
  const day = calendarDate(date);
  const bounded = date.certainty === 'bounded';
  const published = [outlet?.name, dayFirst(date) ?? 'undated'].filter(Boolean).join(', ');
  return {
    slug,
    id: stableId(`article ${record.sha256}`),
    path,
    title,
    summary: `${published}. ${lead}`.trim(),
    language: article.lang ?? null,
    authors: article.authors,
    original: address?.linked ? address.url : null,
    day: day?.length === 10 && !bounded ? day : null,
    sort: date.sort,
    retrieved: retrieved === null ? null : calendarDate(retrieved),
    dateline: {
      record: slug,
      sha256: record.sha256,
      date: record.date,
      date_certainty: date.certainty,
      date_basis: record.dateBasis,
      outlet: record.outlet,
      agency: record.agency,
      retrieved_from: record.retrievedFrom,
      place: record.place,
    },
  };
}
