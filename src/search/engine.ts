/**
 * Answers queries over an archive. Pure: no page, no network; the same in a browser and under Node.
 */
import type { SearchData, SearchDocument } from './data.ts';
import { decodePostings } from './inverted.ts';
import { createLexicon } from './lexicon.ts';
import { type Clause, parseQuery } from './query.ts';
import { intersect, type Postings, type Reading, readClause } from './reading.ts';
import { bestSnippet, markText, type Piece, type Snippet, type Wanted } from './snippet.ts';

export interface Result {
  readonly document: SearchDocument;
  readonly title: readonly Piece[];
  /** Who published it and where it was written, marked like the headline; null where that is not known. */
  readonly outlet: readonly Piece[] | null;
  readonly place: readonly Piece[] | null;
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

/** Makes an engine for the data of an archive. */
export function createEngine(data: SearchData): SearchEngine {
  const lexicon = createLexicon(data.index.terms);
  const numbers = new Map(data.index.terms.map((term, number) => [term, number]));
  const postings: Postings = (term) => decodePostings(data.index.postings[numbers.get(term) ?? -1] ?? []);
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
  const results = ranked.slice(0, limit).flatMap((number) => {
    const document = data.documents[number];
    return document === undefined ? [] : [show(document, wantedIn(number, held))];
  });
  return {
    total: ranked.length,
    results,
    scope,
    respelt: held.flatMap(({ clause, respelt }) =>
      respelt.length === 0 ? [] : [{ typed: clause.typed, read: respelt }],
    ),
    missing: readings.filter((reading) => reading.scores.size === 0).map(({ clause }) => clause.typed),
  };
}

/** What to mark in a document: of each term the word itself where the document holds it, else the forms it was read as. */
function wantedIn(number: number, readings: readonly Reading[]): Wanted {
  const wanted = new Map<string, number>();
  for (const { term, forms, exact } of readings.flatMap(({ parts }) => parts)) {
    for (const [form, weight] of forms) {
      if (form === term || !exact.has(number)) wanted.set(form, Math.max(weight, wanted.get(form) ?? 0));
    }
  }
  return wanted;
}

function show(document: SearchDocument, wanted: Wanted): Result {
  const mark = (text: string | null): Piece[] | null => (text === null ? null : markText(text, wanted));
  return {
    document,
    title: markText(document.title, wanted),
    outlet: mark(document.outlet),
    place: mark(document.place),
    snippet: bestSnippet(document, wanted),
  };
}

function holdingAll(readings: readonly Reading[]): Map<number, number> {
  return intersect(readings.map((reading) => reading.scores));
}

/** Documents in any map, with the sum of their scores: those that hold more words come first. */
function holdingSome(readings: readonly Reading[]): Map<number, number> {
  const result = new Map<number, number>();
  for (const { scores } of readings) {
    for (const [number, score] of scores) result.set(number, (result.get(number) ?? 0) + score);
  }
  return result;
}
