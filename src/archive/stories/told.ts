/** An article as it is compared with others. */

import type { ArchivedArticle } from '../../types.ts';
import { passagesOf } from '../passages.ts';
import type { Told } from './find.ts';
import { versionNumber } from './versions.ts';

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
