/**
 * What the front matter of an article and a sidecar file may hold. Keys not named here are refused, so that no
 * file can speak to a template engine or choose where a page is written.
 */

import { z } from 'zod';
import type { Article, DateBasis } from '../types.ts';
import { isEdtf } from './edtf.ts';
import { isSlug } from './slug.ts';
import { oneLine } from './text.ts';

const scalar = z.string({ error: 'must be text' }).transform(oneLine);
const filled = scalar.refine((text) => text !== '', 'must not be empty');

/** Text that may be left out or left empty; both mean unknown. */
const text = scalar.optional().transform((value) => value || null);

/** Text with a form, or nothing. */
function formed(test: (value: string) => boolean, message: string) {
  return text.refine((value) => value === null || test(value), message);
}

const EDTF_MESSAGE = 'must be an EDTF date such as 2019-05-14, 2018-06-15~ or 2018-06';
const date = formed(isEdtf, EDTF_MESSAGE);
const address = formed(isHttpUrl, 'must be a full http or https address');
const language = formed(
  (value) => /^[a-z]{2,3}(?:-[A-Za-z0-9]{1,8}){0,4}$/.test(value),
  'must be a BCP 47 tag such as en or zh-Hant',
);

const DATE_BASES = [
  'stated',
  'url',
  'metadata',
  'dateline+caption year',
  'dateline',
  'caption',
  'inferred',
  'correction',
] as const satisfies readonly DateBasis[];

const offset = scalar
  .refine((value) => /^\d{1,15}$/.test(value), 'must be a whole number')
  .transform(Number)
  .optional()
  .transform((value) => value ?? null);

const evidence = z.strictObject({
  kind: filled,
  text: scalar,
  start: offset,
  end: offset,
  implies: text,
  verdict: z.enum(['used', 'agrees', 'rejected'], { error: 'must be used, agrees or rejected' }),
  reason: text,
});

const caption = z.strictObject({ text: filled, credit: text, rights: text });

const correction = z.strictObject({ field: filled, was: text, now: text, reason: filled });

/** A list that may be left out or left empty; either way it is a list. */
function list<T>(item: z.ZodType<T>): z.ZodType<readonly T[]> {
  const empty = (value: unknown) => (value === undefined || value === '' ? [] : value);
  return z.preprocess(empty, z.array(item, { error: 'must be a list' }));
}

/** Front matter as read from a file: the fields of an `Article`, and the hash it was written with. */
export type FrontMatter = Omit<Article, 'markdown' | 'edited'> & { readonly generated: string | null };

export const frontMatterSchema: z.ZodType<FrontMatter> = z.strictObject({
  title: filled,
  slug: filled.refine(isSlug, 'must be lower-case letters, digits and single hyphens, at most 80'),
  date,
  dateBasis: z
    .enum(DATE_BASES, { error: `must be one of ${DATE_BASES.join(', ')}` })
    .optional()
    .transform((value) => value ?? null),
  dateEvidence: list(evidence),
  outlet: text,
  retrievedFrom: text,
  agency: text,
  authors: list(filled),
  place: text,
  section: text,
  language,
  kicker: text,
  dek: text,
  captions: list(caption),
  url: address,
  retrieved: date,
  corrections: list(correction),
  // To the letter: a file's name may hold spaces in a row, and a line feed.
  source: z
    .string({ error: 'must be text' })
    .refine(isSourcePath, 'must be a path inside the sources folder'),
  sha256: filled.refine((value) => /^[0-9a-f]{64}$/.test(value), 'must be 64 hexadecimal digits'),
  encoding: filled,
  generated: text,
});

/** A corrected value with the reason for it. An empty value means: there is none. */
function change<T>(value: z.ZodType<T>) {
  return z.strictObject({ value, reason: filled }).optional();
}

/** One name or several; an empty one is none. */
const names: z.ZodType<readonly string[]> = z.preprocess(
  (value) => (value === '' ? [] : typeof value === 'string' ? [value] : value),
  z.array(filled, { error: 'must be a name or a list of names' }),
);

const changes = z.strictObject(
  {
    title: change(filled),
    date: change(date),
    outlet: change(text),
    retrievedFrom: change(text),
    agency: change(text),
    authors: change(names),
    /** What the records that `extract` prints call it. */
    author: change(names),
    place: change(text),
    section: change(text),
    language: change(language),
    kicker: change(text),
    dek: change(text),
    captions: change(list(caption)),
  },
  { error: 'must name fields, each with a value and a reason' },
);

/** Corrected fields, by their names in an article. */
export type Corrections = Omit<z.output<typeof changes>, 'author'>;

const corrections = changes
  .refine(({ author, authors }) => author === undefined || authors === undefined, {
    path: ['author'],
    error: 'give either author or authors, not both',
  })
  .transform(({ title, date, outlet, retrievedFrom, agency, author, authors, ...rest }): Corrections => {
    return { title, date, outlet, retrievedFrom, agency, authors: authors ?? author, ...rest };
  });

export const sidecarSchema = z.strictObject({
  url: address,
  retrieved: date,
  corrections: z.preprocess((value) => (value === undefined || value === '' ? {} : value), corrections),
});

/** What a person says of a dump in the file beside it. */
export type Sidecar = z.output<typeof sidecarSchema>;

/** Whether a text is a whole web address. No other scheme is ever linked. */
export function isHttpUrl(value: string): boolean {
  if (!/^https?:\/\/[^\s/]/i.test(value) || !URL.canParse(value)) return false;
  const { protocol, hostname } = new URL(value);
  return (protocol === 'http:' || protocol === 'https:') && hostname !== '';
}

/**
 * Whether a text is a relative path, with `/` between its parts, that does not climb, nor would where a backslash parts folders too.
 * A backslash by itself may stand in the name of a file.
 */
function isSourcePath(value: string): boolean {
  const parts = value.split('/');
  return parts.every((part) => part !== '' && part !== '.') && !value.split(/[\\/]/).includes('..');
}
