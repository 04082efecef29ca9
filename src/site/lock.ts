/** One build of a site at a time: a lock file that says who holds it, and is known to be stale when they are gone. */

import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { link, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';

interface Holder {
  readonly pid: number;
  readonly host: string;
  /** When the process began, in the clock of the operating system; null where it does not say. */
  readonly began: string | null;
}

export type Locking =
  | { readonly held: true; readonly release: () => Promise<void> }
  | { readonly held: false; readonly reason: string };

/** A lock file without a holder in it is being written, unless it stays so for this long. */
const WRITING_MS = 5_000;
/** Breaking a stale lock takes milliseconds; a guard file older than this was left by a crash. */
const GUARD_MS = 10_000;

/** Takes the lock, breaking it where its holder is dead. Errors of the file system are thrown. */
export async function takeLock(path: string): Promise<Locking> {
  const me = JSON.stringify({ pid: process.pid, host: hostname(), began: await beginningOf(process.pid) });
  for (;;) {
    if (await createExclusively(path, me)) return held(path);
    const text = await readOrNull(path);
    if (text === null) continue;
    const holder = parseHolder(text);
    if (holder === null ? !(await olderThan(path, WRITING_MS)) : await isAlive(holder)) {
      const who = holder === null ? 'another process' : `process ${holder.pid} on ${holder.host}`;
      return { held: false, reason: `${who} is building this site (lock: ${path})` };
    }
    await breakLock(path, text);
  }
}

/** The lock, which also goes when the process is told to end before its work is done. */
function held(path: string): Locking {
  const atExit = (): void => rmSync(path, { force: true });
  process.once('exit', atExit);
  const release = async (): Promise<void> => {
    process.off('exit', atExit);
    await rm(path, { force: true });
  };
  return { held: true, release };
}

/**
 * Removes the lock if it still is the one judged stale. A guard file lets one process at a time do so: without
 * it, a slow one could remove the lock that a quick one has just taken.
 */
async function breakLock(path: string, judged: string): Promise<void> {
  const guard = `${path}.breaking`;
  if (!(await createExclusively(guard, String(process.pid)))) {
    if (await olderThan(guard, GUARD_MS)) await rm(guard, { force: true });
    await sleep(50);
    return;
  }
  try {
    if ((await readOrNull(path)) === judged) await rm(path, { force: true });
  } finally {
    await rm(guard, { force: true });
  }
}

async function isAlive({ pid, host, began }: Holder): Promise<boolean> {
  // Whether a process of another machine lives cannot be known from here.
  if (host !== hostname()) return true;
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: it lives, under another user.
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  const now = await beginningOf(pid);
  return began === null || now === null || began === now;
}

/** When a process began, from Linux's /proc: process numbers are used again, beginnings are not. */
async function beginningOf(pid: number): Promise<string | null> {
  const stat = await readOrNull(`/proc/${pid}/stat`);
  // The second field, the command in parentheses, may hold anything; the twenty-second is the start time.
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
}

function parseHolder(text: string): Holder | null {
  try {
    const { pid, host, began } = JSON.parse(text) as Record<string, unknown>;
    if (!Number.isInteger(pid) || (pid as number) <= 0 || typeof host !== 'string') return null;
    return { pid: pid as number, host, began: typeof began === 'string' ? began : null };
  } catch {
    return null;
  }
}

/**
 * Creates a file that holds its text from the first moment: written aside, then given its name, which fails where the
 * name is taken. A process killed between creating and writing would leave a lock that says nothing of its holder.
 */
async function createExclusively(path: string, text: string): Promise<boolean> {
  const draft = `${path}.${randomUUID()}`;
  try {
    await writeFile(draft, text, { flag: 'wx' });
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
  try {
    await link(draft, path);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // ENOENT: the holder of the lock has cleared the draft away.
    if (code === 'EEXIST' || code === 'ENOENT') return false;
    if (!NO_HARD_LINKS.has(code ?? '')) throw error;
    return await createInPlace(path, text);
  } finally {
    await rm(draft, { force: true });
  }
}

/** What file systems without hard links answer. */
const NO_HARD_LINKS = new Set(['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EXDEV']);

async function createInPlace(path: string, text: string): Promise<boolean> {
  try {
    await writeFile(path, text, { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

async function readOrNull(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch {
    return null;
  }
}

async function olderThan(path: string, milliseconds: number): Promise<boolean> {
  try {
    return Date.now() - (await stat(path)).mtimeMs > milliseconds;
  } catch {
    return true;
  }
}
