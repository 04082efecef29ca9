/** All articles together: read from their files, joined to their dumps, in order. */

import type { Gazetteer } from '../archive-types.ts';
import { edtfRange } from '../article/edtf.ts';
import { byCodeUnit } from '../article/folder.ts';
import type { Shelf } from '../article/shelf.ts';
import { problem } from '../problems.ts';
import type { Archive, ArchivedArticle, ArchiveMeta, Article, Outlet, Problem } from '../types.ts';
import { bringTogether } from './together.ts';

export type Ledger = NonNullable<ArchivedArticle['ledger']>;

export interface ArchiveParts {
  readonly meta: ArchiveMeta;
  readonly outlets: readonly Outlet[];
  readonly gazetteer: Gazetteer;
  /** Words that are in most texts and tell nothing of what they are about. */
  readonly common: ReadonlySet<string>;
  readonly shelf: Shelf;
  /** The cleaned dump of a source, or null where it cannot be read or is gone. */
  readonly ledgerOf: (article: Article) => Promise<Ledger | null>;
  /** The path of a source, for problems. */
  readonly pathOf: (source: string) => string;
  /** What was found before: carried on to the site, which says what is lacking. */
  readonly problems: readonly Problem[];
}

/** Brings the archive together, newest first. An article whose source is gone or changed has no ledger. */
export async function gatherArchive(parts: ArchiveParts): Promise<Archive> {
  const { meta, outlets, shelf, gazetteer, common } = parts;
  const problems = [...parts.problems, ...shelf.problems];
  const told = new Set(problems.map(({ code, file }) => `${code} ${file}`));
  const articles: ArchivedArticle[] = [];
  for (const article of shelf.articles) {
    const ledger = await parts.ledgerOf(article);
    if (ledger !== null && ledger.dump.sha256 === article.sha256) {
      articles.push({ article, ledger });
      continue;
    }
    articles.push({ article, ledger: null });
    const path = parts.pathOf(article.source);
    const code = ledger === null ? 'source-missing' : 'source-changed';
    if (!told.has(`${code} ${path}`)) problems.push(problem(code, path, reasonOf(article, ledger)));
  }
  articles.sort(newestFirst);
  return { meta, outlets, articles, ...bringTogether(articles, gazetteer, common), problems };
}

function reasonOf({ slug, sha256 }: Article, ledger: Ledger | null): string {
  if (ledger === null) return `the source of ${slug}.md cannot be read`;
  return `its SHA-256 is ${ledger.dump.sha256} and no longer the one in ${slug}.md, ${sha256}`;
}

/** What is wrong where the spans of an article's dump do not cover it from first character to last. */
export function tilingProblem({ article, ledger }: ArchivedArticle): Problem | null {
  if (ledger === null) return null;
  let at = 0;
  for (const { start, end } of ledger.spans) {
    if (start !== at || end <= start) {
      return problem(
        'ledger-gap',
        article.source,
        `a span is at ${start} to ${end} where one should begin at ${at}`,
      );
    }
    at = end;
  }
  const { length } = ledger.dump.text;
  return at === length ? null : problem('ledger-gap', article.source, `the spans end at ${at} of ${length}`);
}

/** Newest first by the last day a date may mean, then by the first; undated last; then by slug. */
export function newestFirst(a: ArchivedArticle, b: ArchivedArticle): number {
  const [rangeA, rangeB] = [rangeOf(a), rangeOf(b)];
  return (
    compare(rangeB.max, rangeA.max) ||
    compare(rangeB.min, rangeA.min) ||
    byCodeUnit(a.article.slug, b.article.slug)
  );
}

function rangeOf({ article }: ArchivedArticle): { readonly min: number; readonly max: number } {
  const range = article.date === null ? null : edtfRange(article.date);
  return range ?? { min: Number.NEGATIVE_INFINITY, max: Number.NEGATIVE_INFINITY };
}

/** Compares numbers, infinities too. */
function compare(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
