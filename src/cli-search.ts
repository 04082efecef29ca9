/** `dateline search`: the search of the site, in a terminal. */

import { printable } from './cli-output.ts';
import { say, sayJson } from './cli-report.ts';
import { loadSite } from './pipeline.ts';
import type { Answer, Result } from './search/answer.ts';
import { buildIndex } from './search/build.ts';
import { loadFrom } from './search/files.ts';
import { toEntities } from './search/names.ts';
import type { Piece } from './search/snippet.ts';
import { createWholeEngine } from './search/whole-engine.ts';
import { indexedOf } from './site/search-index.ts';

export interface SearchOptions {
  readonly content: string;
  readonly limit: number;
  readonly json?: true;
}

/** Answers a query over the articles of a content folder, prints the answer, and says how many articles were found. */
export async function search(query: string, { content, limit, json }: SearchOptions): Promise<number> {
  const site = await loadSite(content, '/');
  const documents = indexedOf(site).map((article) => article.open());
  const index = buildIndex({ documents, entities: toEntities(site.gazetteer) });
  const answer = await createWholeEngine(index.manifest, loadFrom(index)).search({ query, limit });
  if (json) for (const result of answer.results) sayJson(recordOf(result));
  else sayAnswer(answer);
  return answer.total;
}

/** What tells an article from others, and where in it the passage is. */
function recordOf({ document: { slug, title, date, outlet }, snippet }: Result): object {
  return { slug, title, date, outlet, passage: snippet?.id ?? null };
}

/** Prints an answer: how many were found, what was not understood, and each article with its best passage. */
function sayAnswer(answer: Answer): void {
  say(`${answer.total} ${answer.total === 1 ? 'article' : 'articles'}${scopeWords(answer)}`);
  for (const fault of answer.faults) say(fault);
  for (const { typed, read } of answer.respelt) say(`“${typed}” read as ${read.join(' or ')}`);
  if (answer.missing.length > 0) say(`nowhere in the archive: ${answer.missing.join(', ')}`);
  for (const result of answer.results) sayResult(result);
}

function scopeWords({ scope, total }: Answer): string {
  if (scope === 'archive') return ' in the archive, newest first';
  return scope === 'some' && total > 0 ? ' with some of the words; none has all' : '';
}

function sayResult({ document, title, snippet }: Result): void {
  const line = [document.date ?? 'undated', document.outlet].filter((part) => part !== null).join(', ');
  say('');
  say(printable(marked(title)));
  say(printable(`  ${line} · ${document.slug}`));
  if (snippet !== null) say(printable(`  ${marked(snippet.pieces)}`));
}

/** Text with what was looked for in brackets, which a terminal without colours shows too. */
function marked(pieces: readonly Piece[]): string {
  return pieces.map(({ text, marked: found }) => (found ? `[${text}]` : text)).join('');
}
