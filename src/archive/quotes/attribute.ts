/** Who is said to have said what is quoted, in sentences where the speaker stands next to a verb of saying. */

import type { Party } from '../../archive-types.ts';
import { type Found, mainSubject, type Scene, subjectAfter, subjectBefore, wordsOf } from './actors.ts';
import { partyOf } from './cast.ts';
import type { Clause } from './phrases.ts';

export interface Attribution {
  readonly speaker: Found;
  readonly verb: string;
  readonly addressee: Party | null;
  readonly through: string | null;
  /** Last word of the attribution. */
  readonly last: number;
}

/** Words after a quotation within which a verb of saying belongs to it. */
const NEAR = 16;

/** The attribution that follows a quotation: `, said Wang Yi`, `, the minister said through an interpreter`. */
export function attributionAfter(scene: Scene, at: number, pausing: boolean): Attribution | null {
  const { clause } = scene;
  const according = accordingTo(scene, at);
  if (according !== null) return according;
  const limit = Math.min(clause.words.length, at + NEAR);
  for (let verb = at; verb < limit && (verb === at || !clause.cut.has(verb)); verb += 1) {
    const length = verbAt(clause, verb);
    if (length === 0) continue;
    const opens = clause.words.slice(at, verb).every(({ lower }) => clause.lexicon.skipped.has(lower));
    const speaker = opens ? subjectAfter(scene, verb + length) : subjectBefore(scene, verb);
    // Without a pause before it the words after a quotation may go on with the sentence.
    if (speaker === null || speaker.from < at || speaker.from > at + 2) return null;
    if (!pausing && verb > at + 3 && !opens) return null;
    return completed(scene, speaker, verb, length, opens ? speaker.to : verb + length - 1);
  }
  return null;
}

/** The attribution that a quotation follows: `Moon said, “…`, `with Putin telling reporters that relations “…`. */
export function attributionBefore(scene: Scene, at: number): Attribution | null {
  const { clause } = scene;
  const { words, lexicon } = clause;
  const opening = accordingTo(scene, 0);
  for (let verb = at - 1; verb >= 0; verb -= 1) {
    const word = words[verb];
    if (word === undefined || lexicon.blocks.has(word.lower) || /[;]/.test(words[verb + 1]?.joint ?? ''))
      break;
    const noun = accuser(scene, verb);
    if (noun !== null) return noun;
    const length = verbAt(clause, verb);
    if (length === 0) continue;
    const speaker = speakerOf(scene, verb, length, at);
    return speaker === null ? null : completed(scene, speaker, verb, length, verb + length - 1);
  }
  return opening;
}

/** The words of the verb of saying that begins at a word; 0 where none does. */
function verbAt({ words, lexicon, mentions }: Clause, at: number): number {
  if (mentions[at]) return 0;
  for (const phrase of lexicon.longVerbs)
    if (phrase.every((word, offset) => words[at + offset]?.lower === word)) return phrase.length;
  return lexicon.verbSet.has(words[at]?.lower ?? '') ? 1 : 0;
}

function speakerOf(scene: Scene, verb: number, length: number, quote: number): Found | null {
  const { clause } = scene;
  const { words, lexicon } = clause;
  const lower = words[verb]?.lower ?? '';
  if (lexicon.participles.has(lower)) {
    // "a warning of": a noun, which nobody says.
    if (lexicon.articles.has(words[verb - 1]?.lower ?? '')) return null;
    const own = words[verb]?.joint === '' ? subjectBefore(scene, verb) : null;
    return own ?? mainSubject(scene);
  }
  const before = subjectBefore(scene, verb);
  if (before !== null) return before;
  const joined = words[verb - 1]?.lower ?? '';
  if (lexicon.joins.has(joined)) return mainSubject(scene);
  if (lexicon.telling.has(lower)) return null;
  const after = subjectAfter(scene, verb + length);
  return after !== null && after.to < quote ? after : null;
}

/** `according to the ministry`, at a word. */
function accordingTo(scene: Scene, at: number): Attribution | null {
  const { words, lexicon } = scene.clause;
  for (const phrase of lexicon.according) {
    if (!phrase.every((word, offset) => words[at + offset]?.lower === word)) continue;
    const speaker = subjectAfter(scene, at + phrase.length);
    const verb = wordsOf(scene.clause, at, at + phrase.length - 1);
    if (speaker !== null) return { speaker, verb, addressee: null, through: null, last: speaker.to };
  }
  return null;
}

/** "US accusations that …": who makes them. */
function accuser(scene: Scene, at: number): Attribution | null {
  const { words, lexicon, mentions, cut } = scene.clause;
  const word = words[at];
  if (word === undefined || !lexicon.nouns.has(word.lower) || cut.has(at)) return null;
  if (words[at + 1]?.lower !== 'that' || !mentions[at - 1]) return null;
  const speaker = subjectBefore(scene, at);
  return speaker === null ? null : { speaker, verb: word.text, addressee: null, through: null, last: at };
}

/** With whom it was said to, who passed it on, and, where the words are another's, whose. */
function completed(scene: Scene, speaker: Found, verb: number, length: number, last: number): Attribution {
  const { clause } = scene;
  const printed = wordsOf(clause, verb, verb + length - 1);
  const end = Math.max(last, speaker.from > verb ? speaker.to : verb + length - 1);
  const addressee = speaker.from > verb ? null : addresseeOf(scene, verb, length);
  const whose = cited(scene, end);
  if (whose !== null)
    return { speaker: whose, verb: printed, addressee, through: speaker.words, last: whose.to };
  return { speaker, verb: printed, addressee, through: throughWhom(scene, end), last: end };
}

/** ", quoting a Kremlin statement": whose words an agency passes on. */
function cited(scene: Scene, end: number): Found | null {
  const { words, lexicon, cut } = scene.clause;
  const at = end + 1;
  if (cut.has(at) || !lexicon.citing.has(words[at]?.lower ?? '')) return null;
  return subjectAfter(scene, at + 1);
}

/** "through an interpreter", ", according to Sputnik". */
function throughWhom(scene: Scene, end: number): string | null {
  const { clause } = scene;
  const { words, lexicon, cut } = clause;
  for (let at = end + 1; at <= end + 3 && at < words.length && !cut.has(at); at += 1) {
    const lower = words[at]?.lower ?? '';
    if (lexicon.through.has(lower)) {
      const noun = [at + 1, at + 2].find((next) => lexicon.interpreters.has(words[next]?.lower ?? ''));
      return noun === undefined ? null : wordsOf(clause, at + 1, noun);
    }
    const according = accordingTo(scene, at);
    if (according !== null) return according.speaker.words;
    if (!lexicon.skipped.has(lower)) return null;
  }
  return null;
}

/** Whom somebody told. */
function addresseeOf(scene: Scene, verb: number, length: number): Party | null {
  const { clause } = scene;
  const { words, lexicon } = clause;
  if (!lexicon.telling.has(words[verb]?.lower ?? '')) return null;
  const at = verb + length;
  if (clause.cut.has(at)) return null;
  for (const phrase of lexicon.audience) {
    if (phrase.every((word, offset) => words[at + offset]?.lower === word)) {
      const name = wordsOf(clause, at, at + phrase.length - 1);
      return { entities: [], name, words: name };
    }
  }
  const found = subjectAfter(scene, at);
  return found === null ? null : partyOf(found.actor, found.words);
}
