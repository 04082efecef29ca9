/** What a sentence tells for those that follow: who is named under which title, who issued a statement. */

import { actorIn, type Found, mainSubject, type Scene, subjectAfter } from './actors.ts';
import { phraseTo } from './phrases.ts';

/** Notes the people a sentence names, with the titles before their names. */
export function meetPeople(scene: Scene): void {
  const { clause, cast } = scene;
  for (const [at, mention] of clause.mentions.entries()) {
    const ends =
      mention === null
        ? endsName(scene, at)
        : mention.kind === 'person' && clause.mentions[at + 1] !== mention;
    if (!ends) continue;
    const phrase = phraseTo(clause, at);
    if (phrase === null || (phrase.head.kind !== 'mention' && phrase.head.kind !== 'name')) continue;
    if (phrase.head.kind === 'name' && !phrase.head.name.includes(' ')) continue;
    const found = actorIn(scene, phrase);
    if (found !== null && found.actor.type === 'person') cast.name(found.actor, phrase.titles);
  }
}

/** Whether a word ends a run of words with capitals. */
function endsName({ clause: { words, mentions } }: Scene, at: number): boolean {
  const [word, next] = [words[at], words[at + 1]];
  const capital = (text: string | undefined) => text !== undefined && /^\p{Lu}/u.test(text);
  if (at === 0 || !capital(word?.text) || !capital(words[at - 1]?.text) || word?.joint !== '') return false;
  return next === undefined || next.joint !== '' || mentions[at + 1] !== null || !capital(next.text);
}

/** Notes who issued the statement a sentence speaks of: `a statement issued by …`, `a Kremlin statement`. */
export function noteStatements(scene: Scene): void {
  const { clause, cast } = scene;
  const { words, lexicon, mentions } = clause;
  for (const [at, { lower }] of words.entries()) {
    if (!lexicon.statements.has(lower)) continue;
    const issuer = issuedBy(scene, at + 1) ?? named(scene, at - 1) ?? issuedFrom(scene, at);
    if (issuer !== null) cast.issues(issuer.actor);
  }
  function named(of: Scene, before: number): Found | null {
    const mention = mentions[before];
    if (!mention || words[before + 1]?.joint !== '') return null;
    const phrase = phraseTo(clause, before);
    return phrase === null ? null : actorIn(of, phrase);
  }
}

function issuedBy(scene: Scene, at: number): Found | null {
  const { words, lexicon } = scene.clause;
  for (const phrase of lexicon.issued) {
    if (phrase.every((word, offset) => words[at + offset]?.lower === word)) {
      const found = subjectAfter(scene, at + phrase.length);
      if (found !== null && found.actor.entities.length > 0) return found;
    }
  }
  return null;
}

/** `The ministry issued a statement`. */
function issuedFrom(scene: Scene, at: number): Found | null {
  const { words, lexicon } = scene.clause;
  const verb = [at - 1, at - 2, at - 3].find((before) => lexicon.issuing.has(words[before]?.lower ?? ''));
  if (verb === undefined) return null;
  const subject = mainSubject(scene);
  return subject !== null && subject.actor.entities.length > 0 ? subject : null;
}
