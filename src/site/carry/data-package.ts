/** The data package: what the files are, how long they are and what their hashes are, as Frictionless Data has it. */

import { byCodeUnit } from '../../article/folder.ts';
import { slugFrom } from '../../article/slug.ts';
import type { ArchiveMeta } from '../../types.ts';
import type { DigestedFile } from './digest.ts';
import { TABLES } from './tables/index.ts';
import { schemaOf } from './tables/schema.ts';

/** Files of the package that are no tables. */
export const OTHERS = [
  {
    name: 'articles-full',
    path: 'articles.jsonl',
    title: 'Articles with their texts',
    description: 'One article a line, as JSON: the record as it is kept, with its text.',
    format: 'jsonl',
    mediatype: 'application/jsonl',
  },
  {
    name: 'citations-ris',
    path: 'citations.ris',
    title: 'Citations as RIS',
    description: 'For Zotero, EndNote and others.',
    format: 'ris',
    mediatype: 'application/x-research-info-systems',
  },
  {
    name: 'citations-csl',
    path: 'citations.json',
    title: 'Citations as CSL-JSON',
    description: 'For Zotero, pandoc and others.',
    format: 'json',
    mediatype: 'application/vnd.citationstyles.csl+json',
  },
  {
    name: 'citations-bib',
    path: 'citations.bib',
    title: 'Citations as BibLaTeX',
    description: 'For LaTeX only: other programs take newspapers for journals in this form.',
    format: 'bib',
    mediatype: 'text/x-bibtex',
  },
] as const;

const CSV = {
  profile: 'tabular-data-resource',
  format: 'csv',
  mediatype: 'text/csv',
  dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
} as const;

const NOTE =
  'In the tables a text that a spreadsheet would take for a formula has an apostrophe before it, and white space is one space; the JSON Lines hold every text as it is.';

/**
 * `datapackage.json`, in the folder of its files. A file that the package knows and that is not given is left out.
 * @param files by their paths in that folder
 */
export function dataPackage(files: readonly DigestedFile[], meta: ArchiveMeta): string {
  const known = [...TABLES.map(tableResource), ...OTHERS];
  const byPath = new Map(files.map((file) => [file.path, file]));
  const resources = known.flatMap((resource) => {
    const file = byPath.get(resource.path);
    if (file === undefined) return [];
    return [{ ...resource, encoding: 'utf-8', bytes: file.bytes, hash: `sha256:${file.sha256}` }];
  });
  const descriptor = {
    profile: 'data-package',
    name: slugFrom(meta.title, 'archive'),
    title: meta.title,
    description: [meta.description, NOTE].filter((text) => text !== '').join(' '),
    ...(meta.baseUrl === null ? {} : { homepage: meta.baseUrl }),
    resources: resources.sort((a, b) => byCodeUnit(a.path, b.path)),
  };
  return `${JSON.stringify(descriptor, null, 2)}\n`;
}

function tableResource(table: (typeof TABLES)[number]) {
  const { name, title, description } = table;
  // The tables differ in their rows alone, which a schema does not show.
  return { name, path: `${name}.csv`, title, description, ...CSV, schema: schemaOf(table as never) };
}
