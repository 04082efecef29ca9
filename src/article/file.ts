/**
 * An article as a file: written in one order, with the hash by which a hand edit is known, and read back.
 */

import { createHash } from 'node:crypto';
import { type ProblemCode, problem } from '../problems.ts';
import type { Article, Outcome, Problem } from '../types.ts';
import { type FrontMatterFault, joinFrontMatter, splitFrontMatter } from './frontmatter.ts';
import { frontMatterSchema } from './schema.ts';
import { writeYaml } from './yaml.ts';

/** A file longer than this, in characters, is no article; a long book has half of it. */
const MAX_ARTICLE_LENGTH = 5_000_000;

/** Quotations and list items nested deeper than this on one line break Markdown readers. */
const TOO_DEEP = /^(?:[ \t]*(?:>|[*+-][ \t])){50}/m;

/** The line that holds the hash of all the others; always the last of the front matter. */
const HASH_LINE = /^generated: "?([0-9a-f]{64})"?$/m;
const HASH_LINE_ANY_END = /^generated: "?[0-9a-f]{64}"?(?=\r?$)/m;

/** The text of an article's file: front matter in a fixed order, unknown fields left out, then the body. */
export function articleToText(article: Article): string {
  const { markdown, ...rest } = article;
  const { dateEvidence, captions, corrections, authors } = article;
  const data = known({
    title: rest.title,
    slug: rest.slug,
    date: rest.date,
    dateBasis: rest.dateBasis,
    dateEvidence: dateEvidence.map(({ kind, text, start, end, implies, verdict, reason }) =>
      known({ kind, text, start, end, implies, verdict, reason }),
    ),
    outlet: rest.outlet,
    retrievedFrom: rest.retrievedFrom,
    agency: rest.agency,
    authors,
    place: rest.place,
    section: rest.section,
    language: rest.language,
    kicker: rest.kicker,
    dek: rest.dek,
    captions: captions.map(({ text, credit, rights }) => known({ text, credit, rights })),
    url: rest.url,
    retrieved: rest.retrieved,
    corrections: corrections.map(({ field, was, now, reason }) => known({ field, was, now, reason })),
    source: rest.source,
    sha256: rest.sha256,
    encoding: rest.encoding,
  });
  const content = `\n${markdown}`;
  const plain = joinFrontMatter(data, content);
  // Its last entry, put in where the front matter ends: writing all of it once more would cost as much again.
  const end = plain.indexOf('\n---\n') + 1;
  return `${plain.slice(0, end)}${writeYaml({ generated: hashOf(plain) })}${plain.slice(end)}`;
}

/** The entries that hold something. */
function known(data: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(data).filter(
      ([, value]) => value !== null && !(Array.isArray(value) && value.length === 0),
    ),
  );
}

function hashOf(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/**
 * Whether a file is still as Dateline wrote it. Line ends do not count, for version control may change them.
 * A file without a hash was written, or at least changed, by a person.
 */
export function isAsGenerated(text: string): boolean {
  const plain = text.replace(/\r\n/g, '\n');
  const recorded = HASH_LINE.exec(plain);
  if (recorded === null) return false;
  const without = plain.slice(0, recorded.index) + plain.slice(recorded.index + recorded[0].length + 1);
  return hashOf(without) === recorded[1];
}

/** The hash that a file records of itself as Dateline wrote it, whatever was done to it since; null where it has none. */
export function recordedHash(text: string): string | null {
  return HASH_LINE.exec(text.replace(/\r\n/g, '\n'))?.[1] ?? null;
}

/** Whether a file, as Dateline wrote it, held this article: under its slug, or under one that it had before. */
export function beganAs(text: string, article: Article, formerSlugs: readonly string[]): boolean {
  const recorded = recordedHash(text);
  if (recorded === null) return false;
  const slugs = [article.slug, ...formerSlugs];
  return slugs.some((slug) => recordedHash(articleToText({ ...article, slug })) === recorded);
}

/** The text with another recorded hash: it then counts as an edit of the file that has this hash. */
export function withRecordedHash(text: string, hash: string): string {
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  if (recordedHash(text) !== null) return text.replace(HASH_LINE_ANY_END, `generated: ${hash}`);
  const close = text.indexOf(`${end}---`, 3);
  return close === -1 ? text : `${text.slice(0, close)}${end}generated: ${hash}${text.slice(close)}`;
}

/** Reads an article from the text of its file. `file` names it in problems. Never throws. */
export function articleFromText(text: string, file: string): Outcome<Article> {
  const refused = (problems: readonly Problem[]): Outcome<Article> => ({ ok: false, problems });
  if (text.length > MAX_ARTICLE_LENGTH) {
    return refused([problem('article-too-large', file, `the file has ${text.length} characters`)]);
  }
  const split = splitFrontMatter(text, frontMatterSchema);
  if (!split.ok) return refused(split.faults.map((fault) => frontMatterProblem(fault, file)));

  const deep = TOO_DEEP.exec(split.content);
  if (deep !== null) {
    const line = split.contentLine + split.content.slice(0, deep.index).split('\n').length - 1;
    return refused([problem('article-bad-body', file, 'more than 50 marks of quotation or list', { line })]);
  }
  const { generated: _, ...fields } = split.data;
  const markdown = split.content.replace(/\r\n/g, '\n').replace(/^\n+/, '');
  return { ok: true, value: { ...fields, markdown, edited: !isAsGenerated(text) }, problems: [] };
}

const CODES: Record<FrontMatterFault['kind'], ProblemCode> = {
  syntax: 'article-bad-yaml',
  field: 'article-bad-field',
  none: 'article-no-front-matter',
  code: 'article-code-front-matter',
  size: 'article-too-large',
};

function frontMatterProblem({ kind, line, reason }: FrontMatterFault, file: string): Problem {
  return problem(CODES[kind], file, reason, { line });
}

/**
 * The source and slug that a broken article file still claims, read line by line without trusting the rest: so
 * that its dump is not written to a second file while the first waits to be mended.
 */
export function claimsOf(text: string): { readonly source: string | null; readonly sha256: string | null } {
  const lines = text.slice(0, 300_000).split('\n');
  const claimed = (key: string): string | null => {
    const line = lines.find((candidate) => candidate.startsWith(`${key}:`));
    const value = line?.slice(key.length + 1).trim() ?? '';
    const quoted = value.length > 1 && (value[0] === '"' || value[0] === "'") && value.endsWith(value[0]);
    return (quoted ? value.slice(1, -1) : value) || null;
  };
  return { source: claimed('source'), sha256: claimed('sha256') };
}
