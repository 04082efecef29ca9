/**
 * A clause of a query, read against the terms of an archive: in which forms, and in which documents, it is there.
 */
import type { SearchData } from './data.ts';
import { FULL } from './inverted.ts';
import type { Candidate, Lexicon } from './lexicon.ts';
import { holdsPhrase } from './phrase.ts';
import type { Clause } from './query.ts';
import type { Wanted } from './snippet.ts';

/** A clause with the terms it was read as, and the documents that hold it with their scores. */
export interface Reading {
  readonly clause: Clause;
  readonly parts: readonly Part[];
  readonly scores: ReadonlyMap<number, number>;
  /** The spellings it was read under where it was not found as typed; empty where it was. */
  readonly respelt: readonly string[];
}

/** A term of a clause with the forms it was found in. */
interface Part {
  readonly forms: Wanted;
  /** The form that is the term itself, and the documents that hold it: there the other forms are not marked. */
  readonly term: string;
  readonly exact: ReadonlySet<number>;
  readonly scores: ReadonlyMap<number, number>;
}

/** The documents that hold a term, each with its impact. */
export type Postings = (term: string) => Map<number, number>;

/**
 * Reads a clause: the documents that hold all its terms, each in any of the forms it may take.
 * `spelling` has words respelt that are in the archive as typed; those that are not always are.
 */
export function readClause(
  clause: Clause,
  spelling: boolean,
  lexicon: Lexicon,
  data: SearchData,
  postings: Postings,
): Reading {
  if (clause.phrase) return readPhrase(clause, lexicon, data, postings);
  const respelt = new Set<string>();
  const parts = clause.terms.map((term) => {
    const forms = lexicon.match(term);
    const others = spelling || forms.length === 0 ? lexicon.respell(term) : [];
    const part = partOf(term, [...forms, ...others], data, postings);
    if (others.length > 0) for (const form of part.forms.keys()) respelt.add(form);
    return part;
  });
  const scores = intersect(parts.map((part) => part.scores));
  if (clause.whole === null) return { clause, parts, scores, respelt: [...respelt] };
  const whole = partOf(clause.whole, [{ term: clause.whole, weight: 1 }], data, postings);
  for (const [number, score] of whole.scores) scores.set(number, Math.max(score, scores.get(number) ?? 0));
  const asTyped = whole.scores.size > 0 && !spelling;
  return { clause, parts: [...parts, whole], scores, respelt: asTyped ? [] : [...respelt] };
}

/** A phrase as typed, or, where no article holds it, with words the archive does not know read as its nearest ones. */
function readPhrase(clause: Clause, lexicon: Lexicon, data: SearchData, postings: Postings): Reading {
  const typed = readTerms(clause, clause.terms, data, postings);
  if (typed.scores.size > 0) return typed;
  for (const terms of spellings(clause.terms, lexicon, postings)) {
    const reading = readTerms(clause, terms, data, postings);
    if (reading.scores.size > 0) return { ...reading, respelt: [terms.join(' ')] };
  }
  return typed;
}

/** More ways to spell a phrase than this are not tried. */
const MOST_PHRASES = 64;

/** The phrase with each unknown word in its nearest spellings, best first; nothing where all its words are known. */
function spellings(terms: readonly string[], lexicon: Lexicon, postings: Postings): string[][] {
  const choices = terms.map((term) =>
    postings(term).size > 0 ? [term] : lexicon.respell(term).map((found) => found.term),
  );
  if (terms.every((term, index) => choices[index]?.[0] === term)) return [];
  return choices.reduce<string[][]>(
    (begun, next) => begun.flatMap((some) => next.map((one) => [...some, one])).slice(0, MOST_PHRASES),
    [[]],
  );
}

/** The documents in which the terms stand next to one another. */
function readTerms(clause: Clause, terms: readonly string[], data: SearchData, postings: Postings): Reading {
  const parts = terms.map((term) => partOf(term, [{ term, weight: 1 }], data, postings));
  const scores = intersect(parts.map((part) => part.scores));
  for (const number of [...scores.keys()]) {
    if (!holdsPhrase(data.documents[number], terms)) scores.delete(number);
  }
  return { clause, parts, scores, respelt: [] };
}

/** A term in the forms that are in the archive: what each is worth, and for each document the score of the best form it holds. */
function partOf(term: string, candidates: readonly Candidate[], data: SearchData, postings: Postings): Part {
  const forms = new Map<string, number>();
  const scores = new Map<number, number>();
  let exact: ReadonlySet<number> = new Set();
  for (const { term: form, weight } of candidates) {
    const found = postings(form);
    if (found.size === 0) continue;
    if (form === term) exact = new Set(found.keys());
    const rarity = Math.log(1 + (data.documents.length - found.size + 0.5) / (found.size + 0.5));
    const worth = weight * Math.max(rarity, 0.01);
    forms.set(form, Math.max(worth, forms.get(form) ?? 0));
    for (const [number, impact] of found) {
      scores.set(number, Math.max(scores.get(number) ?? 0, (worth * impact) / FULL));
    }
  }
  return { term, forms, exact, scores };
}

/** Documents in every map, with the sum of their scores. */
export function intersect(maps: readonly ReadonlyMap<number, number>[]): Map<number, number> {
  const [first, ...rest] = [...maps].sort((a, b) => a.size - b.size);
  const result = new Map<number, number>();
  for (const [number, score] of first ?? []) {
    if (!rest.every((map) => map.has(number))) continue;
    result.set(
      number,
      rest.reduce((sum, map) => sum + (map.get(number) ?? 0), score),
    );
  }
  return result;
}
