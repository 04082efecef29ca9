/** The model of pages of HTML: for every block, the log-odds that it belongs to the article. */
import { z } from 'zod';
import type { LineEvidence } from '../evidence.ts';
import { readStages, type TwoStages, weightsForm } from '../line-model/stages.ts';
import { type Forest, scoreRows } from '../line-model/trees.ts';
import type { Page } from '../page.ts';
import type { Part } from '../states.ts';
import { CONTEXT_FEATURES, contextFeatures } from './context-features.ts';
import { FEATURES, featuresOf } from './features.ts';

/** See {@link TwoStages}. */
export type HtmlModel = TwoStages;

/** The form of weights.json, as scripts/train-html-model.ts writes it. */
export const weightsSchema = weightsForm({ folds: z.number() });

/** Names of the second stage's columns; the first stage sees those before the context's. */
export const COLUMNS: readonly string[] = [...FEATURES, ...CONTEXT_FEATURES];

let shipped: HtmlModel | null = null;

/** The model of weights.json, read once. */
export function shippedHtmlModel(): HtmlModel {
  if (shipped !== null) return shipped;
  const file = new URL('./weights.json', import.meta.url);
  shipped = readStages(file, weightsSchema, COLUMNS, 'scripts/train-html-model.ts');
  return shipped;
}

/** Rows of features as one array. */
export function matrixOf(rows: readonly (readonly number[])[], columns: number): Float32Array {
  const values = new Float32Array(rows.length * columns);
  rows.forEach((row, i) => {
    values.set(row, i * columns);
  });
  return values;
}

/** Rows of the second stage: the features and what the first stage made of them. */
export function withContext(page: Page, rows: readonly number[][], odds: ArrayLike<number>): number[][] {
  const context = contextFeatures(page, odds);
  return rows.map((row, i) => [...row, ...(context[i] ?? [])]);
}

/** Odds of rows of features under a forest. */
export function oddsUnder(model: Forest, rows: readonly number[][]): Float32Array {
  const columns = rows[0]?.length ?? 0;
  return scoreRows(model, { rows: rows.length, columns, values: matrixOf(rows, columns) });
}

/**
 * Log-odds, block by block, that a block belongs to the article.
 * @param parts how the rules alone read the page, which the model takes into account
 */
export function htmlOdds(
  model: HtmlModel,
  page: Page,
  evidence: readonly LineEvidence[],
  parts: readonly Part[],
): Float32Array {
  const rows = featuresOf(page, evidence, parts);
  return oddsUnder(model.second, withContext(page, rows, oddsUnder(model.first, rows)));
}
