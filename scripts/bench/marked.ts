/**
 * Dumps with a file of gold beside each (`NAME.txt`, `NAME.gold.json`): what of the dump is the article, what is junk,
 * and what is to be known of it. The form is described in docs/benchmarks.md.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';

const text = z.string().nullish();
const texts = z.array(z.string().nullable()).nullish();
const unit = z.union([z.string(), z.record(z.string(), z.string())]);

const marked = z.looseObject({
  source: z.string(),
  expect: z.enum(['article', 'reject']),
  title: text,
  altTitles: texts,
  date: z
    .looseObject({
      value: text,
      accept: texts,
      basis: text,
      acceptBasis: texts,
      window: z.array(z.string()).nullish(),
    })
    .nullish(),
  publisher: text,
  publisherAliases: texts,
  agency: text,
  agencyAliases: texts,
  author: text,
  authorAliases: texts,
  place: text,
  placeAliases: texts,
  section: text,
  sectionAliases: texts,
  retrievedFrom: text,
  retrievedFromAliases: texts,
  duplicateOf: text,
  language: text,
  body: z.array(unit),
  paragraphing: text,
  captions: z.array(z.looseObject({ text: z.string(), credit: text })),
  stripped: z.array(
    z.looseObject({
      text: z.string(),
      kind: text,
      inline: z.boolean().nullish(),
      rawOnly: z.boolean().nullish(),
    }),
  ),
  neutral: z.array(z.looseObject({ text: z.string() })).nullish(),
});

/** What a person marked in a dump. */
export type Marked = z.infer<typeof marked>;

export interface MarkedSet {
  readonly folder: string;
  /** Files of the dumps, one for each gold. */
  readonly files: readonly string[];
  readonly golds: readonly Marked[];
}

/** The marked dumps of a folder and those below it; null where it has none. Throws where a gold is not of its form. */
export function readMarked(folder: string): MarkedSet | null {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const goldFiles = names.filter((name) => name.endsWith('.gold.json')).sort();
  if (goldFiles.length === 0) return null;
  const golds = goldFiles.map((name) => marked.parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))));
  const files = golds.map((gold, i) => join(folder, dirname(goldFiles[i] ?? ''), gold.source));
  return { folder: basename(folder), files, golds };
}
