/** Work shared out among processes: each runs this same program on a share of the files or pages. */

import { type ChildProcess, fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { digestOf } from '../plan/digest.ts';

const LAUNCHER = fileURLToPath(new URL('../dateline.mjs', import.meta.url));

/** Below this much work for each process, starting one costs more than it brings. */
const LEAST_FILES = 150;
const LEAST_CARDS = 300;
const LEAST_PAGES = 1_500;

/** Processes beyond this wait for the disk and for one another. */
const MOST = 32;

const LEAST = { files: LEAST_FILES, cards: LEAST_CARDS, pages: LEAST_PAGES };

/**
 * How many processes to share files, cards or pages among: one is this process itself. As many as pay, or as many as
 * `DATELINE_JOBS` in the environment says.
 */
export function processesFor(
  work: number,
  kind: 'files' | 'cards' | 'pages',
  most = availableParallelism(),
): number {
  const asked = Number(process.env.DATELINE_JOBS);
  if (Number.isInteger(asked) && asked > 0) return Math.max(1, Math.min(asked, work, MOST));
  const enough = Math.floor(work / LEAST[kind]);
  return Math.max(1, Math.min(most, enough, MOST));
}

/** What a process is asked to do, and what it tells meanwhile. */
export interface Share {
  readonly command: 'read-share' | 'card-share' | 'render-share';
  readonly order: object;
}

/** Room for what is new: with less, what is made of an article or a page is copied about while it is worked on. */
const ROOM = '--max-semi-space-size=32';

/**
 * Runs a share in a process of its own. `onDone` is told of each bit of work that is done. Rejects with what the
 * process said where it fails; the process ends with this one.
 */
export function runShare({ command, order }: Share, onDone: (count: number) => void): Promise<void> {
  const child = fork(LAUNCHER, [command], { execArgv: [ROOM], stdio: ['ignore', 'inherit', 'pipe', 'ipc'] });
  running.add(child);
  let said = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  child.on('message', (message: { readonly done?: number }) => onDone(message.done ?? 0));
  child.send(order);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      running.delete(child);
      if (code === 0) resolve();
      else reject(new Error(said.trim() || `a process of this build ended with ${code}`));
    });
  });
}

const running = new Set<ChildProcess>();
process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

/** In such a process: the order it was given. */
export function orderGiven<T>(): Promise<T> {
  return new Promise((resolve) => process.once('message', (order) => resolve(order as T)));
}

/** In such a process: tells that some work is done. */
export function tellDone(done: number): void {
  process.send?.({ done });
}

/** Which of so many shares a file belongs to, counted from 0: by its name alone, so that every process agrees. */
export function shareOf(file: string, of: number): number {
  return Number.parseInt(digestOf(file).slice(0, 8), 16) % of;
}
