/**
 * Trains the line model and writes src/clean/line-model/weights.json.
 *
 *     node --import tsx scripts/train-line-model.ts FOLDER… [--seed 1] [--folds 5] [--silver FOLDER…]
 *
 * A folder holds `gold.json` with `full/`, `pruned/`, `rsp/` beside it, or dumps each with its `.gold.json`. Silver
 * folders have the first form, their gold made by a tool: they are learned from at a lower weight, never scored.
 * Before the weights are written, the model is cross-validated: every page is guessed by a model that saw no page of
 * its site (and, for comparison, that saw no variant of the page itself), cleaned with those guesses, and scored.
 */
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { FEATURES } from '../src/clean/line-model/model.ts';
import { loadKnowledge } from '../src/knowledge.ts';
import { crossValidate } from './line-model/cross-validate.ts';
import { type Sample, samplesIn } from './line-model/data.ts';
import { fitStages, type Lesson } from './line-model/stages.ts';

const WEIGHTS = fileURLToPath(new URL('../src/clean/line-model/weights.json', import.meta.url));
/** How much a silver page counts beside one with true gold, and a dump with gold of its own, paragraph by paragraph. */
const SILVER = 0.4;
const EXACT = 2;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: 'string', default: '1' },
    folds: { type: 'string', default: '5' },
    silver: { type: 'string', multiple: true, default: [] },
  },
});
if (positionals.length === 0) {
  console.error('Name the folders to train on.');
  process.exit(2);
}
const knowledge = await loadKnowledge();
if (!knowledge.ok) {
  console.error(knowledge.problems.map(({ reason }) => reason).join('\n'));
  process.exit(1);
}
const settings = {
  trees: 110,
  depth: 5,
  rate: 0.09,
  rowShare: 0.6,
  columnShare: 0.35,
  seed: Number(values.seed),
};
const folds = Number(values.folds);
const samples = await samplesIn(positionals, knowledge.value);
const silver = await samplesIn(values.silver, knowledge.value);
const lessonOf = (group: string, sample: Sample, weight = sample.exact ? EXACT : 1): Lesson => ({
  ...sample,
  group,
  weight,
});
const extra = silver.map((sample) => lessonOf(sample.site, sample, SILVER));

const scores: Record<string, Record<string, number>> = {};
if (folds > 1) {
  for (const by of ['site', 'id'] as const) {
    const lessons = samples.map((sample) => lessonOf(sample[by], sample));
    scores[by === 'site' ? 'by site' : 'by page'] = crossValidate(samples, lessons, extra, settings, folds);
  }
  console.table(scores);
}

const stages = fitStages([...samples.map((sample) => lessonOf(sample.site, sample)), ...extra], settings);
const sets = [...new Set([...samples, ...silver].map(({ set }) => set))];
const record = { meta: { data: sets, seed: settings.seed, scores }, features: FEATURES, ...stages };
await writeFile(WEIGHTS, `${JSON.stringify(record)}\n`);
console.log(`${WEIGHTS}: ${samples.length} pages, ${silver.length} silver ones`);
