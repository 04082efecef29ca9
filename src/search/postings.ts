/**
 * The articles that hold a term, and what it says about each.
 *
 * A term with few articles has them beside it. One with many has a shard of its own, and beside it its champions: the
 * articles it says most about, enough for a first answer.
 */
import { ByteReader, ByteWriter } from './bytes.ts';
import type { ShardCache } from './shard-cache.ts';
import { type Emit, hexOf, refTo } from './table.ts';

/** Numbers of articles, rising, each with its impact. */
export interface Postings {
  readonly numbers: Uint32Array;
  readonly impacts: Uint8Array;
}

/** What a table of terms holds of one. */
export interface TermEntry {
  /** How many articles hold it. */
  readonly count: number;
  /** All of them, where that is little. */
  readonly all: Postings | null;
  /** The best, where there are many; null with `all`. */
  readonly champions: Postings | null;
  readonly shard: string | null;
}

export const NONE: Postings = { numbers: new Uint32Array(), impacts: new Uint8Array() };

/** Postings longer than this have a shard of their own. */
const LONG = 1500;
const CHAMPIONS = 64;
const LONG_KIND = 'l';

export function encodeTerm(postings: Postings, emit: Emit): Uint8Array {
  const { length } = postings.numbers;
  const writer = new ByteWriter(length * 2 + 8).number(length);
  if (length <= LONG / 2) {
    const all = encode(postings);
    if (all.length <= LONG) return writer.byte(0).bytes(all).done();
  }
  const best = champions(postings);
  return writer
    .byte(1)
    .bytes(refTo(emit(LONG_KIND, new ByteWriter().number(length).bytes(encode(postings)).done())))
    .number(best.numbers.length)
    .bytes(encode(best))
    .done();
}

/** Of many postings the best, of two alike the newer. */
function champions({ numbers, impacts }: Postings): Postings {
  const order = Uint32Array.from(numbers.keys())
    .sort((a, b) => (impacts[b] ?? 0) - (impacts[a] ?? 0) || a - b)
    .slice(0, CHAMPIONS)
    .sort();
  return {
    numbers: order.map((index) => numbers[index] ?? 0),
    impacts: Uint8Array.from(order, (index) => impacts[index] ?? 0),
  };
}

/** Gaps between the numbers, then impacts: apart from one another they deflate better. */
function encode({ numbers, impacts }: Postings): Uint8Array {
  const writer = new ByteWriter(numbers.length * 2);
  let last = 0;
  for (const number of numbers) {
    writer.number(number - last);
    last = number;
  }
  return writer.bytes(impacts).done();
}

function decode(reader: ByteReader, length: number): Postings {
  const numbers = new Uint32Array(length);
  let last = 0;
  for (let i = 0; i < length; i += 1) {
    last += reader.number();
    numbers[i] = last;
  }
  return { numbers, impacts: Uint8Array.from(reader.bytes(length)) };
}

export function decodeTerm(value: Uint8Array): TermEntry {
  const reader = new ByteReader(value);
  const count = reader.number();
  if (reader.byte() === 0) return { count, all: decode(reader, count), champions: null, shard: null };
  const shard = `${LONG_KIND}-${hexOf(reader.bytes(6))}`;
  return { count, all: null, champions: decode(reader, reader.number()), shard };
}

/** All articles that hold a term. */
export async function postingsOf(entry: TermEntry, cache: ShardCache): Promise<Postings> {
  if (entry.all !== null) return entry.all;
  if (entry.shard === null) return NONE;
  return cache.read(entry.shard, (bytes) => {
    const reader = new ByteReader(bytes);
    return decode(reader, reader.number());
  });
}
