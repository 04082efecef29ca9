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

/** Why a shard cannot be used. */
export class ShardError extends Error {
  readonly shard: string;
  readonly kind: 'missing' | 'damaged';

  constructor(kind: 'missing' | 'damaged', shard: string, reason: string) {
    super(`${shard}: ${reason}`);
    this.kind = kind;
    this.shard = shard;
  }
}

/** Gives the deflated bytes of a shard by its name. Rejects with a {@link ShardError}. */
export type Load = (name: string) => Promise<Uint8Array<ArrayBuffer>>;

/** Where the file of a shard is, below the folder of the index: folders stay small, as USB sticks like them. */
export function pathOf(name: string): string {
  const [kind = '', hash = ''] = name.split('-');
  return `${kind}/${hash.slice(0, 2)}/${hash}.js`;
}

const ESCAPED: readonly (readonly [byte: number, letter: number])[] = [
  [0x0d, 0x72],
  [0x5c, 0x5c],
  [0x60, 0x60],
  [0x24, 0x24],
];
/** By byte, the letter that stands for it after a backslash; 0 for those that stand for themselves. */
const LETTER = new Uint8Array(256);
for (const [byte, letter] of ESCAPED) LETTER[byte] = letter;
const BYTE = new Map(ESCAPED.map(([byte, letter]) => [letter, byte]));
const BACKSLASH = 0x5c;

/** The script that hands over a shard: its name, the number of its deflated bytes, and the bytes. */
export function toScript(name: string, deflated: Uint8Array): Uint8Array<ArrayBuffer> {
  const head = latin(`${RECEIVER}("${name}",${deflated.length},\``);
  const tail = latin('`);\n');
  let escapes = 0;
  for (let i = 0; i < deflated.length; i += 1) if (LETTER[deflated[i] as number] !== 0) escapes += 1;
  const script = new Uint8Array(head.length + deflated.length + escapes + tail.length);
  script.set(head);
  let at = head.length;
  for (let i = 0; i < deflated.length; i += 1) {
    const byte = deflated[i] as number;
    const letter = LETTER[byte] as number;
    if (letter !== 0) script[at++] = BACKSLASH;
    script[at++] = letter === 0 ? byte : letter;
  }
  script.set(tail, at);
  return script;
}

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

/** What windows-1252 makes of the bytes 0x80 to 0x9f, as browsers read it (WHATWG Encoding). */
const HIGH =
  '\u20ac\x81\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\x8d\u017d\x8f\x90\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\x9d\u017e\u0178';
const FROM_HIGH = new Map([...HIGH].map((character, index) => [character.charCodeAt(0), 0x80 + index]));

/** The bytes behind the text that such a script hands over when it runs. */
export function fromText(name: string, length: number, text: string): Uint8Array<ArrayBuffer> {
  if (text.length !== length) throw new ShardError('damaged', name, 'the file is cut short');
  const bytes = new Uint8Array(length);
  for (let i = 0; i < length; i += 1) {
    const unit = text.charCodeAt(i);
    bytes[i] = unit < 0x100 ? unit : (FROM_HIGH.get(unit) ?? 0);
  }
  return bytes;
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

function latin(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}
