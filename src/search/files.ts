/**
 * The files of an index: each shard deflated, as a script under its name.
 */
import { promisify } from 'node:util';
import { constants, deflateRaw, deflateRawSync, type ZlibOptions } from 'node:zlib';
import type { BuiltIndex, Shard } from './build.ts';
import { MANIFEST_FILE, manifestScript } from './manifest.ts';
import { type Load, pathOf, ShardError } from './shard.ts';
import { toScript } from './writing/script.ts';

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
      const [first, packed] = parted(shard);
      const deflated = first.length === 0 ? first : await deflate(first, optionsFor(shard, first.length));
      await write({ path: pathOf(name), bytes: toScript(name, withStored(deflated, packed)) });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  await write({ path: MANIFEST_FILE, bytes: new TextEncoder().encode(manifestScript(manifest)) });
}

/** The content of a shard that is to be deflated, and that which is small as it is. */
function parted({ content, packed = 0 }: Shard): [Uint8Array, Uint8Array] {
  const at = content.length - packed;
  return [content.subarray(0, at), content.subarray(at)];
}

/** Content below this is deflated with a window of that size: making a larger one ready takes longer than the content does. */
const SMALL_WINDOW = 4096;
const SMALL_BITS = 12;

/** What is deflated ends a stream; where something is stored after it, it goes on. */
function optionsFor({ packed = 0 }: Shard, length: number): ZlibOptions {
  return {
    level: 9,
    memLevel: length < SMALL_WINDOW ? 5 : 9,
    windowBits: length < SMALL_WINDOW ? SMALL_BITS : 15,
    ...(packed > 0 ? { finishFlush: constants.Z_SYNC_FLUSH } : {}),
  };
}

/** The longest block that is not compressed. */
const BLOCK = 0xffff;

/** Deflated bytes with others stored after them, as blocks of the same stream (RFC 1951, 3.2.4). */
function withStored(deflated: Uint8Array, packed: Uint8Array): Uint8Array {
  if (packed.length === 0) return deflated;
  const parts: Uint8Array[] = [deflated];
  for (let at = 0; at < packed.length; at += BLOCK) {
    const block = packed.subarray(at, at + BLOCK);
    const [low, high] = [block.length & 255, block.length >> 8];
    const last = at + BLOCK >= packed.length ? 1 : 0;
    parts.push(Uint8Array.of(last, low, high, ~low & 255, ~high & 255), block);
  }
  return Buffer.concat(parts);
}

/** Loads the shards of an index in memory as they would be loaded from files. */
export function loadFrom({ shards }: Pick<BuiltIndex, 'shards'>): Load {
  return async (name) => {
    const shard = shards.get(name);
    if (shard === undefined) throw new ShardError('missing', name, 'there is no such shard');
    const [first, packed] = parted(shard);
    const deflated = first.length === 0 ? first : deflateRawSync(first, optionsFor(shard, first.length));
    return new Uint8Array(withStored(deflated, packed));
  };
}
