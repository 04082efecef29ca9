/**
 * Articles by the values of their fields.
 */
import type { Field } from './data.ts';
import { fieldTerm } from './fields.ts';
import { type Hits, unionBest, unscored } from './hits.ts';
import type { Lookup } from './lookup.ts';

/** The articles with any of some values of a field; all count alike. */
export async function fieldHits(field: Field, keys: readonly string[], lookup: Lookup): Promise<Hits> {
  const all = keys.map((key) => lookup.hits(fieldTerm(field, key), 1));
  return unscored(unionBest(await Promise.all(all)));
}
