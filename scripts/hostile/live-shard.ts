/** What is live in a script of the search index: it is run where it may do one thing only, and watched. */

import { createContext, Script } from 'node:vm';
import { MANIFEST_GLOBAL } from '../../src/search/manifest.ts';
import { RECEIVER } from '../../src/search/shard.ts';
import type { Live } from './live-markup.ts';

/** Names such a script may use: it hands over bytes to one, or leaves the manifest under the other. */
const ALLOWED = new Set([RECEIVER, MANIFEST_GLOBAL]);

/** @param script as it lies on disk; a page reads it in windows-1252, in which each byte is a character, as here */
export function liveInShard(script: Buffer): Live[] {
  const used: string[] = [];
  let calls = 0;
  const seen = (name: string | symbol): void => {
    if (typeof name === 'string' && !ALLOWED.has(name)) used.push(name);
  };
  const receiver = (): void => {
    calls += 1;
  };
  const world = new Proxy<Record<string, unknown>>(
    { [RECEIVER]: receiver },
    {
      get: (target, name) => {
        seen(name);
        return target[String(name)];
      },
      set: (_, name) => {
        seen(name);
        calls += 1;
        return true;
      },
    },
  );
  try {
    new Script(script.toString('latin1')).runInContext(createContext(world), { timeout: 10_000 });
  } catch (error) {
    return [{ what: 'broken script of the index', text: String(error) }];
  }
  const found = used.map((name) => ({ what: `use of ${name} in the index`, text: '' }));
  return calls === 1 ? found : [...found, { what: `${calls} deeds of a script of the index`, text: '' }];
}
