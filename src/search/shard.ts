/**
 * A shard of the index as a file that is two things at once: a classic script, which a page may load from `file://`
 * where it may not fetch, and bytes that can be cut out of it without running it.
 *
 * The bytes, deflated, stand in a template literal of a script in windows-1252, an encoding in which each byte is one
 * character. Four of them are escaped: the three that mean something in a template literal, and the carriage return,
 * which scripts read as a line feed.
 */

/** Name under which the page leaves the function that takes in shards. */
export const RECEIVER = '__dlShard';

/** It is not there, it makes no sense, or the host does not answer. */
export type Fault = 'missing' | 'damaged' | 'unreachable';

/** Why a shard cannot be used. */
export class ShardError extends Error {
  override readonly name = 'ShardError';
  readonly shard: string;
  readonly kind: Fault;

  constructor(kind: Fault, shard: string, reason: string) {
    super(`${shard}: ${reason}`);
    this.kind = kind;
    this.shard = shard;
  }
}

/** Whether it is one, made in whichever of the scripts of a page. */
export function isShardError(error: unknown): error is ShardError {
  return error instanceof Error && error.name === 'ShardError';
}

/** Gives the deflated bytes of a shard by its name. Rejects with a {@link ShardError}. */
export type Load = (name: string) => Promise<Uint8Array<ArrayBuffer>>;

/** Where the file of a shard is, below the folder of the index: folders stay small, as USB sticks like them. */
export function pathOf(name: string): string {
  const [kind = '', hash = ''] = name.split('-');
  return `${kind}/${hash.slice(0, 2)}/${hash}.js`;
}

export const ESCAPED: readonly (readonly [byte: number, letter: number])[] = [
  [0x0d, 0x72],
  [0x5c, 0x5c],
  [0x60, 0x60],
  [0x24, 0x24],
];
const BYTE = new Map(ESCAPED.map(([byte, letter]) => [letter, byte]));
export const BACKSLASH = 0x5c;

/** The deflated bytes in such a script, without running it. Throws a {@link ShardError} where it is cut short or is another. */
export function fromScript(name: string, script: Uint8Array): Uint8Array<ArrayBuffer> {
  const opening = String.fromCharCode(...script.subarray(0, 80));
  const found = /^\w+\("([\w-]+)",(\d+),`/.exec(opening);
  if (found?.[1] !== name) throw new ShardError('damaged', name, 'the file holds something else');
  const bytes = new Uint8Array(Number(found[2]));
  let at = found[0].length;
  for (let i = 0; i < bytes.length; i += 1) {
    let byte = script[at++];
    if (byte === BACKSLASH) byte = BYTE.get(script[at++] ?? 0);
    if (byte === undefined) throw new ShardError('damaged', name, 'the file is cut short');
    bytes[i] = byte;
  }
  if (script[at] !== 0x60) throw new ShardError('damaged', name, 'the file is longer than it says');
  return bytes;
}

/** What `decode` makes of a shard. Rejects with a {@link ShardError} where it is missing or its bytes make no sense. */
export async function readShard<T>(
  load: Load,
  name: string,
  decode: (bytes: Uint8Array<ArrayBuffer>) => T,
): Promise<T> {
  const bytes = await inflate(name, await load(name));
  try {
    return decode(bytes);
  } catch (error) {
    throw faultOf(name, error);
  }
}

/** What went wrong with a shard that was read: a {@link ShardError} where its bytes make no sense. */
export function faultOf(name: string, error: unknown): unknown {
  return error instanceof RangeError ? new ShardError('damaged', name, error.message) : error;
}

/** Inflates the bytes of a shard, in a browser or under Node. Rejects with a {@link ShardError} where they are damaged. */
export async function inflate(
  name: string,
  deflated: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer>> {
  try {
    const stream = new Blob([deflated]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
    return new Uint8Array(await new Response(stream).arrayBuffer());
  } catch {
    throw new ShardError('damaged', name, 'its content cannot be read');
  }
}
