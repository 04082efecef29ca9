/** Who a noun phrase or pronoun means, by the gazetteer and by what the article has said so far. */

import type { Entity } from '../../archive-types.ts';
import { type Actor, actorOf, type Cast, together } from './cast.ts';
import { type Clause, type Phrase, phraseFrom, phraseTo } from './phrases.ts';

/** Somebody found in a sentence: who, in which words, where. */
export interface Found {
  readonly actor: Actor;
  readonly words: string;
  readonly from: number;
  readonly to: number;
  /** Whether it is an institution, or speaks through a statement: `it` means such. */
  readonly neuter: boolean;
}

export interface Scene {
  readonly clause: Clause;
  readonly cast: Cast;
  readonly byId: ReadonlyMap<string, Entity>;
}

/** The words of a stretch of a sentence, as printed. */
export function wordsOf({ words, text }: Clause, from: number, to: number): string {
  return text.slice(words[from]?.start, words[to]?.end).replace(/['’]s$/, '');
}

/** The words that name the head of a phrase, as printed. */
function printed(clause: Clause, { head, from, to }: Phrase, last: number): string {
  if (head.kind === 'mention' && head.mention.kind !== 'person') return head.mention.text;
  const words = wordsOf(clause, from, last);
  // "a request officials said": a noun in the singular is not part of who is named in the plural.
  return /^an? .* \p{L}+s$/u.test(words) && head.kind === 'role' && last === to
    ? wordsOf(clause, to, to)
    : words;
}

/** The one a noun phrase means; null where the article has not told. */
export function actorIn(scene: Scene, phrase: Phrase, last = phrase.to): Found | null {
  const words = printed(scene.clause, phrase, last);
  const actor = meant(scene, phrase, words);
  if (actor === null) return null;
  const neuter = actor.type === 'institution' || phrase.head.kind === 'statement';
  return { actor, words, from: phrase.from, to: last, neuter };
}

function meant({ clause, cast, byId }: Scene, phrase: Phrase, words: string): Actor | null {
  const { head, state } = phrase;
  switch (head.kind) {
    case 'mention': {
      const entity = byId.get(head.mention.entity);
      return entity === undefined ? null : actorOf(entity);
    }
    case 'name': {
      const name = head.name;
      const known = name.includes(' ') ? null : cast.bySurname(name);
      return known ?? described('person', name);
    }
    case 'role': {
      const known = phrase.definite || state !== null ? cast.byTitle(head.role, state) : null;
      return known ?? described('described', words);
    }
    case 'institution':
      return described('institution', words);
    case 'statement': {
      const named = clause.mentions.slice(phrase.from, phrase.to + 1).find((mention) => mention !== null);
      const entity = named ? byId.get(named.entity) : undefined;
      if (entity !== undefined) return actorOf(entity);
      return cast.issuer() ?? described('institution', words);
    }
  }
}

function described(type: Actor['type'], name: string): Actor {
  return { type, entities: [], name, pronoun: null, state: null };
}

/** Who a pronoun means: somebody named before it in the sentence it is subordinate in, else who acted last. */
export function actorByPronoun(scene: Scene, at: number): Found | null {
  const { clause, cast } = scene;
  const word = clause.words[at];
  if (word === undefined) return null;
  const { he, she, it } = clause.lexicon;
  const found = (actor: Actor | null, neuter: boolean): Found | null =>
    actor === null ? null : { actor, words: word.text, from: at, to: at, neuter };
  if (it.has(word.lower)) return found(cast.institution(), true);
  const pronoun = he.has(word.lower) ? 'he' : she.has(word.lower) ? 'she' : null;
  if (pronoun === null) return null;
  const near =
    at > 0 && !clause.cut.has(at) && !/[,;:.]/.test(word.joint) ? onlyPersonBefore(scene, at) : null;
  if (near !== null) return near.pronoun === null || near.pronoun === pronoun ? found(near, false) : null;
  return found(cast.byPronoun(pronoun), false);
}

/** The person named in the sentence before a word, where it is one alone. */
function onlyPersonBefore({ clause, byId }: Scene, at: number): Actor | null {
  const people = new Set(
    clause.mentions.slice(0, at).flatMap((mention) => (mention?.kind === 'person' ? [mention.entity] : [])),
  );
  const [id] = people;
  const entity = id === undefined || people.size > 1 ? undefined : byId.get(id);
  return entity === undefined ? null : actorOf(entity);
}

/** The subject that stands right before a verb. */
export function subjectBefore(scene: Scene, verb: number): Found | null {
  const { clause } = scene;
  const { words, lexicon } = clause;
  let end = verb - 1;
  while (end >= 0 && !clause.cut.has(end + 1) && lexicon.skipped.has(words[end]?.lower ?? '')) end -= 1;
  if (end < 0 || clause.cut.has(end + 1)) return null;
  const lower = words[end]?.lower ?? '';
  const direct = !commaBetween(clause, end, verb);
  if (direct && isPronoun(scene, end)) return actorByPronoun(scene, end);
  if (lexicon.who.has(lower)) return headed(scene, end - 1);
  if (!direct) {
    // "Moon, the South's president, said": the name before the apposition.
    const before = openingComma(clause, end);
    const named = before > 0 ? headed(scene, before - 1) : null;
    if (named !== null && named.actor.type === 'person') return named;
  }
  return headed(scene, end);
}

function isPronoun({ clause: { words, lexicon } }: Scene, at: number): boolean {
  const lower = words[at]?.lower ?? '';
  return lexicon.he.has(lower) || lexicon.she.has(lower) || lexicon.it.has(lower);
}

function commaBetween({ words }: Clause, from: number, to: number): boolean {
  for (let at = from + 1; at <= to; at += 1) if (/[,،]/.test(words[at]?.joint ?? '')) return true;
  return false;
}

/** The word after the last comma before one; 0 where there is none. */
function openingComma({ words, cut }: Clause, end: number): number {
  for (let at = end; at > 0; at -= 1) {
    if (cut.has(at)) return 0;
    if (/[,،]/.test(words[at]?.joint ?? '')) return at;
  }
  return 0;
}

/** The phrase that ends at a word with what governs it: of "an official at the ministry" the official. */
function headed(scene: Scene, end: number): Found | null {
  const { clause } = scene;
  const phrase = phraseTo(clause, end);
  if (phrase === null) return null;
  let head = phrase;
  for (let depth = 0; depth < 3; depth += 1) {
    const link = clause.words[head.from - 1]?.lower ?? '';
    if (
      head.from === 0 ||
      /[,;:—–]/.test(clause.words[head.from]?.joint ?? '') ||
      !clause.lexicon.links.has(link)
    )
      break;
    const before = phraseTo(clause, head.from - 2);
    if (before === null)
      return /[,—–]/.test(clause.words[head.from - 1]?.joint ?? '') ? actorIn(scene, phrase) : null;
    head = before;
  }
  const found = actorIn(scene, head, head === phrase || head.head.kind === 'role' ? end : head.to);
  return found === null ? null : joined(scene, found, head);
}

/** With who stands before an `and`: `China and Russia`. */
function joined(scene: Scene, found: Found, phrase: Phrase): Found {
  const { clause } = scene;
  const { words } = clause;
  if (phrase.from < 2 || !clause.lexicon.joins.has(words[phrase.from - 1]?.lower ?? '')) return found;
  if (words[phrase.from]?.joint !== '' || words[phrase.from - 1]?.joint !== '') return found;
  const other = phraseTo(clause, phrase.from - 2);
  if (other?.head.kind !== 'mention' || phrase.head.kind !== 'mention') return found;
  const before = actorIn(scene, other);
  if (before === null || before.actor.type !== found.actor.type) return found;
  return {
    ...found,
    actor: together(before.actor, found.actor),
    words: wordsOf(clause, other.from, phrase.to),
    from: other.from,
  };
}

/** The one a phrase that begins at a word names, with what follows a description: "a researcher at an institute". */
export function subjectAfter(scene: Scene, at: number): Found | null {
  const { clause } = scene;
  if (isPronoun(scene, at)) return actorByPronoun(scene, at);
  const phrase = phraseFrom(clause, at);
  if (phrase === null) return null;
  const found = actorIn(scene, phrase);
  if (found?.actor.type === 'described') {
    const last = endOfDescription(clause, phrase.to);
    return last === phrase.to ? found : actorIn(scene, phrase, last);
  }
  const { joins } = clause.lexicon;
  const next = clause.words[phrase.to + 1];
  if (found === null || next === undefined || next.joint !== '' || !joins.has(next.lower)) return found;
  const other = phraseFrom(clause, phrase.to + 2);
  const second =
    other?.head.kind === 'mention' && phrase.head.kind === 'mention' ? actorIn(scene, other) : null;
  if (second === null || second.actor.type !== found.actor.type) return found;
  const words = wordsOf(clause, found.from, second.to);
  return { ...found, actor: together(found.actor, second.actor), words, to: second.to };
}

/** Most words of a description after its noun. */
const TAIL = 9;

function endOfDescription({ words, cut, lexicon }: Clause, from: number): number {
  let last = from;
  if (!lexicon.links.has(words[from + 1]?.lower ?? '')) return last;
  for (let at = from + 1; at < words.length && at <= from + TAIL; at += 1) {
    const word = words[at];
    if (word === undefined || cut.has(at) || word.joint !== '' || lexicon.verbSet.has(word.lower)) break;
    if (lexicon.who.has(word.lower) || lexicon.skipped.has(words[at + 1]?.lower ?? '')) break;
    if (!lexicon.links.has(word.lower) && !lexicon.articles.has(word.lower)) last = at;
  }
  return last;
}

/** The subject a sentence opens with, after an opening such as "On Friday," where it has one. */
export function mainSubject(scene: Scene): Found | null {
  const { clause } = scene;
  const first = isPronoun(scene, 0) ? actorByPronoun(scene, 0) : subjectAt(scene, 0);
  if (first !== null) return first;
  const comma = clause.words.findIndex((word, at) => at > 0 && /[,،]/.test(word.joint));
  if (comma < 0) return null;
  return isPronoun(scene, comma) ? actorByPronoun(scene, comma) : subjectAt(scene, comma);
}

function subjectAt(scene: Scene, at: number): Found | null {
  return clauseHasCut(scene, at) ? null : subjectAfter(scene, at);
}

function clauseHasCut({ clause }: Scene, at: number): boolean {
  return at > 0 && clause.cut.has(at);
}
