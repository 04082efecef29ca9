/** The model of pages of HTML: for every block, the log-odds that it belongs to the article. */
import { z } from 'zod';
import type { LineEvidence } from '../evidence.ts';
import type { Matrix } from '../line-model/matrix.ts';
import { readStages, type TwoStages, weightsForm } from '../line-model/stages.ts';
import { scoreRows } from '../line-model/trees.ts';
import type { Page } from '../page.ts';
import type { Part } from '../states.ts';
import { CONTEXT_FEATURES, writeContext } from './context-features.ts';
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
  return oddsUnder(model, page, featuresOf(page, evidence, parts, CONTEXT_FEATURES.length));
}

/** Levels up to a list of comments within which a block is a reader's, and what that takes from its log-odds. */
const COMMENT_LEVELS = 6;
const COMMENT = 4;

/**
 * Log-odds under a model of blocks whose features are known. That readers' comments are not the article is known, and
 * too rarely told by the pages learned from to be left to the trees.
 * @param features with columns to spare for the context's
 */
export function oddsUnder({ first, second }: HtmlModel, page: Page, features: Matrix): Float32Array {
  writeContext(page, features, scoreRows(first, features));
  return scoreRows(second, features).map((odds, i) =>
    (page.lines[i]?.block.structure?.hints.comments ?? Infinity) <= COMMENT_LEVELS ? odds - COMMENT : odds,
  );
}
