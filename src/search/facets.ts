/**
 * What the articles found have in common: values of fields and months, with how many have each.
 */
import { FIELDS, type Field } from './data.ts';
import { monthOf, monthText } from './dates.ts';
import type { Hits } from './hits.ts';
import type { Part } from './part.ts';

export interface FacetValue {
  readonly key: string;
  readonly label: string;
  readonly count: number;
}

export interface Facets {
  /** Of each field that any article found has, its values, those of most articles first. */
  readonly fields: readonly { readonly field: Field; readonly values: readonly FacetValue[] }[];
  /** Months with articles, as `2018-06`, rising; an article counts in the month of the earliest day its date allows. */
  readonly months: readonly { readonly month: string; readonly count: number }[];
  readonly undated: number;
}

/** Counts the articles found. */
export async function countFacets(hits: Hits, parts: readonly Part[]): Promise<Facets> {
  const fields = await Promise.all(
    FIELDS.map(async (field) => ({ field, values: await countField(field, hits, parts) })),
  );
  return { fields: fields.filter(({ values }) => values.length > 0), ...(await countMonths(hits, parts)) };
}

async function countField(field: Field, hits: Hits, parts: readonly Part[]): Promise<FacetValue[]> {
  const found = new Map<string, FacetValue>();
  for (const part of parts) {
    const values = await part.values(field, false);
    if (values.length === 0) continue;
    const { starts, numbers } = await part.column(field);
    const counts = new Uint32Array(values.length);
    for (const number of within(hits, part)) {
      const local = number - part.offset;
      for (let at = starts[local] as number; at < (starts[local + 1] as number); at += 1) {
        (counts[numbers[at] as number] as number) += 1;
      }
    }
    values.forEach(({ key, label }, index) => {
      const count = (counts[index] as number) + (found.get(key)?.count ?? 0);
      if (count > 0) found.set(key, { key, label: found.get(key)?.label ?? label, count });
    });
  }
  return [...found.values()].sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1));
}

async function countMonths(hits: Hits, parts: readonly Part[]): Promise<Pick<Facets, 'months' | 'undated'>> {
  const counts = new Map<number, number>();
  let undated = 0;
  for (const part of parts) {
    const { first } = await part.days();
    let day = Number.NaN;
    let month = 0;
    for (const number of within(hits, part)) {
      const next = first[number - part.offset];
      if (next === undefined) {
        undated += 1;
        continue;
      }
      if (next !== day) [day, month] = [next, monthOf(next)];
      counts.set(month, (counts.get(month) ?? 0) + 1);
    }
  }
  const months = [...counts]
    .sort(([a], [b]) => a - b)
    .map(([month, count]) => ({ month: monthText(month), count }));
  return { months, undated };
}

function within({ numbers }: Hits, { offset, count }: Part): Uint32Array {
  return numbers.filter((number) => number >= offset && number < offset + count);
}
