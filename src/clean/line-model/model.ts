/** The line model: for every line of a page, the log-odds that it belongs to the article. */
import { z } from 'zod';
import type { LineEvidence } from '../evidence.ts';
import type { Page } from '../page.ts';
import type { Part } from '../states.ts';
import { CONTEXT_FEATURES, writeContext } from './context-features.ts';
import { passingMatrix } from './matrix.ts';
import { featuresOf, PAGE_FEATURES } from './page-features.ts';
import { readStages, type TwoStages, weightsForm } from './stages.ts';
import { scoreRows } from './trees.ts';
import { vocabularyOf } from './vocabulary.ts';

/** See {@link TwoStages}. */
export type LineModel = TwoStages;

/** The form of weights.json, as scripts/train-line-model.ts writes it. */
export const weightsSchema = weightsForm({ seed: z.number() });

/** Names of the second stage's columns; the first stage sees those before the context's. */
export const FEATURES: readonly string[] = [...PAGE_FEATURES, ...CONTEXT_FEATURES];

let shipped: LineModel | null = null;

/** The model of weights.json, read once. */
export function shippedModel(): LineModel {
  if (shipped !== null) return shipped;
  const file = new URL('./weights.json', import.meta.url);
  shipped = readStages(file, weightsSchema, FEATURES, 'scripts/train-line-model.ts');
  return shipped;
}

/**
 * Log-odds, line by line, that a line belongs to the article.
 * @param parts the reading of the page by rules alone, which the model takes into account
 */
export function oddsOf(
  model: LineModel,
  page: Page,
  evidence: readonly LineEvidence[],
  parts: readonly Part[],
): Float32Array {
  const features = featuresOf(page, evidence, parts, CONTEXT_FEATURES.length, passingMatrix);
  writeContext(features, scoreRows(model.first, features), vocabularyOf(page));
  return scoreRows(model.second, features);
}
