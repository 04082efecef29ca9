import { makeMatcher } from '../archive/names/matcher.ts';
import { readArticle } from '../archive/read.ts';
import type { ArticleReading, Gazetteer } from '../archive-types.ts';
import { followRedirect, type Redirects } from '../article/redirects.ts';
import { digestOfValue } from '../plan/digest.ts';
import type { Archive, ArchivedArticle, ArchiveMeta, Outlet, Problem } from '../types.ts';
import { byDate, cardOf, neighboursIn, viewArticle } from './article-view.ts';
import { countLacks } from './lacks.ts';
import { addTallies, addTotals } from './ledger.ts';
import { gatherNames } from './names.ts';
import { copyHosts, gatherOutlets, type OutletBook, openOutletBook } from './outlets.ts';
import { relatedIn } from './related.ts';
import { reasonOf } from './rule-reasons.ts';
import { deriveOnce, type KeptValues, READING, storiesOnce, TOLD, toldIn } from './steps.ts';
import type { ArticleView, Card, RedirectView, SiteView } from './view.ts';
import { gatherYears } from './years.ts';

/** What a site is made from: a card for each article at once, the article itself when its pages are made. */
export interface SiteParts {
  readonly meta: ArchiveMeta;
  readonly pathPrefix: string;
  readonly outlets: readonly Outlet[];
  readonly problems: readonly Problem[];
  readonly cards: readonly Card[];
  /** Slugs of today by those that articles once had. */
  readonly redirects?: Redirects;
  readonly gazetteer: Gazetteer;
  /** Words that are in most texts and tell nothing of what they are about. */
  readonly common: ReadonlySet<string>;
  readonly load: (slug: string) => ArchivedArticle;
  /** Stands for the code of steps on single articles. */
  readonly version?: string;
  /** Where such steps keep what they made; without it, they are done each time. */
  readonly kept?: KeptValues;
}

/** The view model of an archive that is held whole. */
export function buildSite(archive: Archive, pathPrefix: string): SiteView {
  const { meta, outlets, problems, gazetteer } = archive;
  const matcher = makeMatcher(gazetteer);
  const book = openOutletBook(outlets);
  const entries = new Map(archive.articles.map((entry) => [entry.article.slug, entry]));
  const load = (slug: string): ArchivedArticle => {
    const entry = entries.get(slug);
    if (entry === undefined) throw new Error(`there is no article ${slug}`);
    return entry;
  };
  const cards = archive.articles.map((entry) => {
    const view = viewArticle(entry, book);
    const reading = readArticle(entry.article, matcher);
    return cardOf(view, reading, keyOf(view, reading));
  });
  const common = new Set<string>();
  return assembleSite({ meta, pathPrefix, outlets, problems, cards, gazetteer, common, load });
}

/**
 * The view model: everything the pages read, in order and counted. Frozen, so that Eleventy hands it to every page as
 * it is rather than as a copy.
 */
export function assembleSite({ meta, pathPrefix, outlets, problems, load, ...parts }: SiteParts): SiteView {
  const { gazetteer, common, kept, version = '' } = parts;
  const book = openOutletBook(outlets);
  const cards = [...parts.cards].sort(byDate);
  const first = cards.findLast((card) => card.date.year !== null);
  const last = cards.find((card) => card.date.year !== null);
  const ledgers = cards.flatMap(({ ledger }) => (ledger === null ? [] : [ledger]));
  const neighboursOf = neighboursIn(cards);
  const hosts = copyHosts(cards, book);
  const open = remembering((card) => ({ ...viewOf(card, load, book), ...neighboursOf(card) }));
  const derive: SiteView['derive'] = (step, card, make) =>
    deriveOnce({ kept, version }, step, card, () => make(open(card)));
  const matcher = once(() => makeMatcher(gazetteer));
  const related = once(() => relatedIn(cards, common));
  return Object.freeze({
    meta,
    pathPrefix,
    version,
    gazetteer,
    data: [],
    zip: false,
    articles: cards,
    years: gatherYears(cards),
    undated: cards.filter((card) => card.date.year === null),
    names: gatherNames(cards, gazetteer),
    redirects: viewRedirects(parts.redirects ?? {}, cards),
    outlets: gatherOutlets(cards, book),
    copyHosts: hosts,
    span: first === undefined || last === undefined ? null : { first: first.date, last: last.date },
    totals: addTotals(ledgers.map(({ totals }) => totals)),
    rules: addTallies(ledgers.flatMap(({ rules }) => rules)),
    reasonOf,
    lacks: countLacks(cards, problems),
    problems,
    neighboursOf,
    open,
    readsOf: onceEach((card) =>
      digestOfValue([card.key, neighboursOf(card), card.hasAddresses ? hosts : null]),
    ),
    derive,
    readingOf: (card) => derive(READING, card, ({ record }) => readArticle(record, matcher())),
    related: (card) => related()(card),
    stories: once(() => storiesOnce(cards, parts, (card) => derive(TOLD, card, toldIn))),
  });
}

/** Stands for all that an article's own pages show of it: equal keys mean equal views and readings. */
export function keyOf({ record, ledger, ...shown }: ArticleView, reading: ArticleReading): string {
  return digestOfValue([shown, record, ledger, reading]);
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** The article's page and its source page, each at the address it had before. */
function viewRedirects(redirects: Redirects, cards: readonly Card[]): RedirectView[] {
  const known = new Map(cards.map((card) => [card.slug, card]));
  return Object.keys(redirects)
    .sort()
    .flatMap((was) => {
      const slug = followRedirect(was, redirects, (one) => known.has(one));
      const card = known.get(slug ?? '');
      if (card === undefined || known.has(was)) return [];
      const { title } = card;
      return [
        { path: `articles/${was}.html`, to: card.path, title },
        { path: `sources/${was}.html`, to: card.sourcePath, title },
      ];
    });
}

function onceEach(make: (card: Card) => string): (card: Card) => string {
  const made = new Map<string, string>();
  return (card) => {
    const known = made.get(card.slug) ?? make(card);
    made.set(card.slug, known);
    return known;
  };
}

function viewOf({ slug }: Card, load: SiteParts['load'], book: OutletBook): ArticleView {
  return viewArticle(load(slug), book);
}

/** An article has several pages, made at different times: as many views as one run of Eleventy needs are kept, and some more. */
const REMEMBERED = 500;

function remembering(open: (card: Card) => ArticleView): (card: Card) => ArticleView {
  const views = new Map<string, ArticleView>();
  return (card) => {
    const known = views.get(card.slug);
    if (known !== undefined) return known;
    const view = Object.freeze(open(card));
    const [oldest] = views.keys();
    if (views.size >= REMEMBERED && oldest !== undefined) views.delete(oldest);
    views.set(card.slug, view);
    return view;
  };
}
