/** The line model: for every line of a page, the log-odds that it belongs to the article. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { LineEvidence } from '../evidence.ts';
import type { Page } from '../page.ts';
import type { Part } from '../states.ts';
import { CONTEXT_FEATURES, withContext } from './context-features.ts';
import { featuresOf, PAGE_FEATURES } from './page-features.ts';
import { type Forest, forestOf, scoreRows } from './trees.ts';
import { vocabularyOf } from './vocabulary.ts';

/** Two stages: the second sees what the first said of the neighbours and of the page. */
export interface LineModel {
  readonly first: Forest;
  readonly second: Forest;
}

const forest = z.strictObject({
  base: z.number(),
  roots: z.array(z.number()),
  feature: z.array(z.number()),
  value: z.array(z.number()),
});
/** The form of weights.json, as scripts/train-line-model.ts writes it. */
export const weightsSchema = z.strictObject({
  meta: z.strictObject({
    data: z.array(z.string()),
    seed: z.number(),
    scores: z.record(z.string(), z.record(z.string(), z.number())),
  }),
  features: z.array(z.string()),
  first: forest,
  second: forest,
});

/** Names of the second stage's columns; the first stage sees those before the context's. */
export const FEATURES: readonly string[] = [...PAGE_FEATURES, ...CONTEXT_FEATURES];

let shipped: LineModel | null = null;

/** The model of weights.json, read once. */
export function shippedModel(): LineModel {
  if (shipped !== null) return shipped;
  const text = readFileSync(new URL('./weights.json', import.meta.url), 'utf8');
  const weights = weightsSchema.parse(JSON.parse(text));
  if (weights.features.join() !== FEATURES.join())
    throw new Error('weights.json was trained on other features: run scripts/train-line-model.ts');
  shipped = { first: forestOf(weights.first), second: forestOf(weights.second) };
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
  const features = featuresOf(page, evidence, parts);
  return scoreRows(model.second, withContext(features, scoreRows(model.first, features), vocabularyOf(page)));
}
