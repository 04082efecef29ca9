/**
 * `npm run bench:clean -- FOLDER… [--repeat N]`: how well and how fast Dateline cleans pages, beside Readability and
 * Defuddle in the same process on the same pages, and how it does on marked dumps. docs/benchmarks.md says how to read the tables.
 */
import { parseArgs } from 'node:util';
import { extract } from '../src/extract.ts';
import { type MarkedSet, readMarked } from './bench/marked.ts';
import { factsTable, type MarkedResults, markedTable } from './bench/marked-table.ts';
import { type Measured, measure } from './bench/measure.ts';
import { readPages } from './bench/pages.ts';
import { scoreMarked } from './bench/score-marked.ts';
import { type SetResults, tableOf } from './bench/table.ts';
import { textOf, toolsFor } from './bench/tools.ts';

const { values, positionals } = parseArgs({
  options: { repeat: { type: 'string', default: '3' } },
  allowPositionals: true,
});
const rounds = Number(values.repeat);
const sets = positionals.flatMap(readPages);
const marked = positionals.flatMap((folder) => readMarked(folder) ?? []);
if (sets.length + marked.length === 0 || !Number.isInteger(rounds) || rounds < 1) {
  console.error('usage: npm run bench:clean -- FOLDER… [--repeat N]');
  console.error('A folder holds gold.json or facts.json and pages in html, full, pruned or rsp,');
  console.error('or dumps with NAME.gold.json beside NAME.txt.');
  process.exit(2);
}

const all: SetResults[] = [];
for (const set of sets) {
  const results: Measured[] = [];
  for (const tool of await toolsFor(set.form)) {
    const total = set.pages.length * rounds;
    const show = (done: number): void =>
      progress(`${set.folder}, ${set.form}: ${tool.name} ${done}/${total}`);
    results.push(await measure(tool, set.pages, rounds, show));
  }
  all.push({ set, results });
}
progress('');
if (all.length > 0) console.log(tableOf(all));

const scored = (await Promise.all(marked.map(scoreSet))).flat();
if (scored.length > 0) {
  const facts = scored.filter(({ tool }) => tool === 'Dateline');
  console.log(`${markedTable(scored)}\n\n${factsTable(facts)}`);
}

/** Dateline on marked dumps, and what comes of keeping all. */
async function scoreSet({ folder, files, golds }: MarkedSet): Promise<MarkedResults[]> {
  const { records } = await extract(files);
  const bySource = new Map(records.map((record) => [record.source, record]));
  const whole = await Promise.all(files.map(textOf));
  const kept = records.map((record, i) => ({
    ...record,
    body: whole[i] ?? '',
    captions: [],
    rejected: null,
  }));
  return [
    { folder, tool: 'Dateline', scores: golds.map((gold) => scoreMarked(gold, bySource.get(gold.source))) },
    { folder, tool: 'keep everything', scores: golds.map((gold, i) => scoreMarked(gold, kept[i])) },
  ];
}

/** Says on a terminal how far it has come; elsewhere nothing. */
function progress(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${text}`);
}
