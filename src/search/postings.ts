/**
 * The articles that hold a term, and what it says about each.
 *
 * A term with few articles has them beside it. One with many has a shard of its own, and beside it its champions: the
 * articles it says most about, enough for a first answer. Gaps between articles are coded by how common the term is,
 * impacts by the one before.
 */
import { Model } from './chances.ts';
import type { Decode } from './codecs.ts';
import { RangeReader } from './range-reader.ts';
import { readRef } from './refs.ts';
import type { ShardCache } from './shard-cache.ts';

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
export const LONG = 1000;
export const CHAMPIONS = 64;
export const LONG_KIND = 'l';

/** Context of the impact of a term's first article; of the others it is what the one before was, roughly. */
export const FIRST = 4;
export const roughly = (impact: number): number => impact >> 3;

/** What is learnt of the postings of a leaf. */
export class Models {
  readonly gaps = new Model(32);
  readonly impacts = new Model(FIRST + 1);
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
export const readTerms: Decode<TermEntry> = (bytes, length) => {
  const coder = new RangeReader(bytes);
  const counts = new Model(1);
  const [few, many] = [new Models(), new Models()];
  return Array.from({ length }, (): TermEntry => {
    const count = coder.number(counts, 0) + 1;
    if (count <= LONG) return { count, postings: readPostings(coder, few, count), shard: null };
    const shard = readRef(coder, LONG_KIND);
    return { count, postings: readPostings(coder, many, CHAMPIONS), shard };
  });
};

/** All articles that hold a term. */
export async function postingsOf({ postings, shard }: TermEntry, cache: ShardCache): Promise<Postings> {
  if (shard === null) return postings;
  return cache.read(shard, (bytes) => {
    const coder = new RangeReader(bytes);
    return readPostings(coder, new Models(), coder.number(new Model(1), 0));
  });
}
