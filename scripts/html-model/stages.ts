/** Fits the two stages of the model of pages of HTML, and cross-validates them by page. */
import { chosenBlocks } from '../../src/clean/html-model/choose.ts';
import { matrixOf, oddsUnder, withContext } from '../../src/clean/html-model/model.ts';
import { type ForestRecord, forestOf } from '../../src/clean/line-model/trees.ts';
import { boost, type Settings, type Table } from '../line-model/boost.ts';
import { macro, overlap } from '../line-model/score.ts';
import type { TaughtPage } from './pages.ts';

const FIRST: Settings = { trees: 120, depth: 5, rate: 0.1, rowShare: 0.8, columnShare: 0.5, seed: 11 };
const SECOND: Settings = { trees: 80, depth: 4, rate: 0.1, rowShare: 0.8, columnShare: 0.5, seed: 29 };
/** Folds by which the first stage's word on its own pages is made honest for the second. */
const INNER = 4;

export interface Stages {
  readonly first: ForestRecord;
  readonly second: ForestRecord;
}

/** A number from a page's name, so that folds do not depend on order. */
function foldOf(page: TaughtPage, folds: number, salt: string): number {
  let hash = 7;
  for (const char of page.id + salt) hash = (Math.imul(hash, 31) + (char.codePointAt(0) ?? 0)) >>> 0;
  return (hash >>> 3) % folds;
}

function tableOf(pages: readonly TaughtPage[], rowsOf: (page: TaughtPage) => readonly number[][]): Table {
  const rows = pages.flatMap((page) => [...rowsOf(page)]);
  const columns = rows[0]?.length ?? 0;
  return {
    rows: rows.length,
    columns,
    values: matrixOf(rows, columns),
    labels: Uint8Array.from(pages.flatMap((page) => [...page.labels])),
    weights: Float32Array.from(pages.flatMap((page) => [...page.weights])),
  };
}

/** Both stages from some pages. */
export function fitStages(pages: readonly TaughtPage[]): Stages {
  const odds = new Map<TaughtPage, Float32Array>();
  for (let fold = 0; fold < INNER; fold++) {
    const rest = pages.filter((page) => foldOf(page, INNER, 'inner') !== fold);
    const forest = forestOf(
      boost(
        tableOf(rest, ({ rows }) => rows),
        FIRST,
      ),
    );
    for (const page of pages)
      if (foldOf(page, INNER, 'inner') === fold) odds.set(page, oddsUnder(forest, page.rows));
  }
  const rowsOf = (page: TaughtPage): number[][] => withContext(page.page, page.rows, odds.get(page) ?? []);
  return {
    first: boost(
      tableOf(pages, ({ rows }) => rows),
      FIRST,
    ),
    second: boost(tableOf(pages, rowsOf), SECOND),
  };
}

/** The text of the blocks that some stages choose on a page. */
function chosenText({ first, second }: Stages, { page, rows }: TaughtPage): string {
  const odds = oddsUnder(forestOf(second), withContext(page, rows, oddsUnder(forestOf(first), rows)));
  const words = page.lines.map(({ shape }) => shape.words);
  const chosen = chosenBlocks(odds, words);
  return page.lines.flatMap(({ text }, i) => (chosen[i] ? [text] : [])).join('\n');
}

/** Scores of each set where every page is read by stages that have not seen it. */
export function crossValidate(
  pages: readonly TaughtPage[],
  folds: number,
): Record<string, { precision: number; recall: number; f1: number }> {
  const results = new Map<string, ReturnType<typeof overlap>[]>();
  for (let fold = 0; fold < folds; fold++) {
    const stages = fitStages(pages.filter((page) => foldOf(page, folds, 'outer') !== fold));
    for (const page of pages) {
      if (foldOf(page, folds, 'outer') !== fold) continue;
      const list = results.get(page.set) ?? [];
      list.push(overlap(page.gold, chosenText(stages, page)));
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
