import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import type { Entity } from '../../../../../src/archive-types.ts';
import { feedsOf, type NameInFeeds } from '../../../../../src/site/carry/feeds/all-feeds.ts';
import { toAtom } from '../../../../../src/site/carry/feeds/atom.ts';
import { type Feed, type FeedEntry, makeFeed, newest } from '../../../../../src/site/carry/feeds/feed.ts';
import { feedItem } from '../../../../../src/site/carry/feeds/item.ts';
import { toJsonFeed } from '../../../../../src/site/carry/feeds/json-feed.ts';
import type { ArchiveMeta, Article } from '../../../../../src/types.ts';
import { HOSTILE, views } from '../support/articles.ts';
import { HOSTED, LOCAL } from '../support/meta.ts';

type Untagged = Omit<FeedEntry, 'tags'>;

function entries(...each: readonly (Partial<Article> & { added?: string | null })[]): Untagged[] {
  const articles = views(...each.map(({ added: _, ...changes }) => changes));
  return articles.map((article, index) => ({
    item: feedItem(article, 'It begins.'),
    added: each[index]?.added ?? null,
  }));
}

const RECORD = {
  aliases: [],
  ambiguous: [],
  verified: 'true',
  sources: [],
  wikidata: null,
  note: null,
} as const;
const person: Entity = {
  ...RECORD,
  ...{ kind: 'person', id: 'anna', name: 'Anna & Co', state: null, pronoun: null, roles: [], confusable: [] },
};
const place: Entity = {
  ...RECORD,
  ...{ kind: 'place', id: 'seoul', name: 'Seoul', type: 'city', in: null, coordinates: null },
};

const named = (entity: Entity, folder: string, ...slugs: string[]): NameInFeeds => ({
  ...{ entity, path: `${folder}/${entity.id}.html` },
  articles: slugs.map((slug) => ({ slug })),
});

/** Every feed, its articles opened. */
function allFeeds(given: readonly Untagged[], names: readonly NameInFeeds[], meta: ArchiveMeta): Feed[] {
  const listed = given.map((entry) => ({ ...entry.item, entry }));
  return feedsOf(listed, names, meta).map(({ articles, ...plan }) => {
    const entries = newest(articles, plan.order).map(({ article, tags }) => ({ ...article.entry, tags }));
    return makeFeed({ ...plan, entries, of: articles.length });
  });
}

function feedAt(path: string, given: readonly Untagged[], names: readonly NameInFeeds[] = []): Feed {
  const found = allFeeds(given, names, LOCAL).find((feed) => feed.path === path);
  if (found === undefined) throw new Error(`no feed at ${path}`);
  return found;
}

interface Entry {
  readonly id: string;
  readonly title: string | { readonly '#text': string };
  readonly updated: string;
  readonly published?: string;
  readonly summary: string | { readonly '#text': string };
  readonly link: readonly { readonly '@rel': string; readonly '@href': string }[];
  readonly category: readonly { readonly '@term': string }[];
}

/** A feed of Atom as a parser reads it. */
function readAtom(text: string): { id: string; link: Entry['link']; entry: Entry[]; updated: string } {
  expect(XMLValidator.validate(text)).toBe(true);
  const parser = new XMLParser({
    ...{ ignoreAttributes: false, attributeNamePrefix: '@', parseTagValue: false },
    isArray: (name) => ['entry', 'link', 'category', 'author'].includes(name),
  });
  const { feed } = parser.parse(text) as { feed: { entry?: Entry[] } };
  return { entry: [], ...feed } as never;
}

const words = (value: Entry['title']): string => (typeof value === 'string' ? value : value['#text']);
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/;

describe('feeds', () => {
  it('of the whole archive come by the day an article was added, and by the day of the story', () => {
    const given = entries(
      { title: 'Old, new here', date: '1994-10-21', added: '2026-11-22T09:00:00Z' },
      { title: 'New, old here', date: '2025-05-08', added: '2026-01-01' },
      { title: 'Undated', date: null, dateBasis: null, added: '2026-11-21' },
    );
    const titles = (path: string) => feedAt(path, given).entries.map(({ item }) => item.title);
    expect(titles('feeds/added')).toEqual(['Old, new here', 'Undated', 'New, old here']);
    expect(titles('feeds/published')).toEqual(['New, old here', 'Old, new here']);
  });

  it('come for each person and theme that is named, and for no other record', () => {
    const given = entries({}, {});
    const names = [named(person, 'people', 'article-1'), named(place, 'places', 'article-0')];
    expect(allFeeds(given, names, LOCAL).map(({ path }) => path)).toEqual([
      'feeds/added',
      'feeds/published',
      'people/anna',
    ]);
    const { entries: found } = feedAt('people/anna', given, names);
    expect(found.map(({ item, tags }) => [item.slug, tags])).toEqual([['article-1', ['Anna & Co']]]);
  });

  it('claim a day of publication only where the day is known', () => {
    const given = entries(
      { date: '2018-06', dateBasis: 'stated' },
      { date: '2018-06-15/2018-06-16', dateBasis: 'inferred' },
      { date: '2018-06-15~', dateBasis: 'inferred' },
    );
    const { entry } = readAtom(toAtom(feedAt('feeds/published', given), HOSTED));
    expect(entry.map(({ published }) => published)).toEqual([undefined, '2018-06-15T12:00:00Z', undefined]);
    expect(words(entry[1]?.summary ?? '')).toBe('The Example Times, [15 June 2018, inferred]. It begins.');
  });

  it('hold hostile text as text, in both formats', () => {
    const given = entries(...HOSTILE.map((title) => ({ title, authors: [title], outlet: title })));
    const feed = feedAt('feeds/added', given);
    const { entry } = readAtom(toAtom(feed, { ...HOSTED, title: HOSTILE[2] ?? '' }));
    expect(entry).toHaveLength(HOSTILE.length);
    expect(new Set(entry.map(({ id }) => id)).size).toBe(HOSTILE.length);
    for (const { id, updated } of entry) {
      expect(id).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
      expect(updated).toMatch(INSTANT);
    }
    const { items } = JSON.parse(toJsonFeed(feed, HOSTED)) as { items: { title: string }[] };
    expect(items.map(({ title }) => title).sort()).toEqual([...HOSTILE].sort());
  });

  it('lead to the page and to the original, never to a copy', () => {
    const given = entries(
      { url: 'https://times.example/a' },
      { url: 'http://copycat.example/1', retrievedFrom: 'Copycat' },
    );
    const text = toAtom(feedAt('feeds/added', given), HOSTED);
    const { entry } = readAtom(text);
    expect(entry[0]?.link.map((link) => [link['@rel'], link['@href']])).toEqual([
      ['alternate', 'https://archive.example/press/articles/article-0.html'],
      ['via', 'https://times.example/a'],
    ]);
    const json = toJsonFeed(feedAt('feeds/added', given), HOSTED);
    expect(JSON.parse(json)).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      feed_url: 'https://archive.example/press/feeds/added.json',
      items: [
        {
          url: 'https://archive.example/press/articles/article-0.html',
          external_url: 'https://times.example/a',
          _dateline: { record: 'article-0', date: '2019-05-14', date_certainty: 'stated', added: null },
        },
        { url: 'https://archive.example/press/articles/article-1.html' },
      ],
    });
    expect(text + json).not.toContain('copycat.example');
  });

  it('without an address of the archive link to pages from where they lie, under the same identifiers', () => {
    const feed = feedAt('people/anna', entries({}), [named(person, 'people', 'article-0')]);
    const [local, hosted] = [readAtom(toAtom(feed, LOCAL)), readAtom(toAtom(feed, HOSTED))];
    expect(local.entry[0]?.link[0]?.['@href']).toBe('../articles/article-0.html');
    expect(local.link.map((link) => [link['@rel'], link['@href']])).toEqual([['alternate', 'anna.html']]);
    expect([local.id, local.entry[0]?.id]).toEqual([hosted.id, hosted.entry[0]?.id]);
    expect(JSON.parse(toJsonFeed(feed, LOCAL)).items[0]).not.toHaveProperty('url');
  });

  it('say so where they do not hold all, and are sound where they hold nothing', () => {
    const many = entries(...Array.from({ length: 501 }, (_, n) => ({ sha256: `${n}`.padStart(64, '0') })));
    const feed = feedAt('feeds/added', many);
    expect(feed.entries).toHaveLength(500);
    expect(feed.subtitle).toBe('The newest 500 of 501 articles, by when they came into the archive.');
    const empty = readAtom(toAtom(feedAt('feeds/added', []), LOCAL));
    expect(empty.entry).toEqual([]);
    expect(empty.updated).toMatch(INSTANT);
  });

  it('are the same whatever the order of the articles', () => {
    const given = entries({ date: '2018-06-15' }, { date: '2018-06-15' }, { date: '2018-06-14' });
    const written = (order: readonly Untagged[]): string[] =>
      allFeeds(order, [], LOCAL).flatMap((feed) => [toAtom(feed, HOSTED), toJsonFeed(feed, HOSTED)]);
    expect(written(given.toReversed())).toEqual(written(given));
  });
});
