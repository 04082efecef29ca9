/** The shell: arguments into a pipeline run, its result into an exit code. */

import { stat } from 'node:fs/promises';
import { Command, CommanderError, InvalidArgumentError } from 'commander';
import manifest from '../package.json' with { type: 'json' };
import { hasErrors, say, sayJson, sayProgress, sayRecord, saySite, sayTally, tell } from './cli-report.ts';
import { reportWritten, type ServeOptions, serve } from './cli-serve.ts';

/** All is well; some input was refused, the rest done; the command was not understood. */
const DONE = 0;
const REFUSED = 1;
const USAGE = 2;

/** The rooms are loaded when there is work for them, so that help and usage errors come at once. */
const pipeline = () => import('./pipeline.ts');

/** A command that cannot be run as it was given. */
class UsageError extends Error {}

/** Runs the command line and sets the exit code. An exception that gets out is a bug, and says so. */
export async function main(args: readonly string[]): Promise<void> {
  // Who reads us may stop reading (`| head`): that is the end of the work, not a fault.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(process.exitCode ?? DONE);
    throw error;
  });
  try {
    await commands().parseAsync([...args], { from: 'user' });
  } catch (error) {
    process.exitCode = exitCodeOf(error);
  }
}

function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? DONE : USAGE;
  if (!(error instanceof UsageError)) throw error;
  process.stderr.write(`dateline: ${error.message}\n`);
  return USAGE;
}

function commands(): Command {
  const program = new Command('dateline')
    .description('Raw article dumps in; a readable, searchable, citable archive out.')
    .version(manifest.version)
    .exitOverride()
    .showSuggestionAfterError(false)
    .configureOutput({
      outputError: (text, write) =>
        write(`dateline: ${text.replace(/^error: /, '').trim()} (see dateline --help)\n`),
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
    .action(async (options: { content: string; output: string; pathPrefix: string }) => {
      await needFolder(options.content);
      const report = await (await pipeline()).build(options, sayProgress);
      tell(report.problems);
      sayTally(report);
      saySite(report, options.output);
      const written = report.items.filter(({ outcome }) => outcome === 'added' || outcome === 'updated');
      reportWritten(written.flatMap(({ file }) => file ?? []));
      finish(report.release === null || hasErrors(report.problems));
    });

  command(program, 'ingest', 'Make an article of every dump in CONTENT/sources; no site is built.', [
    'dateline ingest',
    'dateline ingest --content ~/korea',
  ])
    .option('--content <dir>', 'folder of sources, articles and settings', 'content')
    .action(async (options: { content: string }) => {
      await needFolder(options.content);
      const report = await (await pipeline()).ingest(options.content, sayProgress);
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
      for (const path of paths) await needPath(path);
      const { records, problems } = await (await pipeline()).extract(paths);
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
    .option('--port <number>', 'port to serve on; the next free one is taken', port, 8080)
    .action(async (options: ServeOptions) => {
      await needFolder(options.content);
      await serve(options);
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

  return program;
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

async function needPath(path: string): Promise<'folder' | 'file'> {
  const found = await stat(path).catch(() => null);
  if (found === null) throw new UsageError(`${path} does not exist`);
  return found.isDirectory() ? 'folder' : 'file';
}

async function needFolder(path: string): Promise<void> {
  if ((await needPath(path)) === 'file') throw new UsageError(`${path} is not a folder`);
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
