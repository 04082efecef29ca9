/** What the commands have in common: their form, their exit codes, and what they ask of a folder. */

import { stat } from 'node:fs/promises';
import type { Command } from 'commander';

/** All is well; some input was refused, the rest done. */
export const DONE = 0;
const REFUSED = 1;

/** A command that cannot be run as it was given. */
export class UsageError extends Error {}

/** Adds a command with its description and examples of its use. */
export function command(
  program: Command,
  name: string,
  description: string,
  examples: readonly string[],
): Command {
  const shown = examples.map((example) => `  ${example}`).join('\n');
  return program
    .command(name)
    .description(description)
    .allowExcessArguments(false)
    .addHelpText('after', `\nExamples:\n${shown}`);
}

/** Sets the exit code. */
export function finish(refused: boolean): void {
  process.exitCode = refused ? REFUSED : DONE;
}

/** Throws where a folder that a command needs is not there. */
export async function needFolder(path: string): Promise<void> {
  const found = await stat(path).catch(() => null);
  if (found === null) throw new UsageError(`${path} does not exist`);
  if (!found.isDirectory()) throw new UsageError(`${path} is not a folder`);
}
