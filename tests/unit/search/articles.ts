import { analyser, type BuiltIndex, buildIndex } from '../../../src/search/build.ts';
import { type Names, NO_NAMES, toDocuments } from '../../../src/search/documents.ts';
import type { SearchEngine } from '../../../src/search/engine.ts';
import { loadFrom } from '../../../src/search/files.ts';
import { createWholeEngine } from '../../../src/search/whole-engine.ts';
import type { Article } from '../../../src/types.ts';

/** The ways an index is stored: few articles in one shard, many in tables cut into shards. */
export const WAYS = ['one shard', 'tables'] as const;
export type Way = (typeof WAYS)[number];

export function indexOf(articles: readonly Article[], way: Way, names: Names = NO_NAMES): BuiltIndex {
  const input = { documents: toDocuments(articles, names), entities: names.entities };
  return buildIndex(input, analyser(), way === 'tables' ? 0 : Number.POSITIVE_INFINITY);
}

/** An engine over the index of some articles. */
export function engineOf(
  articles: readonly Article[],
  way: Way = 'one shard',
  names: Names = NO_NAMES,
): SearchEngine {
  const index = indexOf(articles, way, names);
  return createWholeEngine(index.manifest, loadFrom(index));
}

/** An article with what search reads; everything else empty. */
export function article(given: Partial<Article> & Pick<Article, 'slug' | 'title' | 'markdown'>): Article {
  return {
    date: '2019-05-14',
    dateBasis: 'stated',
    dateEvidence: [],
    outlet: null,
    retrievedFrom: null,
    agency: null,
    authors: [],
    place: null,
    section: null,
    language: 'en',
    kicker: null,
    dek: null,
    captions: [],
    url: null,
    retrieved: null,
    corrections: [],
    source: `${given.slug}.txt`,
    sha256: '0'.repeat(64),
    encoding: 'utf-8',
    edited: false,
    ...given,
  };
}

/** A small archive, newest first. */
export const SMALL: readonly Article[] = [
  article({
    slug: 'ferry',
    title: 'Ferry to Östholm returns after the cease-fire',
    date: '2021-03-02',
    outlet: 'The Marle Courier',
    authors: ['Zoë Ångström'],
    place: 'ÖSTHOLM',
    markdown:
      'The ferry sailed again on Tuesday.\n\n## A harbour reopens\n\nMinister O’Brien said the harbour’s cranes were sound.\n\n- Sanctions on grain were lifted\n- Fuel stayed scarce\n',
    captions: [{ text: 'Gulls above the lighthouse', credit: null, rights: null }],
  }),
  article({
    slug: 'talks',
    title: 'Envoys meet in Velden',
    date: '2020-07-19',
    outlet: 'Press Nord',
    markdown:
      'Foreign minister Sergey Lavrenko met envoys in Velden.\n\nHe spoke of sanctions, grain and the ferry, and of sanctions again.\n\nThe U.N. mission left.\n',
  }),
  article({
    slug: 'beijing',
    title: '北京市举行会谈',
    date: '2019-01-05',
    language: 'zh',
    markdown: '双方在北京市长办公室举行会谈,讨论制裁问题。\n',
  }),
  article({
    slug: 'hangul',
    title: '북한은 회담을 거부했다',
    date: null,
    language: 'ko',
    markdown: '북한은 제재를 비난했다.\n',
  }),
];
