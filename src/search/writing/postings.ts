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
  const times = new Uint32Array(256);
  for (const impact of impacts) (times[impact] as number) += 1;
  // All above some impact, and of those with that impact the first.
  let least = 255;
  let left = CHAMPIONS;
  while (left > (times[least] as number)) {
    left -= times[least] as number;
    least -= 1;
  }
  const chosen: number[] = [];
  for (let index = 0; index < numbers.length; index += 1) {
    const impact = impacts[index] as number;
    if (impact < least || (impact === least && left === 0)) continue;
    if (impact === least) left -= 1;
    chosen.push(index);
  }
  return {
    numbers: Uint32Array.from(chosen, (index) => numbers[index] as number),
    impacts: Uint8Array.from(chosen, (index) => impacts[index] as number),
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
