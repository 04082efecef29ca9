/** How well the models that ship do on sites they were not trained on: their scores by cross-validation. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';

const CLEAN = new URL('../../src/clean/', import.meta.url);
const lineScores = z.looseObject({
  meta: z.looseObject({ scores: z.looseObject({ 'by site': z.record(z.string(), z.number()) }) }),
});
const htmlScores = z.looseObject({
  meta: z.looseObject({ scores: z.record(z.string(), z.looseObject({ f1: z.number() })) }),
});

/**
 * The body F1 on a set of pages, each cleaned by a model that saw no page of its site; null where the model was not trained on the set.
 * @param folder name of the set, as the training script names it
 * @param form `html`, or how the text dumps were made
 */
export function heldOutF1(folder: string, form: string): number | null {
  if (form === 'html') return htmlScores.parse(weightsOf('html-model')).meta.scores[folder]?.f1 ?? null;
  return lineScores.parse(weightsOf('line-model')).meta.scores['by site'][`${folder}/${form}`] ?? null;
}

const weightsOf = (model: string): unknown =>
  JSON.parse(readFileSync(new URL(`${model}/weights.json`, CLEAN), 'utf8'));
