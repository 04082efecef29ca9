/** What is worth telling when an article is put on the shelf where one stood before. */

import { problem } from '../problems.ts';
import type { Article, Problem } from '../types.ts';
import type { Sidecar } from './schema.ts';
import type { Placing } from './shelf.ts';

export interface Placement {
  /** The article that stood there; undefined where there was none, or none that could be read. */
  readonly before: Article | undefined;
  readonly article: Article;
  readonly placed: Placing;
  readonly sidecar: Sidecar;
  /** Paths, as they are named in problems. */
  readonly paths: { readonly source: string; readonly sidecar: string; readonly article: string };
}

/** That a source has changed since its article was written, and that a sidecar was not heeded. */
export function noticesOf(placement: Placement): Problem[] {
  if (placement.before === undefined) return [];
  return [...changedSource(placement, placement.before), ...unusedSidecar(placement, placement.before)];
}

/** A changed source is never taken in silently: the hash on record is the only proof of what was there. */
function changedSource({ article, placed, paths }: Placement, before: Article): Problem[] {
  if (before.sha256 === article.sha256) return [];
  const outcome = placed === 'kept' ? 'was edited by hand and stays as it is' : 'was written anew';
  const reason = `its SHA-256 was ${before.sha256} and is now ${article.sha256}; ${paths.article} ${outcome}`;
  return [problem('source-changed', paths.source, reason)];
}

/** Only what the sidecar says and the article does not have counts: the editor may have written it in too. */
function unusedSidecar({ article, placed, sidecar, paths }: Placement, before: Article): Problem[] {
  if (placed !== 'kept') return [];
  const { url, retrieved, corrections } = sidecar;
  const given = Object.entries({ url, retrieved, ...corrections }).filter(([, value]) => value != null);
  const unused = given
    .map(([field]) => field as keyof Article)
    .filter((field) => JSON.stringify(before[field]) !== JSON.stringify(article[field]));
  if (unused.length === 0) return [];
  const reason = `what it says of ${unused.join(', ')} is not in ${paths.article}, which was edited by hand`;
  return [problem('sidecar-unused', paths.sidecar, reason)];
}
