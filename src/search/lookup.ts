/**
 * Terms looked up through all parts of an index: which forms of a word the archive has, how many articles hold each,
 * and what a word may have been meant to be.
 */
import { isFunctionWord } from './function-words.ts';
import { type Hits, unionBest } from './hits.ts';
import type { Part, TablesCode } from './part.ts';
import type { Postings } from './postings.ts';
import type { Clause } from './query.ts';
import type { Reading } from './readings.ts';
import type { Known } from './spelling.ts';
import { formsOf } from './stem.ts';
import { isDense } from './words.ts';

/** A term that a word may stand for, and how good a match it is: 1 is the word itself. */
export interface Form {
  readonly term: string;
  readonly weight: number;
}

const STEM_WEIGHT = 0.8;
const PREFIX_WEIGHT = 0.7;
/** Forms an unfinished word is read as, those of most articles first. */
const MOST_ENDINGS = 12;
/** Shorter words are not read as the beginning of others: too many begin so. */
const SHORTEST_PREFIX = 3;

/** What only some queries need. */
export interface RareCode {
  /** A phrase as typed, or, where no article holds it, with words the archive does not know as they may have been meant. */
  readPhrase(clause: Clause & { kind: 'phrase' }, lookup: Lookup): Promise<Reading>;
  readField(clause: Clause & { kind: 'field' }, lookup: Lookup): Promise<Reading>;
  /** Terms that a word may be a misspelling of, best first. */
  spellingsOf(word: string, lookup: Lookup): Promise<Form[]>;
}

/** Code that is loaded when it is needed. Each rejects, with a ShardError in a page, where that fails. */
export interface Code {
  tables(): Promise<TablesCode>;
  rare(): Promise<RareCode>;
}

export class Lookup {
  readonly parts: readonly Part[];
  readonly articles: number;
  readonly code: Code;

  constructor(parts: readonly Part[], articles: number, code: Code) {
    this.parts = parts;
    this.articles = articles;
    this.code = code;
  }

  /** How many articles hold a term. */
  async count(term: string): Promise<number> {
    const entries = await Promise.all(this.parts.map((part) => part.term(term)));
    return entries.reduce((sum, entry) => sum + (entry?.count ?? 0), 0);
  }

  /** The articles of a term, by what it says about each and how rare it is. `weight` 0 leaves all scores at nothing. */
  async hits(term: string, weight: number, quick = false): Promise<Hits> {
    const terms = await Promise.all(this.parts.map((part) => part.term(term)));
    const count = terms.reduce((sum, found) => sum + (found?.count ?? 0), 0);
    const worth = weight * this.rarity(count);
    const found = this.parts.map(async ({ offset }, index) => {
      const own = terms[index];
      return own == null ? [] : [hitsOf(await (quick ? own.best() : own.all()), offset, worth)];
    });
    return unionBest((await Promise.all(found)).flat());
  }

  /** How much it says that an article holds a term that `count` articles hold (the idf of BM25, never below nothing). */
  rarity(count: number): number {
    return Math.max(0.01, Math.log(1 + (this.articles - count + 0.5) / (count + 0.5)));
  }

  /** The word itself and its forms, as far as the archive has them; best first. */
  async forms(word: string): Promise<Form[]> {
    const others = isFunctionWord(word) ? [] : formsOf(word);
    const all = [word, ...new Set(others)];
    const counts = await Promise.all(all.map((term) => this.count(term)));
    return all.flatMap((term, index) =>
      (counts[index] ?? 0) > 0 ? [{ term, weight: index === 0 ? 1 : STEM_WEIGHT }] : [],
    );
  }

  /** Terms that begin with a word, those of most articles first. */
  async endings(word: string): Promise<Form[]> {
    if ((word.length < SHORTEST_PREFIX && !isDense(word)) || isFunctionWord(word)) return [];
    const known = await this.known((part) => part.startingWith(word, word));
    return byCount(known)
      .filter(({ term }) => term !== word)
      .slice(0, MOST_ENDINGS)
      .map(({ term }) => ({ term, weight: PREFIX_WEIGHT * (word.length / term.length) ** 0.5 }));
  }

  /** Terms with the number of their articles in all parts. */
  async known(ask: (part: Part) => Promise<Known[]>): Promise<Known[]> {
    const counts = new Map<string, number>();
    for (const { term, count } of (await Promise.all(this.parts.map(ask))).flat()) {
      counts.set(term, (counts.get(term) ?? 0) + count);
    }
    return [...counts].map(([term, count]) => ({ term, count }));
  }
}

/** Postings as hits, each impact worth `worth`. */
export function hitsOf({ numbers, impacts }: Postings, offset: number, worth: number): Hits {
  return {
    numbers: offset === 0 ? numbers : numbers.map((number) => number + offset),
    scores: Float32Array.from(impacts, (impact) => impact * worth),
  };
}

function byCount(known: readonly Known[]): Known[] {
  return [...known].sort((a, b) => b.count - a.count || (a.term < b.term ? -1 : 1));
}
