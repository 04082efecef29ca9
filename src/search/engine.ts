/**
 * Answers queries over an archive. Pure: no page, no network; given a way to load shards, it is the same in a browser
 * and under Node.
 */
import type { Answer, Request } from './answer.ts';
import type { Manifest } from './data.ts';
import { countFacets, type Facets } from './facets.ts';
import type { Hits } from './hits.ts';
import type { Code } from './lookup.ts';
import { openParts } from './opened.ts';
import type { Part } from './part.ts';
import { Search } from './run.ts';
import type { Load } from './shard.ts';

export interface SearchEngine {
  /**
   * Answers a request. Where a first answer can be had from less, `onFirst` is given it before the promise settles:
   * its results are the right ones, its total is not yet known.
   */
  search(request: Request, onFirst?: (answer: Answer) => void): Promise<Answer>;
  /** What the articles of an answer have in common. Rejects where that cannot be read. */
  facets(hits: Hits): Promise<Facets>;
  /** The parts of the index, for what else reads them. */
  parts(): Promise<readonly Part[]>;
}

/**
 * Makes an engine for an archive, from its manifest, a way to load shards, and one to load the code that only some archives and
 * queries need. A search rejects where the code for tables cannot be loaded.
 */
export function createEngine(manifest: Manifest, load: Load, code: Code): SearchEngine {
  const opened = openParts(manifest, load, code);
  return {
    search: async (request, onFirst) => {
      const search = new Search(request, await opened());
      if (onFirst !== undefined && search.hasShortCut) {
        const first = await search.run(true);
        if (first.results.length > 0) onFirst(first);
      }
      return search.run(false);
    },
    facets: async (hits) => countFacets(hits, (await opened()).lookup.parts),
    parts: async () => (await opened()).lookup.parts,
  };
}
