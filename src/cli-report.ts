/** What the command line says: results on standard output, problems on standard error. */

import { relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Suggestion } from './archive-types.ts';
import type { ExtractRecord } from './article/record.ts';
import { jsonLine, printable, printableLine } from './cli-output.ts';
import type { BuildReport, IngestReport, Place } from './pipeline.ts';
import { formatProblem } from './problems.ts';
import type { Problem } from './types.ts';

export type Outcome = IngestReport['items'][number]['outcome'];

export const WORDS: Record<Outcome, string> = {
  added: 'added',
  updated: 'updated',
  unchanged: 'unchanged',
  kept: 'kept (edited by hand)',
  refused: 'refused',
  duplicate: 'duplicate',
};

/** Says how many dumps were added, kept and so on. */
export function sayTally({ items }: IngestReport): void {
  const parts = (Object.keys(WORDS) as Outcome[]).flatMap((outcome) => {
    const n = items.filter((item) => item.outcome === outcome).length;
    return n === 0 ? [] : [`${n} ${WORDS[outcome]}`];
  });
  say(`${count(items.length, 'source')}${parts.length === 0 ? '' : `: ${parts.join(', ')}`}`);
}

/** Says what became of an article that a person has decided about. */
export function sayDecided(
  verdict: 'accept' | 'refuse',
  { path, kept }: { readonly path: string; readonly kept: string | null },
): void {
  if (verdict === 'refuse') say(`${path} stays as it was edited`);
  else say(`${path} is now as its source gives it; what was edited is in ${kept}`);
}

/** Says how many pages the site has, and how many of them had to be made. */
export function sayPages({ release, rendered }: BuildReport, { output }: Place): void {
  if (release === null) return;
  const made = rendered < release.pages ? `, ${rendered === 0 ? 'none' : rendered} of them made anew` : '';
  say(`${count(release.pages, 'page')} in ${output}${made}`);
}

/** Says where the site is and how to open it. */
export function saySite(report: BuildReport, place: Place): void {
  if (report.release === null) return;
  sayPages(report, place);
  say(`open ${pathToFileURL(place.output)}/index.html`);
  say(`or run \`${serveCommand(place)}\` to serve it on localhost and rebuild on change`);
}

/** The command that serves an archive; where all is at its usual place, the short one. */
function serveCommand({ content, output, pathPrefix }: Place): string {
  const options = [
    ...(content === 'content' ? [] : ['--content', content]),
    ...(output === '_site' ? [] : ['--output', output]),
    ...(pathPrefix === '/' ? [] : ['--path-prefix', pathPrefix]),
  ];
  return options.length === 0 ? 'npm start' : `npx dateline serve ${options.map(inShell).join(' ')}`;
}

/** An argument as a POSIX shell takes it. */
function inShell(argument: string): string {
  return /^[\w./:=@%+-]+$/.test(argument) ? argument : `'${argument.replaceAll("'", "'\\''")}'`;
}

/** Tells problems on standard error, errors last, where a reader looks first. */
export function tell(problems: readonly Problem[]): void {
  const ordered = [...problems].sort(
    (a, b) => Number(a.severity === 'error') - Number(b.severity === 'error'),
  );
  for (const problem of ordered) {
    const { reason } = problem;
    const file = problem.file.startsWith(process.cwd())
      ? relative(process.cwd(), problem.file)
      : problem.file;
    process.stderr.write(
      `${printable(formatProblem({ ...problem, file: printableLine(file), reason: printableLine(reason) }))}\n`,
    );
  }
}

/** Most names that are suggested at once. */
const MOST_SUGGESTIONS = 20;

/** Names that recur in the articles and that the gazetteer does not have, the commonest first. */
export function saySuggestions(suggestions: readonly Suggestion[]): void {
  if (suggestions.length === 0) return;
  say('names that recur and are not in the gazetteer:');
  for (const { name, articles, mentions } of suggestions.slice(0, MOST_SUGGESTIONS))
    say(`  ${name}: ${count(mentions, 'mention')} in ${count(articles, 'article')}`);
  const more = suggestions.length - MOST_SUGGESTIONS;
  if (more > 0) say(`  and ${more} more`);
}

/** Whether any input was refused. */
export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some(({ severity }) => severity === 'error');
}

/** A record for people: what is known, then the text. */
export function sayRecord(record: ExtractRecord): void {
  const { source, body, captions, rejected, dateEvidence, ...fields } = record;
  say(`── ${printableLine(source)}`);
  if (rejected !== null) say(`rejected: ${rejected}`);
  for (const [name, value] of Object.entries(fields)) {
    if (value !== null) say(`${`${name}:`.padEnd(15)}${value}`);
  }
  for (const { verdict, text, reason } of dateEvidence ?? []) {
    say(`  date ${verdict}: “${text}”${reason === null ? '' : ` (${reason})`}`);
  }
  for (const caption of captions) say(`caption:       ${caption}`);
  say(rejected === null ? `\n${body ?? ''}\n` : '');
}

/** A value as one line of JSON. */
export function sayJson(value: object): void {
  process.stdout.write(`${jsonLine(value)}\n`);
}

/** A line on standard output. */
export function say(line: string): void {
  process.stdout.write(`${printable(line)}\n`);
}

export function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}
