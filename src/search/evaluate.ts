/**
 * Clauses of a query, each read against the index: which articles hold it, in which forms.
 */
import type { Span } from './dates.ts';
import { nameKey } from './fields.ts';
import { type Hits, intersection, unionBest } from './hits.ts';
import type { Form, Lookup } from './lookup.ts';
import type { Clause, DateTest, WordClause } from './query.ts';
import type { How, NameClause, Reading } from './readings.ts';
import { phraseOf } from './words.ts';

const NAME_WEIGHT = 0.9;

export function readClause(clause: Clause | NameClause, how: How, lookup: Lookup): Promise<Reading> {
  switch (clause.kind) {
    case 'word':
      return readWord(clause, how, lookup);
    case 'name':
      return readName(clause, how, lookup);
    case 'phrase':
      return lookup.code.rare().then(({ readPhrase }) => readPhrase(clause, lookup));
    case 'field':
      return lookup.code.rare().then(({ readField }) => readField(clause, lookup));
    case 'date':
      return readDate(clause, lookup);
  }
}

async function readWord(clause: WordClause, how: How, lookup: Lookup): Promise<Reading> {
  const respelt = new Set<string>();
  const marks = new Map<string, number>();
  const parts = clause.terms.map(async (term, index) => {
    const last = index === clause.terms.length - 1;
    const { forms, misspelt } = await formsFor(term, last ? clause.prefix : 'never', how, lookup);
    for (const form of misspelt) respelt.add(form);
    return hitsOf(forms, how, lookup, marks);
  });
  const together = intersection(await Promise.all(parts));
  if (clause.whole === null) return { clause, hits: together, marks, respelt: [...respelt], faults: [] };
  const whole = await hitsOf([{ term: clause.whole, weight: 1 }], how, lookup, marks);
  const asTyped = whole.numbers.length > 0 && !how.respell;
  const hits = unionBest([together, whole]);
  return { clause, hits, marks, respelt: asTyped ? [] : [...respelt], faults: [] };
}

/** The forms a term is looked for in: itself and its forms; else what begins with it; else what it may have been meant to be. */
async function formsFor(
  term: string,
  prefix: WordClause['prefix'],
  how: How,
  lookup: Lookup,
): Promise<{ forms: readonly Form[]; misspelt: readonly string[] }> {
  const forms = await lookup.forms(term);
  if (
    prefix === 'always' ||
    (prefix === 'typing' && (how.unfinished || forms.length === 0 || [...term].length === 1))
  ) {
    forms.push(...(await lookup.endings(term)));
  }
  if (forms.length > 0 && !how.respell) return { forms, misspelt: [] };
  const { spellingsOf } = await lookup.code.rare();
  const spellings = await spellingsOf(term, lookup);
  return { forms: [...forms, ...spellings], misspelt: spellings.map((form) => form.term) };
}

async function hitsOf(
  forms: readonly Form[],
  how: How,
  lookup: Lookup,
  marks: Map<string, number>,
): Promise<Hits> {
  const all = forms.map(async ({ term, weight }) => {
    const hits = await lookup.hits(term, weight, how.quick);
    if (hits.numbers.length > 0)
      marks.set(term, Math.max(marks.get(term) ?? 0, weight * lookup.rarity(hits.numbers.length)));
    return hits;
  });
  return unionBest(await Promise.all(all));
}

/** A name: the articles with its words, and those that name what it stands for in other words or in another script. */
async function readName(clause: NameClause, how: How, lookup: Lookup): Promise<Reading> {
  const words = await Promise.all(
    clause.words.map((word) => readWord(word, { ...how, quick: false }, lookup)),
  );
  const entities = clause.entities.map(({ term }) => lookup.hits(term, NAME_WEIGHT * clause.words.length));
  const hits = unionBest([intersection(words.map((word) => word.hits)), ...(await Promise.all(entities))]);
  const marks = new Map(words.flatMap((word) => [...word.marks]));
  for (const { names } of clause.entities) {
    for (const name of names) marks.set(phraseOf(name).join(' '), 3);
  }
  return { clause, hits, marks, respelt: [], faults: [] };
}

async function readDate(
  { when, span, ...clause }: Clause & { kind: 'date' },
  lookup: Lookup,
): Promise<Reading> {
  return { clause, hits: await dateHits(when, span, lookup), marks: new Map(), respelt: [], faults: [] };
}

/**
 * The articles before, after or on some days. A date that allows several days is before the first and after the last of
 * what is asked only with all of its days, and on them with any.
 */
export async function dateHits(when: DateTest, span: Span, lookup: Lookup): Promise<Hits> {
  const found: number[] = [];
  for (const part of lookup.parts) {
    const { first, last } = await part.days();
    for (let i = 0; i < first.length; i += 1) {
      const [from, to] = [first[i] as number, last[i] as number];
      const passes =
        when === 'before'
          ? to < span.first
          : when === 'after'
            ? from > span.last
            : from <= span.last && to >= span.first;
      if (passes) found.push(part.offset + i);
    }
  }
  return { numbers: Uint32Array.from(found), scores: new Float32Array(found.length) };
}

const MOST_WORDS = 6;

/** Finds names of the gazetteer among words that follow one another, the longest first. */
export async function findNames(
  words: readonly WordClause[],
  lookup: Lookup,
): Promise<(WordClause | NameClause)[]> {
  // All are asked for at once: one after another, each would be waited for.
  const named = await Promise.all(words.map((_, at) => namesAt(words, at, lookup)));
  const found: (WordClause | NameClause)[] = [];
  for (let at = 0; at < words.length; ) {
    const name = named[at]?.find((each) => each.entities.length > 0);
    found.push(name ?? (words[at] as WordClause));
    at += name === undefined ? 1 : name.words.length;
  }
  return found;
}

/** What the words from a place on may be the name of, the most words first. */
function namesAt(words: readonly WordClause[], at: number, lookup: Lookup): Promise<NameClause[]> {
  const lengths = Array.from({ length: Math.min(MOST_WORDS, words.length - at) }, (_, fewer) => fewer + 1);
  return Promise.all(
    lengths.reverse().map(async (length): Promise<NameClause> => {
      const part = words.slice(at, at + length);
      const typed = part.map((word) => word.typed).join(' ');
      const key = nameKey(typed);
      const entities = (await Promise.all(lookup.parts.map((each) => each.named(key)))).flat();
      const once = [...new Map(entities.map((entity) => [entity.term, entity])).values()];
      return { kind: 'name', typed, words: part, entities: once };
    }),
  );
}
