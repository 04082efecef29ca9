/**
 * The terms of an archive, and which of them a typed word may stand for.
 */
import Fuse from 'fuse.js/basic';
import { isFunctionWord } from './function-words.ts';

/** A term that a word may stand for, and how good a match it is: 1 is the word itself. */
export interface Candidate {
  readonly term: string;
  readonly weight: number;
}

const PREFIX_WEIGHT = 0.7;
const STEM_WEIGHT = 0.6;
const MISSPELT_WEIGHT = 0.5;

/** Shorter words match only whole: the words that begin with two letters are too many to mean anything. */
const SHORTEST_PREFIX = 3;
/** Two characters of these scripts say as much as a word. */
const DENSE = /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}]/u;
/** Letters an ending may have, and the least that must be left without it: `sanctions`, `sanction`. */
const LONGEST_ENDING = 2;
const SHORTEST_STEM = 4;

/** Share of a word that may be wrong: one letter of four, two of six (two letters that changed places are two). */
const TOLERANCE = 0.34;
/** Spellings are kept that are nearly as good as the best. */
const NEARLY = 0.04;
const SHORTEST_MISSPELT = 4;
const MOST_SPELLINGS = 4;

/** Looks words up among the terms of an archive. */
export interface Lexicon {
  /** Terms that are the word, begin with it, or are the word without its ending; best first. */
  match(word: string): Candidate[];
  /** Terms that the word may be a misspelling of, best first. */
  respell(word: string): Candidate[];
}

/**
 * Makes a lexicon of terms sorted by code unit, so that all that begin alike stand together.
 *
 * fuse.js compares only the terms that share the first letter or the last two with the word and are about as long:
 * few misspellings miss both. Its token search over whole articles was measured first: with 2,000 articles
 * it takes 0.9 to 3.7 seconds a query, against milliseconds this way.
 */
export function createLexicon(terms: readonly string[]): Lexicon {
  const remembered = new Map<string, Candidate[]>();
  return {
    match: (word) => [...startingWith(terms, word), ...stems(terms, word)],
    respell: (word) => {
      const before = remembered.get(word);
      if (before) return before;
      const found = misspelt(terms, word);
      remembered.set(word, found);
      return found;
    },
  };
}

function startingWith(terms: readonly string[], word: string): Candidate[] {
  const long = (word.length >= SHORTEST_PREFIX || DENSE.test(word)) && !isFunctionWord(word);
  const found: Candidate[] = [];
  for (let i = position(terms, word); i < terms.length; i += 1) {
    const term = terms[i];
    if (term === undefined || !term.startsWith(word)) break;
    if (term === word) found.push({ term, weight: 1 });
    else if (long) found.push({ term, weight: PREFIX_WEIGHT * (word.length / term.length) ** 0.5 });
    else break;
  }
  return found;
}

function stems(terms: readonly string[], word: string): Candidate[] {
  const found: Candidate[] = [];
  for (let cut = 1; cut <= LONGEST_ENDING && word.length - cut >= SHORTEST_STEM; cut += 1) {
    const stem = word.slice(0, -cut);
    if (terms[position(terms, stem)] === stem && !isFunctionWord(stem))
      found.push({ term: stem, weight: STEM_WEIGHT });
  }
  return found;
}

/** Where a term stands or would stand among the sorted terms. */
function position(terms: readonly string[], term: string): number {
  let low = 0;
  let high = terms.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((terms[middle] ?? '') < term) low = middle + 1;
    else high = middle;
  }
  return low;
}

function misspelt(terms: readonly string[], word: string): Candidate[] {
  if (word.length < SHORTEST_MISSPELT || DENSE.test(word) || /\d/.test(word)) return [];
  const slack = word.length < 7 ? 1 : 2;
  const alike = terms.filter(
    (term) =>
      term !== word &&
      Math.abs(term.length - word.length) <= slack &&
      (term[0] === word[0] || term.slice(-2) === word.slice(-2)),
  );
  const fuse = new Fuse(alike, { includeScore: true, threshold: TOLERANCE, ignoreLocation: true });
  const found = fuse.search(word, { limit: MOST_SPELLINGS * 4 });
  const spellings = found
    .map(({ item, score }) => {
      // fuse.js forgives what follows the match; here the length must agree as well.
      const distance = (score ?? 1) + Math.abs(item.length - word.length) / (4 * word.length);
      return { term: item, weight: MISSPELT_WEIGHT * (1 - distance) };
    })
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MOST_SPELLINGS);
  const best = spellings[0]?.weight ?? 0;
  return spellings.filter(({ weight }) => weight > best - NEARLY);
}
