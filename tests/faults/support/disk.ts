/**
 * A disk that fails. Operations that change files under a folder are counted; at a given one an error is thrown, or
 * the process dies: from there on nothing more is done, whatever tries to clean up, and a write ends half-way.
 */

import { createRequire, syncBuiltinESMExports } from 'node:module';

type Operation = (...args: unknown[]) => unknown;
type Table = Record<string, Operation>;

const require = createRequire(import.meta.url);
const fs = require('node:fs') as Table & { promises: Table };

const CHANGING = [
  'writeFile',
  'rename',
  'link',
  'mkdir',
  'rm',
  'rmdir',
  'symlink',
  'open',
  'copyFile',
  'unlink',
];

export interface Fault {
  /** Which operation fails, counted from 1. */
  readonly at: number;
  readonly how: 'error' | 'death';
}

export class Death extends Error {
  readonly code = 'DEATH';
}

/** Runs `work` on the failing disk. `operations` tells how many there were, so that a fault beyond the last is known. */
export async function onFailingDisk(
  folder: string,
  fault: Fault,
  work: () => Promise<unknown>,
): Promise<{ readonly operations: number; readonly reached: boolean }> {
  let operations = 0;
  let dead = false;
  const guard = (name: string, args: unknown[]): void => {
    if (!args.slice(0, 2).some((arg) => typeof arg === 'string' && arg.startsWith(folder))) return;
    // Opening for reading changes nothing.
    if (name.startsWith('open') && !/[wax+]/.test(String(args[1] ?? 'r'))) return;
    operations += 1;
    if (dead || (operations === fault.at && fault.how === 'death')) {
      if (!dead && name.startsWith('writeFile') && typeof args[1] === 'string')
        originals.writeFileSync?.(args[0], args[1].slice(0, args[1].length / 2));
      dead = true;
      throw new Death('the process is dead');
    }
    if (operations === fault.at) throw Object.assign(new Error('EIO: i/o error'), { code: 'EIO' });
  };
  const originals: Table = { ...fs };
  const promised: Table = { ...fs.promises };
  for (const name of CHANGING) {
    fs[`${name}Sync`] = (...args) => {
      guard(name, args);
      return originals[`${name}Sync`]?.(...args);
    };
    fs.promises[name] = async (...args: unknown[]) => {
      guard(name, args);
      return promised[name]?.(...args);
    };
    fs[name] = (...args) => {
      const done = args.at(-1);
      try {
        guard(name, args);
      } catch (error) {
        if (typeof done !== 'function') throw error;
        process.nextTick(() => (done as Operation)(error));
        return undefined;
      }
      return originals[name]?.(...args);
    };
  }
  syncBuiltinESMExports();
  try {
    await work().catch((error: unknown) => {
      if (fault.how === 'error' && !dead) throw error;
    });
  } finally {
    for (const name of CHANGING) {
      for (const key of [name, `${name}Sync`]) fs[key] = originals[key] as Operation;
      fs.promises[name] = promised[name] as Operation;
    }
    syncBuiltinESMExports();
  }
  return { operations, reached: operations >= fault.at };
}
