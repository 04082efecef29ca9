/** Noun phrases that name somebody: found from their end, or from their beginning, among the words of a sentence. */

import type { Mention } from '../../archive-types.ts';
import { isCapital } from '../names/tokens.ts';
import { nameWords } from '../names/words.ts';
import type { Word } from './frame.ts';
import type { QuoteWords } from './words.ts';

/** The words of one sentence outside quotation marks, and the names among them. */
export interface Clause {
  readonly text: string;
  readonly words: readonly Word[];
  /** The name that each word belongs to, if any. */
  readonly mentions: readonly (Mention | null)[];
  /** Whether a quotation stands right before the word: nothing goes on across it. */
  readonly cut: ReadonlySet<number>;
  readonly lexicon: QuoteWords;
}

/** What a noun phrase is about: [from, to] are its words. */
export interface Phrase {
  readonly from: number;
  readonly to: number;
  readonly head:
    | { readonly kind: 'mention'; readonly mention: Mention }
    | { readonly kind: 'name'; readonly name: string }
    | { readonly kind: 'role'; readonly role: readonly string[] }
    | { readonly kind: 'institution' }
    | { readonly kind: 'statement' };
  /** Words of titles before a name. */
  readonly titles: readonly string[];
  /** A state named before the head: "the Russian minister". */
  readonly state: string | null;
  readonly definite: boolean;
}

/** Most words a noun phrase has. */
const LONGEST = 14;

/** Whether a phrase cannot go on from the word before to this one. */
function breaks({ words, cut }: Clause, at: number): boolean {
  return cut.has(at) || /[,;:—–()[\]|。，、：]|^-$/.test(words[at]?.joint ?? ',');
}

/** Words that are part of no noun phrase, unless they are part of a name or role. */
function isApart(clause: Clause, at: number): boolean {
  const word = clause.words[at];
  if (word === undefined) return true;
  if (clause.mentions[at]) return false;
  const { apart, verbSet, skipped } = clause.lexicon;
  if (apart.has(word.lower) && !inRole(clause, at)) return true;
  return (verbSet.has(word.lower) || skipped.has(word.lower)) && !isCapitalName(word.text);
}

function isCapitalName(text: string): boolean {
  return isCapital(text) && !nameWords().calendar.has(text) && !nameWords().openers.has(text);
}

/** Whether a word is inside a role of several words: `of` in `secretary of state`. */
function inRole(clause: Clause, at: number): boolean {
  for (let from = Math.max(0, at - 3); from <= at; from += 1) {
    const role = roleAt(clause, from);
    if (role !== null && role.length > 1 && from + role.length > at) return true;
  }
  return false;
}

/** The role that begins at a word. */
export function roleAt({ words, lexicon }: Clause, at: number): readonly string[] | null {
  const lower = words[at]?.lower;
  if (lower === undefined) return null;
  for (const role of lexicon.rolePhrases) {
    if (role.every((word, offset) => words[at + offset]?.lower === word)) return role;
  }
  return null;
}

/** The noun phrase that ends at a word; null where no such phrase names anybody. */
export function phraseTo(clause: Clause, to: number): Phrase | null {
  if (to < 0 || isApart(clause, to)) return null;
  let from = to;
  while (from > 0 && to - from < LONGEST && !breaks(clause, from) && !isApart(clause, from - 1)) from -= 1;
  // The longest phrase that is one: what stands before it is something else.
  for (let at = from; at <= to; at += 1) {
    const phrase = phraseFrom(clause, at);
    if (phrase === null) continue;
    if (phrase.to === to) return phrase;
    // Where adjectives follow their noun, the phrase ends in them: `el embajador coreano`.
    if (clause.lexicon.adjectives === 'after' && to - phrase.to <= 2 && phrase.head.kind === 'role')
      return { ...phrase, to };
  }
  return null;
}

/** The noun phrase that begins at a word; its head is the last of what it names. */
export function phraseFrom(clause: Clause, from: number): Phrase | null {
  const { words, mentions, lexicon, text } = clause;
  let head: Phrase['head'] | null = null;
  let to = from - 1;
  let state: string | null = null;
  const titles: string[] = [];
  let at = from;
  while (at < words.length && at - from < LONGEST) {
    const word = words[at];
    if (word === undefined || (at > from && breaks(clause, at)) || isApart(clause, at)) break;
    const mention = mentions[at];
    const role = mention ? null : roleAt(clause, at);
    let last = at;
    if (mention) {
      last = lastOf(mentions, at, mention);
      const possessive = /['’]s?$/.test(words[last]?.text ?? '') || /^['’]s?\b/.test(text.slice(mention.end));
      if (mention.kind === 'state') state = mention.entity;
      if (mention.kind === 'person' || !possessive) head = { kind: 'mention', mention };
      to = last;
      if (mention.kind === 'person' && !possessive) break;
    } else if (role !== null) {
      last = at + role.length - 1;
      head = { kind: 'role', role: role.map((part) => part) };
      titles.push(...role);
      to = last;
    } else if (isCapitalName(word.text)) {
      last = capitalsFrom(clause, at);
      const own = nameWords().titles.has(word.text) && last > at ? (words[at + 1] ?? word) : word;
      const name = text.slice(own.start, words[last]?.end).replace(/['’]s$/, '');
      const title = nameWords().titles.has(word.text) && last === at;
      if (!title && !lexicon.institutions.has(words[last]?.lower ?? '')) head = { kind: 'name', name };
      else if (lexicon.institutions.has(words[last]?.lower ?? '')) head = { kind: 'institution' };
      titles.push(...words.slice(at, last + 1).map(({ lower }) => lower));
      to = last;
    } else if (lexicon.institutions.has(word.lower)) {
      head = { kind: 'institution' };
      to = at;
    } else if (lexicon.statements.has(word.lower)) {
      head = { kind: 'statement' };
      to = at;
    } else if (head?.kind === 'mention' && head.mention.kind === 'person') break;
    else if (head !== null && !goesOnTo(clause, at)) {
      // An adjective or another noun; nothing that is named comes after it.
      break;
    }
    at = last + 1;
  }
  if (head === null || to < from) return null;
  const definite = lexicon.definite.has(words[from]?.lower ?? '');
  return { from, to, head, titles, state, definite };
}

/** Whether a role or name follows after a word that names nobody, within a few words. */
function goesOnTo(clause: Clause, at: number): boolean {
  for (let next = at + 1; next <= at + 3; next += 1) {
    if (breaks(clause, next) || isApart(clause, next)) return false;
    if (clause.mentions[next] || roleAt(clause, next) !== null) return true;
    if (clause.lexicon.institutions.has(clause.words[next]?.lower ?? '')) return true;
  }
  return false;
}

function lastOf(mentions: readonly (Mention | null)[], at: number, mention: Mention): number {
  let last = at;
  while (mentions[last + 1] === mention) last += 1;
  return last;
}

/** The last of a run of words with capitals that no name of the gazetteer takes. */
function capitalsFrom(clause: Clause, from: number): number {
  let to = from;
  while (
    to + 1 < clause.words.length &&
    !breaks(clause, to + 1) &&
    !clause.mentions[to + 1] &&
    isCapitalName(clause.words[to + 1]?.text ?? '') &&
    roleAt(clause, to + 1) === null
  )
    to += 1;
  return to;
}
