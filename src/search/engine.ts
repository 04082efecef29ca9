/**
 * Answers queries over an archive. Pure: no page, no network; the same in a browser and under Node.
 */
import type { SearchData, SearchDocument } from './data.ts';
import { decodePostings, FULL } from './inverted.ts';
import { type Candidate, createLexicon, type Lexicon } from './lexicon.ts';
import { holdsPhrase } from './phrase.ts';
import { type Clause, parseQuery } from './query.ts';
import { bestSnippet, markText, type Piece, type Snippet, type Wanted } from './snippet.ts';

export interface Result {
  readonly document: SearchDocument;
  readonly title: readonly Piece[];
  /** The best passage; null where the article has no text. */
  readonly snippet: Snippet | null;
}

export interface Answer {
  /** How many articles were found, of which `results` may hold only the first. */
  readonly total: number;
  readonly results: readonly Result[];
  /** `all`: each holds every word. `some`: none does, these hold some. `archive`: nothing was asked. */
  readonly scope: 'all' | 'some' | 'archive';
  /** Words found only under another spelling. */
  readonly respelt: readonly { readonly typed: string; readonly read: readonly string[] }[];
  /** Words found under no spelling. */
  readonly missing: readonly string[];
}

/**
 * What the search page needs of an engine. It may have to fetch something first, hence the promise:
 * an index in parts, loaded on demand, can take the place of this one without a change to the page.
 */
export interface SearchEngine {
  search(query: string, limit: number): Promise<Answer>;
}

/** A clause with the terms it was read as, and the documents that hold it with their scores. */
interface Reading {
  readonly clause: Clause;
  readonly terms: Wanted;
  readonly scores: ReadonlyMap<number, number>;
  readonly respelt: boolean;
}

/** Makes an engine for the data of an archive. */
export function createEngine(data: SearchData): SearchEngine {
  const lexicon = createLexicon(data.index.terms);
  const numbers = new Map(data.index.terms.map((term, number) => [term, number]));
  const postings = (term: string): Map<number, number> =>
    decodePostings(data.index.postings[numbers.get(term) ?? -1] ?? []);
  const read = (clause: Clause, spelling: boolean): Reading =>
    readClause(clause, spelling, lexicon, data, postings);

  return {
    search: async (query, limit) => {
      const clauses = parseQuery(query);
      if (clauses.length === 0) return wholeArchive(data, limit);
      let readings = clauses.map((clause) => read(clause, false));
      let found = holdingAll(readings);
      if (found.size === 0) {
        // Every word is known but no article holds them all: perhaps one of them is another word misspelt.
        const respelt = clauses.map((clause) => read(clause, true));
        const more = holdingAll(respelt);
        if (more.size > 0) [readings, found] = [respelt, more];
      }
      const scope = found.size > 0 ? 'all' : 'some';
      if (scope === 'some') found = holdingSome(readings);
      return answer(data, readings, found, scope, limit);
    },
  };
}

function wholeArchive(data: SearchData, limit: number): Answer {
  const results = data.documents.slice(0, limit).map((document) => show(document, new Map()));
  return { total: data.documents.length, results, scope: 'archive', respelt: [], missing: [] };
}

function answer(
  data: SearchData,
  readings: readonly Reading[],
  found: ReadonlyMap<number, number>,
  scope: Answer['scope'],
  limit: number,
): Answer {
  // Documents are numbered newest first, so that of two with one score the newer comes first.
  const ranked = [...found].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([number]) => number);
  // What no article holds, such as a phrase whose words stand apart, is neither shown nor marked.
  const held = readings.filter((reading) => reading.scores.size > 0);
  const wanted = new Map(held.flatMap((reading) => [...reading.terms]));
  const documents = ranked.slice(0, limit).map((number) => data.documents[number]);
  return {
    total: ranked.length,
    results: documents.filter((document) => document !== undefined).map((document) => show(document, wanted)),
    scope,
    respelt: held
      .filter((reading) => reading.respelt)
      .map(({ clause, terms }) => ({ typed: clause.typed, read: [...terms.keys()] })),
    missing: readings.filter((reading) => reading.scores.size === 0).map(({ clause }) => clause.typed),
  };
}

function show(document: SearchDocument, wanted: Wanted): Result {
  return { document, title: markText(document.title, wanted), snippet: bestSnippet(document, wanted) };
}

type Postings = (term: string) => Map<number, number>;

/**
 * Reads a clause: the documents that hold all its terms, each in any of the forms it may take.
 * `spelling` has words respelt that are in the archive as typed; those that are not always are.
 */
function readClause(
  clause: Clause,
  spelling: boolean,
  lexicon: Lexicon,
  data: SearchData,
  postings: Postings,
): Reading {
  const terms = new Map<string, number>();
  if (clause.phrase) {
    const exact = clause.terms.map((term) => scoreForms([{ term, weight: 1 }], data, postings, terms));
    const scores = intersect(exact);
    for (const number of [...scores.keys()]) {
      if (!holdsPhrase(data.documents[number], clause.terms)) scores.delete(number);
    }
    return { clause, terms, scores, respelt: false };
  }
  let respelt = false;
  const parts = clause.terms.map((term) => {
    const forms = lexicon.match(term);
    const others = spelling || forms.length === 0 ? lexicon.respell(term) : [];
    if (others.length > 0) respelt = true;
    return scoreForms([...forms, ...others], data, postings, terms);
  });
  const scores = intersect(parts);
  if (clause.whole !== null) {
    const whole = scoreForms([{ term: clause.whole, weight: 1 }], data, postings, terms);
    for (const [number, score] of whole) scores.set(number, Math.max(score, scores.get(number) ?? 0));
    if (whole.size > 0 && !spelling) respelt = false;
  }
  return { clause, terms, scores, respelt };
}

/** For each document the score of the best form it holds; notes the forms and their weights in `terms`. */
function scoreForms(
  forms: readonly Candidate[],
  data: SearchData,
  postings: Postings,
  terms: Map<string, number>,
): Map<number, number> {
  const scores = new Map<number, number>();
  for (const { term, weight } of forms) {
    const found = postings(term);
    if (found.size === 0) continue;
    const rarity = Math.log(1 + (data.documents.length - found.size + 0.5) / (found.size + 0.5));
    const worth = weight * Math.max(rarity, 0.01);
    terms.set(term, Math.max(worth, terms.get(term) ?? 0));
    for (const [number, impact] of found) {
      scores.set(number, Math.max(scores.get(number) ?? 0, (worth * impact) / FULL));
    }
  }
  return scores;
}

function holdingAll(readings: readonly Reading[]): Map<number, number> {
  return intersect(readings.map((reading) => reading.scores));
}

/** Documents in every map, with the sum of their scores. */
function intersect(maps: readonly ReadonlyMap<number, number>[]): Map<number, number> {
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

/** Documents in any map, with the sum of their scores: those that hold more words come first. */
function holdingSome(readings: readonly Reading[]): Map<number, number> {
  const result = new Map<number, number>();
  for (const { scores } of readings) {
    for (const [number, score] of scores) result.set(number, (result.get(number) ?? 0) + score);
  }
  return result;
}
