/** Sites of pages, by which folds are made: pages of one site are learned from together or guessed together. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a folder of pages says of each, by name: the gold text, where there is one, and the address. */
export type Index = Readonly<Record<string, { readonly articleBody?: string; readonly url?: string }>>;

/** The `gold.json` of a folder, or else its `facts.json`, which knows addresses only; null where it has neither. */
export function indexOf(folder: string): Index | null {
  for (const name of ['gold.json', 'facts.json']) {
    try {
      return JSON.parse(readFileSync(join(folder, name), 'utf8')) as Index;
    } catch {
      // The other one may be there.
    }
  }
  return null;
}

/** Host of a page's address, `www.` aside; the page's name where the address is not known. */
export function siteOf(index: Index, id: string): string {
  const url = index[id]?.url ?? id;
  try {
    return new URL(url).hostname.replace(/^www\./, '');
  } catch {
    return url;
  }
}

/** A fold from 0 to `folds` - 1 for a group, by its name. */
export function foldOf(group: string, folds: number, salt = 0): number {
  let hash = 2166136261 ^ salt;
  for (let i = 0; i < group.length; i++) hash = Math.imul(hash ^ group.charCodeAt(i), 16777619);
  return ((hash ^ (hash >>> 15)) >>> 0) % folds;
}
