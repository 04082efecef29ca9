/** Models of two stages, and how their weights are kept: one form for the lines of text and the blocks of HTML. */
import { readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { compiled } from '../../compiled.ts';
import { type Forest, forestOf } from './trees.ts';

/** Two stages: the second sees what the first said of the neighbours and of the page. */
export interface TwoStages {
  readonly first: Forest;
  readonly second: Forest;
}

const forest = z.strictObject({
  base: z.number(),
  roots: z.array(z.number()),
  feature: z.array(z.number()),
  value: z.array(z.number()),
});

/** The form of a weights.json whose training is described by `data`, `scores` and the fields given. */
export function weightsForm<Shape extends z.ZodRawShape>(training: Shape) {
  return z.strictObject({
    meta: z.strictObject({
      data: z.array(z.string()),
      scores: z.record(z.string(), z.record(z.string(), z.number())),
      ...training,
    }),
    features: z.array(z.string()),
    first: forest,
    second: forest,
  });
}

/**
 * Reads a model that ships with the code. Throws where it was trained on other features than those the code has.
 * @param file weights.json
 * @param form what it must look like, by {@link weightsForm}
 * @param features names of the second stage's columns
 * @param script what trains it, for the error
 */
export function readStages(
  file: URL,
  form: ReturnType<typeof weightsForm>,
  features: readonly string[],
  script: string,
): TwoStages {
  const name = `weights-${basename(dirname(fileURLToPath(file)))}`;
  const weights = compiled(name, [], () => form.parse(JSON.parse(readFileSync(file, 'utf8'))));
  if (weights.features.join() !== features.join())
    throw new Error(`weights.json was trained on other features: run ${script}`);
  return { first: forestOf(weights.first), second: forestOf(weights.second) };
}
