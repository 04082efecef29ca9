/**
 * Runs in the page of the benchmark: our engine, loading its shards as the search page does.
 */
import { addition } from '../../layouts/assets/search/addition.ts';
import { openLoading } from '../../layouts/assets/search/load.ts';
import { createEngine } from '../../src/search/engine.ts';

const engine = openLoading().then(async ({ manifest, shard }) =>
  createEngine(await manifest(false), shard, {
    tables: () => addition('tables'),
    rare: () => addition('rare'),
  }),
);

(window as unknown as Record<string, unknown>).ask = async (query: string): Promise<string[]> => {
  const { results } = await (await engine).search({ query, limit: 10 });
  return results.map(({ document }) => document.slug);
};
