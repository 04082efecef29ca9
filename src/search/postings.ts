/**
 * The articles that hold a term, and what it says about each.
 *
 * A term with few articles has them beside it. One with many has a shard of its own, and beside it its champions: the
 * articles it says most about, enough for a first answer. Gaps between articles are coded by how common the term is,
 * impacts by the one before.
 */
import { Model } from './chances.ts';
import type { Codec } from './codecs.ts';
import { RangeReader, RangeWriter } from './range-coder.ts';
import { codeRef, readRef } from './refs.ts';
import type { ShardCache } from './shard-cache.ts';
import type { Emit } from './table.ts';

/** Numbers of articles, rising, each with its impact. */
export interface Postings {
  readonly numbers: Uint32Array;
  readonly impacts: Uint8Array;
}

/** What a table of terms holds of one. */
export interface TermEntry {
  /** How many articles hold it. */
  readonly count: number;
  /** All of them; where there are many, the best. */
  readonly postings: Postings;
  /** The shard with all of them, where there are many. */
  readonly shard: string | null;
}

/** More articles than this have a shard of their own. */
const LONG = 1000;
const CHAMPIONS = 64;
const LONG_KIND = 'l';

/** A term as its table holds it; one with many articles has them written to a shard. */
export function termEntry(postings: Postings, emit: Emit): TermEntry {
  const count = postings.numbers.length;
  if (count <= LONG) return { count, postings, shard: null };
  const coder = new RangeWriter();
  coder.number(new Model(1), 0, count);
  writePostings(coder, new Models(), postings);
  const content = coder.done();
  return {
    count,
    postings: champions(postings),
    shard: emit(LONG_KIND, content, { packed: content.length }),
  };
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

/** Context of the impact of a term's first article; of the others it is what the one before was, roughly. */
const FIRST = 4;
const roughly = (impact: number): number => impact >> 3;

class Models {
  readonly gaps = new Model(32);
  readonly impacts = new Model(FIRST + 1);
}

function writePostings(coder: RangeWriter, models: Models, { numbers, impacts }: Postings): void {
  const context = 31 - Math.clz32(numbers.length);
  let last = -1;
  let before = FIRST;
  for (let i = 0; i < numbers.length; i += 1) {
    const [number, impact] = [numbers[i] as number, impacts[i] as number];
    coder.number(models.gaps, context, number - last - 1);
    coder.small(models.impacts, before, impact);
    last = number;
    before = roughly(impact);
  }
}

function readPostings(coder: RangeReader, models: Models, count: number): Postings {
  const context = 31 - Math.clz32(count);
  const numbers = new Uint32Array(count);
  const impacts = new Uint8Array(count);
  let last = -1;
  let before = FIRST;
  for (let i = 0; i < count; i += 1) {
    last += coder.number(models.gaps, context) + 1;
    const impact = coder.small(models.impacts, before);
    numbers[i] = last;
    impacts[i] = impact;
    before = roughly(impact);
  }
  return { numbers, impacts };
}

/** Terms side by side in a leaf of their table. */
export const TERMS: Codec<TermEntry> = {
  packed: true,
  weigh: ({ postings }) => 2 + 1.3 * postings.numbers.length,
  encode(entries) {
    const coder = new RangeWriter();
    const counts = new Model(1);
    const [few, many] = [new Models(), new Models()];
    for (const { count, postings, shard } of entries) {
      coder.number(counts, 0, count - 1);
      if (shard !== null) codeRef(coder, shard);
      writePostings(coder, shard === null ? few : many, postings);
    }
    return coder.done();
  },
  decode(bytes, length) {
    const coder = new RangeReader(bytes);
    const counts = new Model(1);
    const [few, many] = [new Models(), new Models()];
    return Array.from({ length }, (): TermEntry => {
      const count = coder.number(counts, 0) + 1;
      if (count <= LONG) return { count, postings: readPostings(coder, few, count), shard: null };
      const shard = readRef(coder, LONG_KIND);
      return { count, postings: readPostings(coder, many, CHAMPIONS), shard };
    });
  },
};

/** All articles that hold a term. */
export async function postingsOf({ postings, shard }: TermEntry, cache: ShardCache): Promise<Postings> {
  if (shard === null) return postings;
  return cache.read(shard, (bytes) => {
    const coder = new RangeReader(bytes);
    return readPostings(coder, new Models(), coder.number(new Model(1), 0));
  });
}
