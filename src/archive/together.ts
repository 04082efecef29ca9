/** What is known of all articles together: names, quotations, stories. */

import type {
  ArchivedQuote,
  ArchiveNames,
  ArchiveStories,
  ArticleReading,
  Gazetteer,
  Suggestion,
} from '../archive-types.ts';
import { byCodeUnit } from '../article/folder.ts';
import type { Archive, ArchivedArticle } from '../types.ts';
import { makeMatcher, namesOf } from './names/matcher.ts';
import { passagesOf } from './passages.ts';
import { readArticle } from './read.ts';
import { findStories } from './stories/find.ts';
import { versionNumber } from './stories/versions.ts';

export type Together = Pick<Archive, 'names' | 'quotes' | 'stories'>;

/**
 * Reads every article and brings together what they say.
 * @param common words that are in most texts and tell nothing of what they are about
 */
export function bringTogether(
  articles: readonly ArchivedArticle[],
  gazetteer: Gazetteer,
  common: ReadonlySet<string>,
): Together {
  const matcher = makeMatcher(gazetteer);
  const readings = new Map(articles.map(({ article }) => [article.slug, readArticle(article, matcher)]));
  const mentions = new Map([...readings].map(([slug, reading]) => [slug, reading.mentions]));
  const names = { gazetteer, mentions, suggestions: suggestionsFrom(readings.values()) };
  const quotes = articles.flatMap(({ article: { slug, date, outlet } }) =>
    (readings.get(slug)?.quotes ?? []).map((quote): ArchivedQuote => ({ ...quote, slug, date, outlet })),
  );
  return { names, quotes, stories: findStories(articles.map(toldOf), common) };
}

function toldOf({ article, ledger }: ArchivedArticle) {
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

/** Articles and mentions from which an unknown name is worth a record. */
const ARTICLES = 2;
const MENTIONS = 3;
/** A lone word with a capital tells less. */
const ARTICLES_ALONE = 3;

/** Names that recur and that the gazetteer does not have, the commonest first. */
function suggestionsFrom(readings: Iterable<ArticleReading>): Suggestion[] {
  const counts = new Map<string, { articles: number; mentions: number }>();
  for (const { unknown } of readings) {
    for (const name of new Set(unknown)) {
      const count = counts.get(name) ?? { articles: 0, mentions: 0 };
      count.articles += 1;
      count.mentions += unknown.filter((other) => other === name).length;
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

/** What is left when some articles are taken out of an archive. */
export function without({ names, quotes, stories }: Together, slugs: ReadonlySet<string>): Together {
  const stays = (slug: string) => !slugs.has(slug);
  return {
    names: { ...names, mentions: new Map([...names.mentions].filter(([slug]) => stays(slug))) },
    quotes: quotes.filter(({ slug }) => stays(slug)),
    stories: storiesWithout(stories, stays),
  };
}

function storiesWithout(
  { copies, versions, stories }: ArchiveStories,
  stays: (slug: string) => boolean,
): ArchiveStories {
  return {
    copies: copies
      .filter(({ original }) => stays(original))
      .map(({ original, copies: others }) => ({ original, copies: others.filter(stays) }))
      .filter(({ copies: others }) => others.length > 0),
    // A version's changes are from the one before it: without that one there is nothing to show them against.
    versions: versions.filter((chain) => chain.every(({ slug }) => stays(slug))),
    stories: stories
      .map((story) => ({ ...story, members: story.members.filter(({ slug }) => stays(slug)) }))
      .filter(({ members }) => members.length > 1)
      .map((story) => ({ ...story, id: story.members[0]?.slug ?? story.id })),
  };
}

/** A record as search knows it. */
export interface SearchEntity {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  /** Every other name it goes by, those that tell nobody alone among them. */
  readonly aliases: readonly string[];
}

/** The records that articles mention, as search looks them up, in the order of the gazetteer. */
export function searchEntities({ gazetteer, mentions }: ArchiveNames): SearchEntity[] {
  const mentioned = new Set([...mentions.values()].flatMap((list) => list.map(({ entity }) => entity)));
  return gazetteer.entities
    .filter(({ id }) => mentioned.has(id))
    .map((entity) => {
      const { id, kind, name, ambiguous } = entity;
      const aliases = [...new Set([...namesOf(entity), ...ambiguous])].filter((alias) => alias !== name);
      return { id, kind, name, aliases };
    });
}

/** Ids of the records an article mentions, each once, in reading order. */
export function entityIdsOf({ mentions }: ArchiveNames, slug: string): string[] {
  return [...new Set((mentions.get(slug) ?? []).map(({ entity }) => entity))];
}
