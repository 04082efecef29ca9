/** Fits the two stages of the model of pages of HTML, and cross-validates them by site. */
import { chosenBlocks } from '../../src/clean/html-model/choose.ts';
import { writeContext } from '../../src/clean/html-model/context-features.ts';
import { FEATURES } from '../../src/clean/html-model/features.ts';
import { COLUMNS, oddsUnder } from '../../src/clean/html-model/model.ts';
import { columnOf } from '../../src/clean/line-model/matrix.ts';
import { type ForestRecord, forestOf, scoreRows } from '../../src/clean/line-model/trees.ts';
import { boost, type Settings, type Table } from '../line-model/boost.ts';
import { macro, overlap } from '../line-model/score.ts';
import { foldOf } from '../line-model/sites.ts';
import type { TaughtPage } from './pages.ts';

const FIRST: Settings = { trees: 80, depth: 5, rate: 0.13, rowShare: 0.6, columnShare: 0.3, seed: 11 };
const SECOND: Settings = { trees: 60, depth: 4, rate: 0.13, rowShare: 0.7, columnShare: 0.35, seed: 29 };
/** Folds by which the first stage's word on its own pages is made honest for the second. */
const INNER = 3;

export interface Stages {
  readonly first: ForestRecord;
  readonly second: ForestRecord;
}

/** The first columns of some pages as one table. */
function tableOf(pages: readonly TaughtPage[], columns: number): Table {
  const rows = pages.reduce((sum, { features }) => sum + features.rows, 0);
  const table = {
    rows,
    columns,
    values: new Float32Array(rows * columns),
    labels: new Uint8Array(rows),
    weights: new Float32Array(rows),
  };
  let at = 0;
  for (const { features, labels, weights } of pages) {
    for (let column = 0; column < columns; column++)
      table.values.set(columnOf(features, column), column * rows + at);
    table.labels.set(labels, at);
    table.weights.set(weights, at);
    at += features.rows;
  }
  return table;
}

/** Both stages from some pages. */
export function fitStages(pages: readonly TaughtPage[]): Stages {
  const before = FEATURES.length;
  for (let fold = 0; fold < INNER; fold++) {
    const inFold = ({ site }: TaughtPage): boolean => foldOf(site, INNER, 7) === fold;
    const seen = pages.filter((page) => !inFold(page));
    const forest = forestOf(boost(tableOf(seen, before), FIRST));
    for (const { page, features } of pages.filter(inFold))
      writeContext(page, features, scoreRows(forest, features));
  }
  const second = boost(tableOf(pages, COLUMNS.length), SECOND);
  return { first: boost(tableOf(pages, before), FIRST), second };
}

/** The text of the blocks that some stages choose on a page. */
export function choose({ first, second }: Stages, { page, features }: TaughtPage): string {
  const odds = oddsUnder({ first: forestOf(first), second: forestOf(second) }, page, features);
  const chosen = chosenBlocks(
    odds,
    page.lines.map(({ shape }) => shape.words),
  );
  return page.lines.flatMap(({ text }, i) => (chosen[i] ? [text] : [])).join('\n');
}

/** Scores of each set where every page is read by stages that have not seen it. */
export function crossValidate(
  pages: readonly TaughtPage[],
  folds: number,
): Record<string, { precision: number; recall: number; f1: number }> {
  const results = new Map<string, ReturnType<typeof overlap>[]>();
  for (let fold = 0; fold < folds; fold++) {
    const stages = fitStages(pages.filter((page) => foldOf(page.site, folds) !== fold));
    for (const page of pages) {
      if (foldOf(page.site, folds) !== fold) continue;
      const list = results.get(page.set) ?? [];
      list.push(overlap(page.gold, choose(stages, page)));
      results.set(page.set, list);
    }
  }
  const rounded = (value: number): number => Math.round(value * 1e4) / 1e4;
  return Object.fromEntries(
    [...results].map(([set, list]) => {
      const { precision, recall, f1 } = macro(list);
      return [set, { precision: rounded(precision), recall: rounded(recall), f1: rounded(f1) }];
    }),
  );
}
