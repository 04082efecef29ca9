/**
 * The files of an index: each shard deflated, as a script under its name.
 */
import { promisify } from 'node:util';
import { deflateRaw, deflateRawSync, type ZlibOptions } from 'node:zlib';
import type { BuiltIndex, Shard } from './build.ts';
import { MANIFEST_FILE, manifestScript } from './manifest.ts';
import { type Load, pathOf, ShardError, toScript } from './shard.ts';

/** A file, by its path below the folder of the index. */
export interface IndexFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

const deflate = promisify<Uint8Array, ZlibOptions, Buffer>(deflateRaw);

/** How many shards are deflated at a time, each on a thread of its own. */
const AT_ONCE = 64;

/** Hands over every file of an index, the manifest last: when it is there, so is all it names. */
export async function writeFiles(
  { manifest, shards }: BuiltIndex,
  write: (file: IndexFile) => Promise<void>,
): Promise<void> {
  const waiting = shards.entries();
  const work = async (): Promise<void> => {
    for (const [name, shard] of waiting) {
      const deflated = await deflate(shard.content, optionsFor(shard, shards));
      await write({ path: pathOf(name), bytes: toScript(name, deflated) });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  await write({ path: MANIFEST_FILE, bytes: new TextEncoder().encode(manifestScript(manifest)) });
}

function optionsFor({ after }: Shard, shards: ReadonlyMap<string, Shard>): ZlibOptions {
  const dictionary = after === null ? undefined : shards.get(after)?.content;
  return { level: 9, memLevel: 9, ...(dictionary === undefined ? {} : { dictionary }) };
}

/** Loads the shards of an index in memory as they would be loaded from files. */
export function loadFrom({ shards }: Pick<BuiltIndex, 'shards'>): Load {
  return async (name) => {
    const shard = shards.get(name);
    if (shard === undefined) throw new ShardError('missing', name, 'there is no such shard');
    return new Uint8Array(deflateRawSync(shard.content, optionsFor(shard, shards)));
  };
}
