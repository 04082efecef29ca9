/** What the page of an article shows beside the article: names, quotations, related articles, documents in force. */

import type { Document, Entity } from '../archive-types.ts';
import { digestOfValue } from '../plan/digest.ts';
import { type Annotations, annotationsOf } from './annotate.ts';
import { breadcrumbs } from './carry/json-ld/breadcrumbs.ts';
import { newsArticle } from './carry/json-ld/news-article.ts';
import { datedWords, describe } from './describe.ts';
import { documentsInForce } from './in-force.ts';
import { relativeTo } from './links.ts';
import { entityFinder, KIND_WORDS, NAMED, type NamedKind, namePath } from './names.ts';
import type { ArticleData, PagesOf } from './pages.ts';
import { speakerPath } from './quotes/paths.ts';
import { rowKey, rowOf } from './rows.ts';
import { gatherDossiers } from './stories/dossiers.ts';
import type { Card, Row, SiteView } from './view.ts';
import { shorten } from './words.ts';

/** A record that the article names, as its small card shows it. */
export interface NamedHere {
  readonly id: string;
  readonly name: string;
  readonly path: string;
  /** What it is, as far as that was verified; empty where nothing was. */
  readonly what: string;
  readonly times: number;
}

/** Records of one kind. */
export interface NamedGroup {
  readonly title: string;
  readonly names: readonly NamedHere[];
}

/** Somebody quoted in the article, with where. */
export interface QuotedHere {
  /** Null where the article does not plainly say who speaks. */
  readonly name: string | null;
  /** Page of the speaker's quotations. */
  readonly path: string | null;
  readonly quotes: readonly { readonly id: string; readonly words: string }[];
}

export interface InForce {
  readonly name: string;
  readonly path: string;
  readonly what: string;
}

export interface ArticlePage extends ArticleData {
  readonly annotations: Annotations;
  readonly named: readonly NamedGroup[];
  readonly quoted: readonly QuotedHere[];
  readonly related: readonly Row[];
  /** The page that has this article beside other tellings, versions and copies, and how many those are. */
  readonly together: { readonly path: string; readonly others: number } | null;
  readonly inForce: readonly InForce[];
  /** The article in the words of schema.org, and the way to it; `lead` is how it begins. */
  readonly linked: (lead: string) => readonly object[];
}

/** A page for each article. */
export const articlePages: PagesOf<ArticlePage> = (site) => {
  const finder = entityFinder(site.gazetteer);
  const known = new Map(
    site.gazetteer.entities.map((entity) => [entity.id, digestOfValue([entity, homeOf(entity, finder)])]),
  );
  const inForceOn = byDate(documentsInForce(site.gazetteer));
  const together = togetherIn(site);
  return site.articles.map((card) => {
    const related = site.related(card);
    const inForce = inForceOn(card.date.edtf);
    return {
      path: card.path,
      reads: [
        site.readsOf(card),
        ...recordsOf(card).map((id) => known.get(id) ?? null),
        inForce.key,
        together.get(card.slug) ?? null,
        ...related.map(rowKey),
      ],
      article: card.slug,
      data: () => ({
        ...besideArticle(site, card, finder),
        related: related.map(rowOf),
        together: together.get(card.slug) ?? null,
        inForce: inForce.documents.map(viewDocument),
      }),
    };
  });
};

/** Ids of the records that its page names: those in its text, and those whose words it quotes. */
function recordsOf({ names, spoken }: Card): string[] {
  return [...names.map(({ id }) => id), ...spoken.flatMap(({ speakers }) => speakers)];
}

/** Where each article stands beside others, by its slug. */
function togetherIn(site: SiteView): Map<string, { path: string; others: number }> {
  return new Map(
    gatherDossiers(site).flatMap(({ path, cards }) =>
      cards.map(({ slug }) => [slug, { path, others: cards.length - 1 }] as const),
    ),
  );
}

/** Name of the state that a record is told to be of. */
function homeOf(entity: Entity, finder: Finder): string | null {
  const id = entity.kind === 'person' ? entity.state : entity.kind === 'place' ? entity.in : null;
  return id === null ? null : (finder(id)?.name ?? null);
}

function byDate(find: (date: string | null) => Document[]) {
  const known = new Map<string | null, { documents: Document[]; key: string }>();
  return (date: string | null) => {
    const documents = known.get(date)?.documents ?? find(date);
    const found = known.get(date) ?? { documents, key: digestOfValue(documents) };
    known.set(date, found);
    return found;
  };
}

function viewDocument(document: Document): InForce {
  const what = [datedWords(document), document.about].filter((part) => part !== null).join('. ');
  return { name: document.name, path: namePath(document) ?? '', what };
}

type Finder = (id: string) => Entity | null;

function besideArticle(site: SiteView, card: Card, finder: Finder) {
  const article = site.open(card);
  const reading = site.readingOf(card);
  const href = relativeTo(card.path);
  const hrefOf = (id: string): string | null => {
    const entity = finder(id);
    const path = entity === null ? null : namePath(entity);
    return path === null ? null : href(path);
  };
  return {
    article,
    copyHosts: site.copyHosts,
    annotations: annotationsOf(reading, hrefOf),
    linked: (lead: string) => [
      newsArticle(article, { meta: site.meta, lead, reading, byId: finder }),
      breadcrumbs(trailOf(site, card), site.meta),
    ],
    named: NAMED.flatMap((kind) => groupOf(kind, card, finder)),
    quoted: quotedIn(site, card),
  };
}

/** From the first page by the year to the article. */
function trailOf({ meta, years }: SiteView, { title, path, date }: Card) {
  const year = years.find((one) => one.year === date.year);
  return [
    { name: meta.title, path: 'index.html' },
    ...(year === undefined ? [] : [{ name: `${year.year}`, path: year.path }]),
    { name: title, path },
  ];
}

function groupOf(kind: NamedKind, card: Card, finder: Finder): NamedGroup[] {
  const names = card.names.flatMap(({ id, count }): NamedHere[] => {
    const entity = finder(id);
    if (entity?.kind !== kind) return [];
    const what = describe(entity, finder, card.date.edtf);
    return [{ id, name: entity.name, path: namePath(entity) ?? '', what, times: count }];
  });
  return names.length === 0 ? [] : [{ title: KIND_WORDS[kind].title, names }];
}

/** Characters of a quotation by which it is told from others. */
const WORDS = 72;

function quotedIn(site: SiteView, card: Card): QuotedHere[] {
  const speakers = new Map<string, QuotedHere & { quotes: { id: string; words: string }[] }>();
  for (const { id, kind, text, speaker } of site.readingOf(card).quotes) {
    if (kind !== 'speech') continue;
    const key = speaker?.name ?? '';
    const [first = null] = speaker?.entities ?? [];
    const path = first === null ? null : speakerPath(first);
    const held = speakers.get(key) ?? { name: speaker?.name ?? null, path, quotes: [] };
    held.quotes.push({ id, words: shorten(text, WORDS) });
    speakers.set(key, held);
  }
  return [...speakers.values()];
}
