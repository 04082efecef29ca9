/** Names that the gazetteer could have. */

import type { Suggestion } from '../../archive-types.ts';
import { byCodeUnit } from '../../article/folder.ts';

/** Articles and mentions from which an unknown name is worth a record. */
const ARTICLES = 2;
const MENTIONS = 3;
/** A lone word with a capital tells less. */
const ARTICLES_ALONE = 3;

/**
 * Names that recur and that the gazetteer does not have, the commonest first.
 * @param unknown for each article, such names as often as they stand there
 */
export function suggestNames(unknown: Iterable<readonly string[]>): Suggestion[] {
  const counts = new Map<string, { articles: number; mentions: number }>();
  for (const names of unknown) {
    for (const name of new Set(names)) {
      const count = counts.get(name) ?? { articles: 0, mentions: 0 };
      count.articles += 1;
      count.mentions += names.filter((other) => other === name).length;
      counts.set(name, count);
    }
  }
  return [...counts]
    .filter(([name, { articles, mentions }]) =>
      name.includes(' ') ? articles >= ARTICLES && mentions >= MENTIONS : articles >= ARTICLES_ALONE,
    )
    .map(([name, count]) => ({ name, ...count }))
    .sort((a, b) => b.articles - a.articles || b.mentions - a.mentions || byCodeUnit(a.name, b.name));
}
