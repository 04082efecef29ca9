import { spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, realpath, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

export const LAUNCHER = resolve('src/dateline.mjs');

export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the real command in a process of its own. `through` is put before it, such as a shell with limits. */
export async function dateline(
  args: readonly string[],
  cwd: string,
  through: readonly string[] = [],
): Promise<Run> {
  const [program = '', ...rest] = [...through, process.execPath, LAUNCHER, ...args];
  const child = spawn(program, rest, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (chunk) => {
    out += chunk;
  });
  child.stderr.setEncoding('utf8').on('data', (chunk) => {
    err += chunk;
  });
  return new Promise((done) => child.on('close', (code) => done({ code, out, err })));
}

/** A new folder with files in it, by path; a path may hold bytes. */
export async function folderWith(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'dateline-')));
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return folder;
}

/** A new folder with the archive's own dumps and sidecars as its content. */
export async function folderWithSeeds(): Promise<string> {
  const folder = await folderWith({});
  await cp('content/sources', join(folder, 'content/sources'), { recursive: true });
  return folder;
}

/** A dump of a report, with a menu above it and a footer below. */
export function dumpOf(headline: string, sentence = 'The envoys of both sides met again'): string {
  return [
    'Home  |  World  |  Business  |  Sport',
    '',
    headline,
    '',
    'GENEVA, May 14, 2019 (AP) - Negotiators from the two delegations said on Tuesday that they had agreed on a list of points for the next round of talks, and that the work would go on through the summer.',
    '',
    `${sentence} in the afternoon, diplomats said, and spent four hours on the order in which the steps are to be taken.`,
    '',
    '"We have come a good part of the way, and nobody should expect the rest to be easy," the head of one of the delegations told reporters after the meeting.',
    '',
    'No date has been set for the next round, but officials of the host country said that the rooms had been kept for the whole of June.',
    '',
    'Copyright 2019. All rights reserved.',
  ].join('\n');
}
