/** What the page of downloads shows: each file with its size and hash, and what its columns mean. */

import { PAYLOAD } from './carry/bag.ts';
import { OTHERS } from './carry/data-package.ts';
import { feedsOf } from './carry/feeds/all-feeds.ts';
import { dataset, type OfferedFile } from './carry/json-ld/dataset.ts';
import { TABLES } from './carry/tables/index.ts';
import { type PagesOf, page } from './pages.ts';
import type { SiteView } from './view.ts';

/** A column of a table, for a reader. */
export interface ColumnView {
  readonly name: string;
  readonly type: string;
  readonly description: string;
}

/** A file that may be taken away. */
export interface Download extends OfferedFile {
  readonly description: string;
  /** None of a file that is no table. */
  readonly columns: readonly ColumnView[];
}

export interface DataPage {
  readonly articles: number;
  readonly tables: readonly Download[];
  readonly citations: readonly Download[];
  /** The texts, and what describes all files. */
  readonly others: readonly Download[];
  /** Feeds of people and topics, beside those of all articles. */
  readonly feeds: number;
  readonly zip: boolean;
  readonly years: { readonly first: number; readonly last: number } | null;
}

export const dataPages: PagesOf<DataPage> = (site) => [page('data.html', viewData(site))];

function viewData(site: SiteView): DataPage {
  const { articles, data, names, meta, zip, years } = site;
  const offered = KNOWN.flatMap((known): Download[] => {
    const file = data.find(({ path }) => path === known.path);
    return file === undefined ? [] : [{ ...known, ...file }];
  });
  const isTable = ({ columns }: Download): boolean => columns.length > 0;
  const isCitation = ({ path }: Download): boolean => path.startsWith(`${PAYLOAD}citations`);
  const feeds = feedsOf([], names, meta);
  const [first, last] = [years[0]?.year, years.at(-1)?.year];
  return {
    articles: articles.length,
    tables: offered.filter(isTable),
    citations: offered.filter(isCitation),
    others: offered.filter((file) => !isTable(file) && !isCitation(file)),
    feeds: feeds.filter(({ path }) => !path.startsWith('feeds/')).length,
    zip,
    years: first === undefined || last === undefined ? null : { first, last },
  };
}

/** The files there may be, the texts first. */
const KNOWN: readonly Omit<Download, 'bytes' | 'sha256'>[] = [
  ...OTHERS.map(({ path, title, description, mediatype }) => ({
    ...{ path: PAYLOAD + path, name: title, description, mediaType: mediatype },
    columns: [],
  })),
  ...TABLES.map((table) => ({
    path: `${PAYLOAD}${table.name}.csv`,
    name: table.title,
    description: table.description,
    mediaType: 'text/csv',
    columns: table.columns.map(({ name, type, description }) => ({ name, type, description })),
  })),
  {
    path: `${PAYLOAD}datapackage.json`,
    name: 'Data package',
    description:
      'What the files are, with the type and meaning of each column, their sizes and their hashes.',
    mediaType: 'application/json',
    columns: [],
  },
];

/** The page in the words of schema.org. */
export function linkedData({ tables, citations, others, years }: DataPage, meta: SiteView['meta']): object {
  return dataset([...others, ...tables, ...citations], years, meta);
}
