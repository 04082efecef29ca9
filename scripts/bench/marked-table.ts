/** The scores of marked dumps as tables in Markdown. */
import type { ArticleScore, MarkedScore } from './score-marked.ts';
import { markdownTable, share } from './table.ts';

/** Scores of one tool on one set. */
export interface MarkedResults {
  readonly folder: string;
  readonly tool: string;
  readonly scores: readonly MarkedScore[];
}

/** Bodies and captions, one row a tool; then the facts, where a tool names any. */
export function markedTable(all: readonly MarkedResults[]): string {
  const head = [
    'dumps',
    'articles',
    'tool',
    'body F1',
    'perfect bodies',
    'leak',
    'captions F1',
    'rightly refused or not',
  ];
  const rows = all.map(({ folder, tool, scores }) => {
    const articles = articlesOf(scores);
    const perfect = articles.filter((one) => one.perfect).length;
    return [
      `${folder} (${scores.length})`,
      String(articles.length),
      tool,
      share(mean(articles.map((one) => one.f1))),
      `${perfect} of ${articles.length}`,
      share(mean(articles.map((one) => one.leak))),
      share(mean(articles.map((one) => one.captions))),
      share(mean(scores.map(({ refusal }) => Number(refusal)))),
    ];
  });
  return markdownTable(head, rows, new Set([0, 2]));
}

/** The share of articles with each fact right, one row a fact, one column a set of the first tool. */
export function factsTable(all: readonly MarkedResults[]): string {
  const names = Object.keys(articlesOf(all[0]?.scores ?? [])[0]?.fields ?? {});
  const rows = names.map((name) => [
    name,
    ...all.map(({ scores }) => share(mean(articlesOf(scores).map(({ fields }) => Number(fields[name]))))),
  ]);
  return markdownTable(['fact', ...all.map(({ folder }) => folder)], rows, new Set([0]));
}

const articlesOf = (scores: readonly MarkedScore[]): ArticleScore[] =>
  scores.flatMap(({ article }) => (article === null ? [] : [article]));

const mean = (numbers: readonly number[]): number | null =>
  numbers.length === 0 ? null : numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
