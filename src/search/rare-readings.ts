/**
 * What only some queries need: phrases, fields and misspelt words. A page loads it apart.
 */
import type { Field, Value } from './data.ts';
import { fieldHits } from './field-hits.ts';
import { nameKey } from './fields.ts';
import type { Lookup, RareCode } from './lookup.ts';
import { phraseHits } from './phrases.ts';
import type { Clause } from './query.ts';
import type { Reading } from './readings.ts';
import { distance } from './spelling.ts';
import { spellingsOf } from './spellings.ts';
import { valuesOf } from './values.ts';

const MOST_PHRASES = 16;

/** A phrase as typed, or, where no article holds it, with words the archive does not know as they may have been meant. */
async function readPhrase(clause: Clause & { kind: 'phrase' }, lookup: Lookup): Promise<Reading> {
  const marks = new Map([[clause.terms.join(' '), 5]]);
  const hits = await phraseHits(clause.terms, lookup);
  if (hits.numbers.length > 0) return { clause, hits, marks, respelt: [], faults: [] };
  for (const terms of await phraseSpellings(clause.terms, lookup)) {
    const found = await phraseHits(terms, lookup);
    const text = terms.join(' ');
    if (found.numbers.length > 0) {
      return { clause, hits: found, marks: new Map([[text, 5]]), respelt: [text], faults: [] };
    }
  }
  return { clause, hits, marks, respelt: [], faults: [] };
}

async function phraseSpellings(terms: readonly string[], lookup: Lookup): Promise<string[][]> {
  const choices = await Promise.all(
    terms.map(async (term) =>
      (await lookup.count(term)) > 0 ? [term] : (await spellingsOf(term, lookup)).map((form) => form.term),
    ),
  );
  if (terms.every((term, index) => choices[index]?.[0] === term)) return [];
  return choices.reduce<string[][]>(
    (begun, next) => begun.flatMap((some) => next.map((one) => [...some, one])).slice(0, MOST_PHRASES),
    [[]],
  );
}

async function readField(clause: Clause & { kind: 'field' }, lookup: Lookup): Promise<Reading> {
  const values = await valuesOf(clause.field, lookup.parts);
  const keys = matching(clause.value, values);
  const faults = keys.length > 0 ? [] : [unknownValue(clause.field, clause.value, values)];
  const hits = await fieldHits(clause.field, keys, lookup);
  return { clause, hits, marks: new Map(), respelt: [], faults };
}

/** Keys of the values that bear a name; where none does, of those with words that begin like each of its words. */
function matching(name: string, values: readonly Value[]): string[] {
  const wanted = nameKey(name);
  const namesOf = ({ key, label, aliases }: Value) => [key, nameKey(label), ...aliases.map(nameKey)];
  const same = values.filter((value) => namesOf(value).includes(wanted));
  if (same.length > 0) return same.map(({ key }) => key);
  const words = wanted.split(' ');
  const begins = (text: string) =>
    words.every((word) => text.split(' ').some((each) => each.startsWith(word)));
  return values.filter((value) => namesOf(value).some(begins)).map(({ key }) => key);
}

function unknownValue(field: Field, name: string, values: readonly Value[]): string {
  const wanted = nameKey(name);
  const nearest = values
    .map(({ label }) => ({ label, apart: distance(wanted, nameKey(label), 3) }))
    .sort((a, b) => a.apart - b.apart)[0];
  const hint = nearest !== undefined && nearest.apart <= 3 ? `; did you mean “${nearest.label}”?` : '.';
  return `No article has “${name}” as its ${field}${hint}`;
}

export const rareCode: RareCode = { readPhrase, readField, spellingsOf };
