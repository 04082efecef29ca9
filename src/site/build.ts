import { followRedirect, type Redirects } from '../article/redirects.ts';
import { digestOf, digestOfValue } from '../plan/digest.ts';
import type { Archive, ArchivedArticle, ArchiveMeta, Outlet, Problem } from '../types.ts';
import { byDate, cardOf, neighboursIn, viewArticle } from './article-view.ts';
import { addTallies, addTotals } from './ledger.ts';
import { copyHosts, gatherOutlets, type OutletBook, openOutletBook } from './outlets.ts';
import type { ArticleView, Card, Lacks, RedirectView, SiteView } from './view.ts';
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
  readonly load: (slug: string) => ArchivedArticle;
  /** Where steps on single articles keep what they made; without it, they are done each time. */
  /** Stands for the code of such steps. */
  readonly version?: string;
  readonly kept?: { get(key: string): unknown; put(key: string, value: unknown): void };
}

/** The view model of an archive that is held whole. */
export function buildSite(archive: Archive, pathPrefix: string): SiteView {
  const { meta, outlets, problems } = archive;
  const book = openOutletBook(outlets);
  const entries = new Map(archive.articles.map((entry) => [entry.article.slug, entry]));
  const load = (slug: string): ArchivedArticle => {
    const entry = entries.get(slug);
    if (entry === undefined) throw new Error(`there is no article ${slug}`);
    return entry;
  };
  const cards = archive.articles.map((entry) => cardOf(viewArticle(entry, book), ''));
  return assembleSite({ meta, pathPrefix, outlets, problems, cards, load });
}

/**
 * The view model: everything the pages read, in order and counted. Frozen, so that Eleventy hands it to every page as
 * it is rather than as a copy.
 */
export function assembleSite({ meta, pathPrefix, outlets, problems, load, ...parts }: SiteParts): SiteView {
  const book = openOutletBook(outlets);
  const cards = [...parts.cards].sort(byDate);
  const first = cards.findLast((card) => card.date.year !== null);
  const last = cards.find((card) => card.date.year !== null);
  const ledgers = cards.flatMap(({ ledger }) => (ledger === null ? [] : [ledger]));
  const neighboursOf = neighboursIn(cards);
  const hosts = copyHosts(cards, book);
  const open = remembering((card) => ({ ...viewOf(card, load, book), ...neighboursOf(card) }));
  return Object.freeze({
    meta,
    pathPrefix,
    articles: cards,
    years: gatherYears(cards),
    undated: cards.filter((card) => card.date.year === null),
    redirects: viewRedirects(parts.redirects ?? {}, cards),
    outlets: gatherOutlets(cards, book),
    copyHosts: hosts,
    span: first === undefined || last === undefined ? null : { first: first.date, last: last.date },
    totals: addTotals(ledgers.map(({ totals }) => totals)),
    rules: addTallies(ledgers.flatMap(({ rules }) => rules)),
    lacks: countLacks(cards, problems),
    problems,
    neighboursOf,
    open,
    readsOf: onceEach((card) =>
      digestOfValue([card.key, neighboursOf(card), card.hasAddresses ? hosts : null]),
    ),
    derive: (step, card, make) =>
      deriveOnce(parts.kept, `${step} ${parts.version ?? ''} ${card.key}`, () => make(open(card))),
  });
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

function deriveOnce<T>(kept: SiteParts['kept'], name: string, make: () => T): T {
  if (kept === undefined) return make();
  const key = digestOf(name);
  const known = kept.get(key) as T | undefined;
  if (known !== undefined) return known;
  const made = make();
  kept.put(key, made);
  return made;
}

function viewOf({ slug }: Card, load: SiteParts['load'], book: OutletBook): ArticleView {
  return viewArticle(load(slug), book);
}

/** An article has several pages, made at different times: as many views as one run of Eleventy needs are kept. */
const REMEMBERED = 1_000;

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

function countLacks(cards: readonly Card[], problems: readonly Problem[]): Lacks {
  const without = (test: (card: Card) => boolean): number => cards.filter(test).length;
  return {
    undated: without(({ date }) => date.year === null),
    notStated: without(({ date }) => date.year !== null && date.certainty !== 'stated'),
    noOutlet: without(({ outlet }) => outlet === null),
    noAuthor: without(({ signed }) => !signed),
    noAddress: without(({ address }) => address === null),
    refused: problems.filter((problem) => problem.severity === 'error').length,
  };
}
