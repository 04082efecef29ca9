/**
 * `npm run bench:clean -- FOLDER… [--repeat N]`: how well and how fast Dateline cleans pages, beside Readability and
 * Defuddle in the same process on the same pages. Prints one table; docs/benchmarks.md says how to read it.
 */
import { parseArgs } from 'node:util';
import { type Measured, measure } from './bench/measure.ts';
import { readPages } from './bench/pages.ts';
import { type SetResults, tableOf } from './bench/table.ts';
import { toolsFor } from './bench/tools.ts';

const { values, positionals } = parseArgs({
  options: { repeat: { type: 'string', default: '3' } },
  allowPositionals: true,
});
const rounds = Number(values.repeat);
const sets = positionals.flatMap(readPages);
if (sets.length === 0 || !Number.isInteger(rounds) || rounds < 1) {
  console.error('usage: npm run bench:clean -- FOLDER… [--repeat N]');
  console.error('A folder holds gold.json or facts.json and pages in html, full, pruned or rsp.');
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
console.log(tableOf(all));

/** Says on a terminal how far it has come; elsewhere nothing. */
function progress(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${text}`);
}
