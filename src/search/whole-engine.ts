/**
 * The engine with all that it may need, for where code costs nothing to load.
 */
import type { Manifest } from './data.ts';
import { createEngine, type SearchEngine } from './engine.ts';
import { rareCode } from './rare-readings.ts';
import type { Load } from './shard.ts';
import { tablesCode } from './table-part.ts';

/** Makes an engine for an archive of any size. */
export function createWholeEngine(manifest: Manifest, load: Load): SearchEngine {
  return createEngine(manifest, load, {
    tables: async () => tablesCode(async () => {}),
    rare: async () => rareCode,
  });
}
