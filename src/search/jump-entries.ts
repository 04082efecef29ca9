/**
 * What a reader may jump to.
 */
import { FIELDS, type Field } from './data.ts';
import type { Part } from './part.ts';
import { valuesOf } from './values.ts';

/** Something to jump to: the articles with a value of a field, or one article. */
export interface JumpEntry {
  readonly label: string;
  readonly aliases: readonly string[];
  readonly to: { readonly field: Field; readonly key: string } | { readonly slug: string };
}

/** Languages are no names: they are chosen beside the results. */
const NAMED = FIELDS.filter((field) => field !== 'lang');

export async function gatherEntries(parts: readonly Part[]): Promise<JumpEntry[]> {
  const fields = NAMED.map(async (field) =>
    (await valuesOf(field, parts)).map(({ key, label, aliases }) => ({ label, aliases, to: { field, key } })),
  );
  const headlines = parts.map(async (part) =>
    (await part.headlines()).map(({ slug, title }) => ({ label: title, aliases: [], to: { slug } })),
  );
  return (await Promise.all([...fields, ...headlines])).flat();
}
