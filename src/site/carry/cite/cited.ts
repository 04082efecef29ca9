/** What a citation says of an article, whatever its style. */

import type { ArchiveMeta } from '../../../types.ts';
import { copiedBy, type Run, recordId } from '../../citations.ts';
import type { DateView } from '../../dates.ts';
import type { ArticleView } from '../../view.ts';
import { type AuthorName, readName } from './names.ts';

export interface Cited {
  readonly title: string;
  readonly authors: readonly AuthorName[];
  readonly outlet: string | null;
  readonly date: DateView;
  readonly retrieved: DateView | null;
  /** The outlet's own address; never that of a copy. */
  readonly url: string | null;
  /** Where the text was seen, a clause without its full stop: `From the copy at …, held in …`; empty without need. */
  readonly seen: string;
}

/**
 * The article as it was published, or as held in this archive: then with the archive's name, the record and its hash.
 * A text taken from a copy says from whose in either case.
 */
export function citedOf(article: ArticleView, meta: ArchiveMeta, held: boolean): Cited {
  const { title, date, retrieved, address } = article;
  const copy = copiedBy(article);
  const record = `${meta.title}, record ${recordId(article)}`;
  const from = copy === null ? '' : `From the copy at ${copy}`;
  return {
    title,
    authors: article.authors.map(readName),
    outlet: article.outlet?.name ?? null,
    date,
    retrieved,
    url: address?.linked ? address.url : null,
    seen: held
      ? [from, from === '' ? `Held in ${record}` : `held in ${record}`].filter(Boolean).join(', ')
      : from,
  };
}

/** Runs in a row, the empty ones left out. */
export function inRow(...runs: readonly (Run | null)[]): Run[] {
  return runs.filter((run): run is Run => run !== null && run !== '');
}

/** Where the text was seen, as a sentence that follows. */
export function seenSentence({ seen }: Cited): string {
  return seen === '' ? '' : ` ${seen}.`;
}
