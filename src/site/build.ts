import type { Archive, Span } from '../types.ts';
import { byDate, viewArticle, withNeighbours } from './article-view.ts';
import { talliesOf, totalsOf } from './ledger.ts';
import { copyHosts, gatherOutlets, openOutletBook } from './outlets.ts';
import type { ArticleView, Lacks, LedgerTotals, RuleTally, SiteView } from './view.ts';
import { gatherYears } from './years.ts';

/**
 * The view model of an archive: everything the pages read, in order and counted.
 * Frozen, so that Eleventy hands it to every page as it is rather than as a copy.
 */
export function buildSite(archive: Archive, pathPrefix: string): SiteView {
  const book = openOutletBook(archive.outlets);
  const viewed = archive.articles.map((entry) => viewArticle(entry, book)).sort(byDate);
  const articles = withNeighbours(viewed).map((article) => Object.freeze(article));
  const ledgers = archive.articles.flatMap(({ ledger }) => (ledger === null ? [] : [ledger.spans]));
  const first = articles.findLast((article) => article.date.year !== null);
  const last = articles.find((article) => article.date.year !== null);
  return Object.freeze({
    meta: archive.meta,
    pathPrefix,
    articles,
    years: gatherYears(articles).map((year) => Object.freeze(year)),
    undated: articles.filter((article) => article.date.year === null),
    outlets: gatherOutlets(articles, book).map((outlet) => Object.freeze(outlet)),
    copyHosts: copyHosts(articles, book),
    span: first === undefined || last === undefined ? null : { first: first.date, last: last.date },
    totals: ledgers.map(totalsOf).reduce(addTotals, { kept: 0, moved: 0, removed: 0, space: 0 }),
    rules: gatherRules(ledgers),
    lacks: countLacks(articles, archive),
    problems: archive.problems,
    names: archive.names,
  });
}

function addTotals(a: LedgerTotals, b: LedgerTotals): LedgerTotals {
  return {
    kept: a.kept + b.kept,
    moved: a.moved + b.moved,
    removed: a.removed + b.removed,
    space: a.space + b.space,
  };
}

function gatherRules(ledgers: readonly (readonly Span[])[]): readonly RuleTally[] {
  return talliesOf(ledgers.flat());
}

function countLacks(articles: readonly ArticleView[], archive: Archive): Lacks {
  const without = (test: (article: ArticleView) => boolean): number => articles.filter(test).length;
  return {
    undated: without(({ date }) => date.year === null),
    notStated: without(({ date }) => date.year !== null && date.certainty !== 'stated'),
    noOutlet: without(({ outlet }) => outlet === null),
    noAuthor: without(({ authors }) => authors.length === 0),
    noAddress: without(({ address }) => address === null),
    refused: archive.problems.filter((problem) => problem.severity === 'error').length,
  };
}
