/**
 * Runs in the page of the benchmark: our engine, loading its shards as the search page does.
 */
import { loadManifest, loadShard } from '../../layouts/assets/search/load.ts';
import { pause } from '../../layouts/assets/search/pause.ts';
import { createEngine } from '../../src/search/engine.ts';

const engine = loadManifest().then((manifest) => createEngine(manifest, loadShard, pause));

(window as unknown as Record<string, unknown>).ask = async (query: string): Promise<string[]> => {
  const { results } = await (await engine).search({ query, limit: 10 });
  return results.map(({ document }) => document.slug);
};
