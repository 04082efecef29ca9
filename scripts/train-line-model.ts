/**
 * Trains the line model and writes src/clean/line-model/weights.json.
 *
 *     node --import tsx scripts/train-line-model.ts FOLDER… [--seed 1] [--folds 5]
 *
 * A folder holds `gold.json` with `full/`, `pruned/`, `rsp/` beside it; or the same without gold, but with `html/`, if its
 * pages are marked line by line in scripts/marks; or dumps each with its `.gold.json`. The scores in the weights are
 * cross-validated: every page is cleaned by a model that saw no page of its site. `--folds 0` leaves them out.
 */
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { FEATURES } from '../src/clean/line-model/model.ts';
import { loadKnowledge } from '../src/knowledge.ts';
import type { Settings } from './line-model/boost.ts';
import { crossValidate } from './line-model/cross-validate.ts';
import { type Sample, samplesIn } from './line-model/data.ts';
import { fitStages, type Lesson } from './line-model/stages.ts';

const WEIGHTS = fileURLToPath(new URL('../src/clean/line-model/weights.json', import.meta.url));
/** How much a dump with gold of its own, paragraph by paragraph, counts beside one of a page with gold. */
const EXACT = 8;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: 'string', default: '1' },
    folds: { type: 'string', default: '5' },
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
const seed = Number(values.seed);
const settings: readonly [Settings, Settings] = [
  { trees: 100, depth: 5, rate: 0.14, rowShare: 0.5, columnShare: 0.25, seed },
  { trees: 110, depth: 5, rate: 0.11, rowShare: 0.5, columnShare: 0.25, seed },
];
const folds = Number(values.folds);
const samples = await samplesIn(positionals, knowledge.value);

const lessonOf = (sample: Sample): Lesson => ({
  ...sample,
  group: sample.site,
  weight: sample.exact ? EXACT : 1,
});

const stages = fitStages(samples.map(lessonOf), settings);
const sets = [...new Set(samples.map(({ set }) => set))];
const write = (scores: Record<string, Record<string, number>>): Promise<void> =>
  writeFile(
    WEIGHTS,
    `${JSON.stringify({ meta: { data: sets, seed, scores }, features: FEATURES, ...stages })}\n`,
  );
await write({});
console.log(`${WEIGHTS}: ${samples.length} dumps`);
if (folds > 1) {
  const scores = { 'by site': crossValidate(samples, lessonOf, settings, folds) };
  console.table(scores);
  await write(scores);
}
