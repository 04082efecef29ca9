/**
 * Code that only some pages need, each in a script of its own that leaves something on `window`.
 */
import { ShardError } from '../../../src/search/shard.ts';
import { runScript } from './run-script.ts';

/** What the script `assets/search-NAME.js` leaves; it is run once. Rejects with a {@link ShardError} where that fails. */
export async function addition<T>(name: string): Promise<T> {
  const global = globalOf(name);
  const path = `assets/search-${name}.js`;
  if (!(global in window)) await runScript(path).catch(() => explain(path));
  const found = (window as unknown as Record<string, T | undefined>)[global];
  if (found === undefined) throw new ShardError('damaged', path, 'the file is cut short');
  return found;
}

/** Throws why a script is not there: its element does not say whether the host answers, so that it is asked again. */
async function explain(path: string): Promise<never> {
  const answers = location.protocol === 'file:' || (await fetch(path).catch(() => null)) !== null;
  if (answers) throw new ShardError('missing', path, 'the file is not there');
  throw new ShardError('unreachable', path, 'the host cannot be reached');
}

/** Leaves what such a script is for. */
export function leave<T>(name: string, what: T): void {
  (window as unknown as Record<string, T>)[globalOf(name)] = what;
}

function globalOf(name: string): string {
  return `__dl_${name}`;
}
