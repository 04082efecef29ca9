/**
 * What fields hold.
 */
import type { Field, Value } from './data.ts';
import type { Part } from './part.ts';

/** The values of a field in all parts, each once. */
export async function valuesOf(field: Field, parts: readonly Part[]): Promise<Value[]> {
  const all = (await Promise.all(parts.map((part) => part.values(field, true)))).flat();
  return [...new Map(all.map((value) => [value.key, value])).values()];
}
