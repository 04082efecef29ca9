/**
 * Makes the weights of the model of pages of HTML.
 *
 *     node --import tsx scripts/train-html-model.ts FOLDER [SET…] [--folds N]
 *
 * FOLDER holds the sets (scrapinghub, fundus and htmldate unless others are named), each with html/ID.html.gz and gold.json,
 * or marked line by line in scripts/marks. The scores in the weights are cross-validated by site; `--folds 0` leaves the
 * scores as they are.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { COLUMNS, weightsSchema } from '../src/clean/html-model/model.ts';
import { loadKnowledge } from '../src/knowledge.ts';
import { taughtPages } from './html-model/pages.ts';
import { crossValidate, fitStages } from './html-model/stages.ts';

const WEIGHTS = new URL('../src/clean/html-model/weights.json', import.meta.url);

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { folds: { type: 'string', default: '5' } },
});
const [folder, ...named] = positionals;
if (folder === undefined) throw new Error('name the folder of the evaluation sets');
const sets = named.length > 0 ? named : ['scrapinghub', 'fundus', 'htmldate'];
const folds = Number(values.folds);
const knowledge = await loadKnowledge();
if (!knowledge.ok) throw new Error('no phrases');

const pages = sets
  .flatMap((set) => taughtPages(join(folder, set), knowledge.value))
  .filter(({ gold }) => gold !== '');
console.log(`${pages.length} pages, ${pages.reduce((sum, { features }) => sum + features.rows, 0)} blocks`);
const stages = fitStages(pages);
const known = existsSync(WEIGHTS) ? weightsSchema.safeParse(JSON.parse(readFileSync(WEIGHTS, 'utf8'))) : null;
const write = (scores: Record<string, Record<string, number>>): void =>
  writeFileSync(
    WEIGHTS,
    `${JSON.stringify({ meta: { data: sets, folds, scores }, features: COLUMNS, ...stages })}\n`,
  );
write(known?.data?.meta.scores ?? {});
if (folds > 1) {
  const scores = crossValidate(pages, folds);
  console.log(scores);
  write(scores);
}
