/** The shell: arguments into a pipeline run, its result into an exit code. */

import { realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { Command, CommanderError, InvalidArgumentError } from 'commander';
import manifest from '../package.json' with { type: 'json' };
import { printable, watchOutput } from './cli-output.ts';
import {
  hasErrors,
  say,
  sayDecided,
  sayJson,
  sayProgress,
  sayRecord,
  saySite,
  sayTally,
  tell,
} from './cli-report.ts';
import type { ServeOptions } from './cli-serve.ts';
import { keepCompiledIn } from './compiled.ts';

/** All is well; some input was refused, the rest done; the command was not understood. */
const DONE = 0;
const REFUSED = 1;
const USAGE = 2;

/** Commands that leave something behind, or answer by their exit code: they go on when nobody reads what they say. */
const WORKING = new Set(['build', 'ingest', 'serve', 'check', 'accept', 'refuse', 'rollback']);

/** The rooms are loaded when there is work for them, so that help and usage errors come at once. */
const pipeline = () => import('./pipeline.ts');
const serving = () => import('./cli-serve.ts');

/** A command that cannot be run as it was given. */
class UsageError extends Error {}

/**
 * Runs the command line and sets the exit code. An exception that gets out is a bug, and says so.
 * @param bundle folder of the bundle that this runs from, if it does
 */
export async function main(args: readonly string[], bundle: string | null = null): Promise<void> {
  if (bundle !== null) keepCompiledIn(bundle);
  watchOutput({ onlyPrints: !WORKING.has(args[0] ?? '') });
  try {
    await commands().parseAsync([...args], { from: 'user' });
  } catch (error) {
    process.exitCode = exitCodeOf(error);
  }
}

function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? DONE : USAGE;
  if (!(error instanceof UsageError)) throw error;
  process.stderr.write(`${printable(`dateline: ${error.message}`)}\n`);
  return USAGE;
}

function commands(): Command {
  const program = new Command('dateline')
    .description('Raw article dumps in; a readable, searchable, citable archive out.')
    .version(manifest.version)
    .exitOverride()
    .helpCommand(false)
    .showSuggestionAfterError(false)
    .configureOutput({
      outputError: (text, write) =>
        write(`${printable(`dateline: ${text.replace(/^error: /, '').trim()}`)} (see dateline --help)\n`),
    })
    .allowExcessArguments()
    .action((_options, { args: [name] }: Command) => {
      const what = name === undefined ? 'no command given' : `there is no command "${name}"`;
      throw new UsageError(`${what} (see dateline --help)`);
    });

  command(program, 'build', 'Take in what is new, render the archive and publish it.', [
    'dateline build',
    'dateline build --content ~/korea --output ~/korea-site --path-prefix /archive/',
  ])
    .option('--content <dir>', 'folder of sources, articles and settings', 'content')
    .option('--output <dir>', 'where the site goes', '_site')
    .option('--path-prefix <path>', 'path under which a host serves the site', prefix, '/')
    .option('--prune', 'remove articles whose source is gone, but for those edited by hand')
    .action(async (options: { content: string; output: string; pathPrefix: string; prune?: true }) => {
      await needPlaces(options);
      const report = await (await pipeline()).build(options, sayProgress);
      const written = report.items.filter(({ outcome }) => outcome === 'added' || outcome === 'updated');
      const wrote = written.flatMap(({ file }) => file ?? []);
      if (!(await serving()).reportToServer({ wrote, problems: report.problems })) tell(report.problems);
      sayTally(report);
      saySite(report, options);
      finish(report.release === null || hasErrors(report.problems));
    });

  command(program, 'ingest', 'Make an article of every dump in CONTENT/sources; no site is built.', [
    'dateline ingest',
    'dateline ingest --content ~/korea',
  ])
    .option('--content <dir>', 'folder of sources, articles and settings', 'content')
    .option('--prune', 'remove articles whose source is gone, but for those edited by hand')
    .action(async (options: { content: string; prune?: true }) => {
      await needFolder(options.content);
      const report = await (await pipeline()).ingest(options.content, sayProgress, options.prune);
      tell(report.problems);
      sayTally(report);
      finish(hasErrors(report.problems));
    });

  command(program, 'extract', 'Clean dumps anywhere and print what is in them; nothing is written.', [
    'dateline extract page.txt',
    'dateline extract --json ~/downloads > records.ndjson',
  ])
    .argument('<path...>', 'files, or folders whose dumps are taken in the order of their names')
    .option('--json', 'one JSON record a line, in the order given')
    .addHelpText('after', '\nEach dump is judged by itself: a sidecar file beside it is not read.')
    .action(async (paths: string[], options: { json?: true }) => {
      const { records, problems } = await (await import('./extract.ts')).extract(paths);
      for (const record of records) {
        if (options.json) sayJson(record);
        else sayRecord(record);
      }
      tell(problems);
      finish(hasErrors(problems));
    });

  command(
    program,
    'serve',
    'Build, serve on localhost, and build again whenever content or layouts change.',
    ['dateline serve', 'dateline serve --port 3000'],
  )
    .option('--content <dir>', 'folder of sources, articles and settings', 'content')
    .option('--output <dir>', 'where the site goes', '_site')
    .option('--path-prefix <path>', 'path under which the site is served', prefix, '/')
    .option('--port <number>', 'port to serve on; the next free one is taken', port, 8080)
    .action(async (options: ServeOptions) => {
      await needPlaces(options);
      await (await serving()).serve(options);
    });

  command(
    program,
    'check',
    'Verify sources against their hashes, ledgers against dumps, links against pages.',
    ['dateline check', 'dateline check --content ~/korea --output ~/korea-site'],
  )
    .option('--content <dir>', 'folder of sources, articles and settings', 'content')
    .option('--output <dir>', 'where the site is', '_site')
    .action(async (options: { content: string; output: string }) => {
      await needFolder(options.content);
      const problems = await (await pipeline()).check(options);
      tell(problems);
      if (problems.length === 0) say('all is consistent');
      finish(problems.length > 0);
    });

  addDecisions(program);

  program
    .command('help')
    .description('Explain a command.')
    .argument('[command]')
    .action((name: string | undefined) => {
      const explained = name === undefined ? program : program.commands.find((one) => one.name() === name);
      if (explained === undefined)
        throw new UsageError(`there is no command "${name}" (see dateline --help)`);
      explained.help();
    });

  return program;
}

/** Commands by which a person decides: about an article that now reads otherwise, and about a release. */
function addDecisions(program: Command): void {
  const verdicts = [
    [
      'accept',
      'Take the article that lies beside an edited one; the edited file is kept under another name.',
    ],
    ['refuse', 'Keep the edited article, and be told no more of the one that lies beside it.'],
  ] as const;
  for (const [verdict, description] of verdicts) {
    command(program, verdict, description, [`dateline ${verdict} envoys-meet-in-geneva`])
      .argument('<slug>', 'the article: the name of its file without .md')
      .option('--content <dir>', 'folder of sources, articles and settings', 'content')
      .action(async (slug: string, { content }: { content: string }) => {
        await needFolder(content);
        const decided = await (await pipeline()).decide(content, slug, verdict);
        tell(decided.problems);
        if (decided.ok) sayDecided(verdict, decided.value);
        finish(!decided.ok);
      });
  }
  command(program, 'rollback', 'Make the release before the present one the site again.', [
    'dateline rollback',
  ])
    .option('--output <dir>', 'where the site is', '_site')
    .action(async ({ output }: { output: string }) => {
      const done = await (await pipeline()).rollback(output);
      tell(done.problems);
      if (done.ok) say(`${output} is the release ${done.value.id} again; the next build makes a new one`);
      finish(!done.ok);
    });
}

function command(program: Command, name: string, description: string, examples: readonly string[]): Command {
  const shown = examples.map((example) => `  ${example}`).join('\n');
  return program
    .command(name)
    .description(description)
    .allowExcessArguments(false)
    .addHelpText('after', `\nExamples:\n${shown}`);
}

function finish(refused: boolean): void {
  process.exitCode = refused ? REFUSED : DONE;
}

async function needFolder(path: string): Promise<void> {
  const found = await stat(path).catch(() => null);
  if (found === null) throw new UsageError(`${path} does not exist`);
  if (!found.isDirectory()) throw new UsageError(`${path} is not a folder`);
}

/** A content folder that is there, and an output apart from it: the site takes the place of whatever is there. */
async function needPlaces({ content, output }: { content: string; output: string }): Promise<void> {
  await needFolder(content);
  const site = await trueParent(output);
  const contains = (folder: string, path: string) =>
    `${path}${sep}`.startsWith(folder.replace(/[\\/]*$/, sep));
  const source = await realpath(content);
  if (contains(site, source) || contains(source, site)) {
    throw new UsageError(`--output ${output} must lie apart from the content folder ${content}`);
  }
  if (contains(site, await realpath('.'))) {
    throw new UsageError(`--output ${output} holds the folder you are in; give a folder for the site alone`);
  }
}

/** The path with every link before its last part followed: the last may be the link to the site of before. */
async function trueParent(path: string): Promise<string> {
  const whole = resolve(path);
  const parent = await realpath(dirname(whole)).catch(() => dirname(whole));
  return join(parent, basename(whole));
}

function port(text: string): number {
  const number = Number(text);
  if (/^\d{1,5}$/.test(text) && number >= 1 && number <= 65_535) return number;
  throw new InvalidArgumentError('A port is a number from 1 to 65535.');
}

/** A path prefix with a slash at both ends. */
function prefix(text: string): string {
  if (!/^[\w.~/-]*$/.test(text) || text.includes('//') || text.split('/').includes('..')) {
    throw new InvalidArgumentError('A path prefix is a plain path such as /archive/.');
  }
  return `/${text}/`.replace(/\/+/g, '/');
}
