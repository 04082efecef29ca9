/** What one article says of names and who said what in it: by the article and the gazetteer alone. */

import type { ArticleReading } from '../archive-types.ts';
import type { Article } from '../types.ts';
import { findNames } from './names/find.ts';
import type { Matcher } from './names/matcher.ts';
import { passagesOf } from './passages.ts';
import { findQuotes } from './quotes/find.ts';

/**
 * Reads an article's headline, standfirst, body and captions; what was removed from the dump is never looked at.
 * Pure: the same article and gazetteer give the same reading, so that it may be kept by their hashes.
 */
export function readArticle(article: Article, matcher: Matcher): ArticleReading {
  const passages = passagesOf(article);
  const { mentions, unknown } = findNames(passages, article.language, matcher);
  const quotes = findQuotes(passages, article.language, mentions, matcher.byId);
  return { mentions, quotes, unknown };
}
