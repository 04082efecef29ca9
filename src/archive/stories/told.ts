/** An article as it is compared with others. */

import type { Passage } from '../../archive-types.ts';
import type { ArchivedArticle } from '../../types.ts';
import { passagesOf } from '../passages.ts';
import { versionNumber } from './versions.ts';

/** What is compared of an article. */
export interface Told {
  readonly slug: string;
  readonly title: string;
  readonly date: string | null;
  readonly outlet: string | null;
  readonly agency: string | null;
  readonly retrievedFrom: string | null;
  readonly body: readonly Passage[];
  /** Number of the version by the mark before the headline; null where there is none. */
  readonly version: number | null;
}

/** Its text, paragraph after paragraph. */
export function textOf({ body }: Pick<Told, 'body'>): string {
  return body.map(({ text }) => text).join('\n\n');
}

/** What is compared of an article. Pure: by the article and its ledger alone. */
export function toldOf({ article, ledger }: Pick<ArchivedArticle, 'article' | 'ledger'>): Told {
  const { slug, title, date, outlet, agency, retrievedFrom } = article;
  const body = passagesOf(article).filter(({ field }) => field === 'body');
  return { slug, title, date, outlet, agency, retrievedFrom, body, version: versionOf(ledger) };
}

/** The number of a version, by what stands before the headline on its line of the dump. */
function versionOf(ledger: ArchivedArticle['ledger']): number | null {
  const used = ledger?.facts.title.evidence.find(({ verdict }) => verdict === 'used');
  const start = used?.start ?? null;
  if (ledger === null || start === null) return null;
  const { text } = ledger.dump;
  return versionNumber(text.slice(text.lastIndexOf('\n', start - 1) + 1, start));
}
