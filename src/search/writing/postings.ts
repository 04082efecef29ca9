/**
 * Writes the articles that hold a term.
 */
import { Model } from '../chances.ts';
import {
  CHAMPIONS,
  FIRST,
  LONG,
  LONG_KIND,
  Models,
  type Postings,
  roughly,
  type TermEntry,
} from '../postings.ts';
import type { Codec } from './codecs.ts';
import { RangeWriter } from './range-writer.ts';
import { codeRef } from './refs.ts';
import type { Emit } from './table.ts';

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
};
