/** The files under `data/` that hold something of every article, each with what one article gives to it. */

import type { ArticleReading } from '../../archive-types.ts';
import type { ArchiveMeta } from '../../types.ts';
import { cslLine, toRis } from '../citation-files.ts';
import type { ArticleView } from '../view.ts';
import { PAYLOAD } from './bag.ts';
import { toBibLatex } from './bibliography/biblatex.ts';
import { BIB, CSL, RIS } from './bibliography/whole.ts';
import { JSON_LINES, jsonLine } from './json-lines.ts';
import type { Binding } from './pieces.ts';
import { ARTICLES } from './tables/articles.ts';
import { csvBinding, csvRows } from './tables/csv.ts';
import { MENTIONS } from './tables/mentions.ts';
import { QUOTES } from './tables/quotes.ts';
import { SPANS } from './tables/spans.ts';
import type { Table } from './tables/table.ts';

/** All that an article gives to the files. */
export interface Carried {
  readonly article: ArticleView;
  readonly reading: ArticleReading;
  readonly meta: ArchiveMeta;
}

export interface BoundFile {
  readonly path: string;
  readonly binding: Binding;
  readonly piece: (carried: Carried) => string;
}

/** In one order, by which the lengths of their pieces are kept. */
export const BOUND_FILES: readonly BoundFile[] = [
  { path: `${PAYLOAD}articles.jsonl`, binding: JSON_LINES, piece: ({ article }) => jsonLine(article) },
  table(ARTICLES, ({ article }) => [article]),
  table(QUOTES, ({ article, reading }) => {
    const { slug, record, outlet } = article;
    const of = { slug, date: record.date, outlet: outlet?.name ?? null };
    return reading.quotes.map((quote) => ({ ...quote, ...of }));
  }),
  table(MENTIONS, ({ article: { slug }, reading }) => reading.mentions.map((one) => ({ ...one, slug }))),
  table(SPANS, ({ article: { slug, ledger } }) => (ledger?.spans ?? []).map((span) => ({ ...span, slug }))),
  { path: `${PAYLOAD}citations.ris`, binding: RIS, piece: ({ article, meta }) => toRis(article, { meta }) },
  {
    path: `${PAYLOAD}citations.json`,
    binding: CSL,
    piece: ({ article, meta }) => cslLine(article, { meta }),
  },
  { path: `${PAYLOAD}citations.bib`, binding: BIB, piece: ({ article, meta }) => toBibLatex(article, meta) },
];

function table<Row>(of: Table<Row>, rowsOf: (carried: Carried) => readonly Row[]): BoundFile {
  const piece = (carried: Carried): string => csvRows(of, rowsOf(carried));
  return { path: `${PAYLOAD}${of.name}.csv`, binding: csvBinding(of), piece };
}
