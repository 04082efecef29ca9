/**
 * Loads the files of the index from `file://`, where fetch is forbidden, by script elements.
 */
import type { Manifest } from '../../src/search/data.ts';
import { MANIFEST_GLOBAL } from '../../src/search/manifest.ts';
import { pathOf, RECEIVER, ShardError } from '../../src/search/shard.ts';
import { fromText } from '../../src/search/shard-text.ts';
import { leave } from './search/addition.ts';
import { FOLDER, type LoadingByScript, MANIFEST } from './search/load.ts';

leave<LoadingByScript>('folder', (run) => {
  const arrived = new Map<string, { length: number; text: string }>();

  async function runShard(path: string, name: string): Promise<void> {
    try {
      await run(path, 'windows-1252');
    } catch {
      throw new ShardError('missing', name, 'the file is not there');
    }
  }

  return {
    async manifest() {
      await runShard(MANIFEST, 'index');
      const found = (window as unknown as Record<string, Manifest | undefined>)[MANIFEST_GLOBAL];
      if (found === undefined) throw new ShardError('damaged', 'index', 'the file is cut short');
      return found;
    },
    async shard(name) {
      const receive = (own: string, length: number, text: string): void => {
        arrived.set(own, { length, text });
      };
      (window as unknown as Record<string, unknown>)[RECEIVER] = receive;
      await runShard(FOLDER + pathOf(name), name);
      const found = arrived.get(name);
      arrived.delete(name);
      // A script that is cut short does not run, and its element does not say so.
      if (found === undefined) throw new ShardError('damaged', name, 'the file is cut short');
      return fromText(name, found.length, found.text);
    },
  };
});
