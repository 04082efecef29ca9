/**
 * Code that only some pages need, each in a script of its own that leaves something on `window`.
 */
import { ShardError } from '../../../src/search/shard.ts';
import { runScript } from './run-script.ts';

/** What the script `assets/search-NAME.js` leaves; it is run once. Rejects with a {@link ShardError} where it is not there or is damaged. */
export async function addition<T>(name: string): Promise<T> {
  const global = globalOf(name);
  const path = `assets/search-${name}.js`;
  if (!(global in window))
    await runScript(path).catch(() => {
      throw new ShardError('missing', path, 'the file is not there');
    });
  const found = (window as unknown as Record<string, T | undefined>)[global];
  if (found === undefined) throw new ShardError('damaged', path, 'the file is cut short');
  return found;
}

/** Leaves what such a script is for. */
export function leave<T>(name: string, what: T): void {
  (window as unknown as Record<string, T>)[globalOf(name)] = what;
}

function globalOf(name: string): string {
  return `__dl_${name}`;
}
