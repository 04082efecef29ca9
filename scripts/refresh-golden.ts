/**
 * `npm run golden`: writes what Dateline now makes of every golden case into the case.
 * `npm run golden -- NAME…` refreshes those named. Read the diff before committing it: what is written is what
 * the tests will hold Dateline to.
 */
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CASES, caseNames, runCases } from './golden.ts';

const all = await caseNames();
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !all.includes(name));
if (unknown.length > 0) {
  console.error(`No such case in ${CASES}: ${unknown.join(', ')}`);
  process.exit(2);
}
// Every case is run, so that what one case does to another (copies, names of files) is the same as in the test.
for (const { name, record, markdown } of await runCases(all)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  await writeFile(join(CASES, name, 'expected.json'), `${JSON.stringify(record, null, 2)}\n`);
  const article = join(CASES, name, 'expected.md');
  if (markdown === null) await rm(article, { force: true });
  else await writeFile(article, markdown);
  console.log(`${name}: ${record.rejected === null ? record.title : `refused: ${record.rejected}`}`);
}
