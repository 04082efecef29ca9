/** The shell: arguments into a pipeline run, its result into an exit code. */

import { realpath } from 'node:fs/promises';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { Command, CommanderError } from 'commander';
import manifest from '../package.json' with { type: 'json' };
import { articleCount, port, prefix, shard } from './cli-arguments.ts';
import { command, DONE, finish, needFolder, UsageError } from './cli-command.ts';
import { addDecisions, addShares } from './cli-decide.ts';
import { printable, watchOutput } from './cli-output.ts';
import { type Loudness, progressSayer, stopOnSignal } from './cli-progress.ts';
import { hasErrors, say, sayJson, sayRecord, saySite, saySuggestions, sayTally, tell } from './cli-report.ts';
import type { ServeOptions } from './cli-serve.ts';
import { keepCompiledIn } from './compiled.ts';
import type { BuildReport, Place } from './pipeline.ts';
import type { Shard } from './shares.ts';
import { takeTemplatesFrom } from './site/kinds.ts';

type BuildOptions = Place & Loudness & { readonly prune?: true };
type IngestOptions = Loudness & { readonly content: string; readonly prune?: true; readonly shard?: Shard };

/** The command was not understood. */
const USAGE = 2;

/** Commands that leave something behind, or answer by their exit code: they go on when nobody reads what they say. */
const WORKING = new Set(['build', 'ingest', 'serve', 'check', 'accept', 'refuse', 'rollback']);

/** The rooms are loaded when there is work for them, so that help and usage errors come at once. */
const pipeline = () => import('./pipeline.ts');
const serving = () => import('./cli-serve.ts');

/**
 * Runs the command line and sets the exit code. An exception that gets out is a bug, and says so.
 * @param bundle folder of the bundle that this runs from, if it does
 */
export async function main(args: readonly string[], bundle: string | null = null): Promise<void> {
  if (bundle !== null) {
    keepCompiledIn(bundle);
    takeTemplatesFrom(bundle);
  }
  watchOutput({ onlyPrints: !WORKING.has(args[0] ?? '') });
  try {
    await commands().parseAsync([...args], { from: 'user' });
  } catch (error) {
    process.exitCode = exitCodeOf(error);
  }
}

function sayBuilt(report: BuildReport, options: BuildOptions): void {
  if (options.json) {
    const { release, rendered, items, problems } = report;
    sayJson({
      event: 'built',
      release: release?.id ?? null,
      pages: release?.pages ?? 0,
      rendered,
      sources: items.length,
      problems,
    });
  } else if (!options.quiet) {
    sayTally(report);
    saySite(report, options);
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
    .option('--zip', 'put the whole site into archive.zip, as is done unasked where articles are few')
    .option('--quiet', 'say nothing but problems')
    .option('--json', 'say each step as a line of JSON')
    .action(async (options: BuildOptions) => {
      await needPlaces(options);
      stopOnSignal();
      const report = await (await pipeline()).build(options, progressSayer(options));
      tell(report.problems);
      sayBuilt(report, options);
      finish(report.release === null || hasErrors(report.problems));
    });

  command(program, 'ingest', 'Make an article of every dump in CONTENT/sources; no site is built.', [
    'dateline ingest',
    'dateline ingest --content ~/korea',
  ])
    .option('--content <dir>', 'folder of sources, articles and settings', 'content')
    .option('--prune', 'remove articles whose source is gone, but for those edited by hand')
    .option('--shard <i/n>', 'only read one share of the sources, for a later run to make articles of', shard)
    .option('--quiet', 'say nothing but problems')
    .option('--json', 'say each step as a line of JSON')
    .action(async (options: IngestOptions) => {
      await needFolder(options.content);
      stopOnSignal();
      const { ingest } = await pipeline();
      if (options.shard !== undefined) {
        const { readShard } = await import('./shares.ts');
        const files = await readShard(options.content, options.shard, progressSayer(options));
        if (!options.quiet && !options.json)
          say(`${files} of the files are read; articles are made by a run without --shard`);
        return;
      }
      const report = await ingest(options.content, progressSayer(options), options.prune);
      tell(report.problems);
      if (!options.quiet && !options.json) sayTally(report);
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
    'Verify sources and the site’s files against their hashes, ledgers against dumps, links against pages.',
    ['dateline check', 'dateline check --content ~/korea --output ~/korea-site'],
  )
    .option('--content <dir>', 'folder of sources, articles and settings', 'content')
    .option('--output <dir>', 'where the site is', '_site')
    .action(async (options: { content: string; output: string }) => {
      await needFolder(options.content);
      const { problems, suggestions } = await (await pipeline()).check(options);
      tell(problems);
      saySuggestions(suggestions);
      if (problems.length === 0) say('all is consistent');
      finish(problems.length > 0);
    });

  command(program, 'search', 'Search the articles as the search page does.', [
    'dateline search "north korea sanctions"',
    'dateline search --limit 3 \'outlet:"Press TV" before:2019\'',
  ])
    .argument('<query>', 'what the search line of the site takes')
    .option('--content <dir>', 'folder of sources, articles and settings', 'content')
    .option('--limit <number>', 'articles shown', articleCount, 10)
    .option('--json', 'one JSON record an article')
    .action(async (query: string, options: { content: string; limit: number; json?: true }) => {
      await needFolder(options.content);
      const { search } = await import('./cli-search.ts');
      finish((await search(query, options)) === 0);
    });
  addDecisions(program);
  addShares(program);

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

/** A content folder that is there, and an output apart from it: the site takes the place of whatever is there. */
async function needPlaces({ content, output }: { content: string; output: string }): Promise<void> {
  await needFolder(content);
  const site = await trueParent(output);
  const contains = (folder: string, path: string) =>
    `${path}${sep}`.startsWith(folder.replace(/(?<![\\/])[\\/]*$/, sep));
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
