/**
 * `npm run check:hostile -- [FILE] [--sample N] [--bunch N] [--keep]`: puts hostile strings, a JSON list of them or the project's
 * own, everywhere in an archive, builds it, parses every file of the site, and lists what is live. Exits with 1 where anything is.
 */

import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { buildHostile, checkHostile, culprit } from './hostile/check.ts';
import { hostileStrings } from './hostile/strings.ts';

/** Most findings that are listed. */
const LISTED = 200;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sample: { type: 'string' },
    bunch: { type: 'string', default: '12' },
    keep: { type: 'boolean', default: false },
  },
});
const [file] = positionals;
const all =
  file === undefined ? hostileStrings() : z.array(z.string()).parse(JSON.parse(await readFile(file, 'utf8')));
const count = Math.min(all.length, Number(values.sample ?? all.length));
const strings = Array.from({ length: count }, (_, at) => all[Math.floor((at * all.length) / count)] ?? '');

const start = performance.now();
const built = await buildHostile(strings, Number(values.bunch));
const { findings, parsed } = await checkHostile(strings, built);
for (const finding of findings.slice(0, LISTED)) {
  console.log(`${finding.file}: ${finding.what}: ${JSON.stringify(finding.text.slice(0, 300))}`);
  console.log(`  string: ${JSON.stringify(culprit(finding, strings))}`);
}
const kinds = [...parsed].map(([ending, files]) => `${files} ${ending}`).join(', ');
console.log(`${strings.length} strings in ${built.articles} articles; parsed ${kinds}`);
console.log(`${findings.length} live, in ${Math.round((performance.now() - start) / 1000)} s`);
if (values.keep) console.log(`kept in ${built.folder}`);
else await built.remove();
process.exitCode = findings.length === 0 ? 0 : 1;
