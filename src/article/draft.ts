/** What is made of one dump alone: its article but for the slug, and the ledger. Plain values, so that it can be kept. */

import type { Article, Dump, Facts, Outcome, Problem, Span } from '../types.ts';
import { composeArticle, titleOf } from './compose.ts';
import type { Reading } from './reading.ts';
import type { Sidecar } from './schema.ts';

export interface Draft {
  /** The article with an empty slug, which only the shelf can give. */
  readonly article: Article;
  /** What the slug is made of. */
  readonly title: string;
  readonly dump: Dump;
  readonly spans: readonly Span[];
  readonly facts: Facts;
  readonly sidecar: Sidecar;
  readonly problems: readonly Problem[];
}

/** The draft of a dump and what a person says of it. */
export function draftOf(
  source: string,
  read: Outcome<Reading> & { readonly ok: true },
  sidecar: Sidecar,
): Draft {
  const { dump, body, facts, spans } = read.value;
  const article = composeArticle({ dump, body, facts, sidecar, source, slug: '' });
  const title = titleOf(facts, sidecar, dump);
  return { article, title, dump, spans, facts, sidecar, problems: read.problems };
}
