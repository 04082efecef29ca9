/**
 * Who is said to have said what is quoted, in Chinese, Japanese and Korean: by the verb before a colon or comma, or by
 * the particles after the subject and after the quotation.
 */

import type { Entity, Mention } from '../../archive-types.ts';
import type { Found } from './actors.ts';
import { type Actor, actorOf, type Cast } from './cast.ts';
import type { Marked } from './marks.ts';
import type { QuoteWords } from './words.ts';

export interface EasternScene {
  readonly text: string;
  readonly marked: readonly Marked[];
  readonly mentions: readonly Mention[];
  readonly byId: ReadonlyMap<string, Entity>;
  readonly cast: Cast;
  readonly lexicon: QuoteWords;
}

export interface EasternAttribution {
  readonly speaker: Found;
  readonly verb: string;
}

/** Longest subject, in characters, and how far a verb may stand from the quotation. */
const LONGEST = 24;
const NEAR = 30;

/** The attribution of a quotation; null where the sentence does not plainly give it. */
export function easternAttribution(scene: EasternScene, at: number): EasternAttribution | null {
  return scene.lexicon.quotative.length > 0 ? byParticles(scene, at) : byVerb(scene, at);
}

/** Text of the sentence outside quotations before one, and where it begins. */
function sentenceBefore(
  { text, marked, lexicon }: EasternScene,
  at: number,
): { start: number; text: string } {
  const end = marked[at]?.start ?? 0;
  const blank = blanked(text, marked);
  let start = end;
  while (start > 0 && !endsSentence(blank, start - 1, lexicon)) start -= 1;
  return { start, text: blank.slice(start, end) };
}

/** What follows a quotation in its sentence, quotations left out. */
function sentenceAfter({ text, marked, lexicon }: EasternScene, at: number): { start: number; text: string } {
  const start = marked[at]?.end ?? text.length;
  const blank = blanked(text, marked);
  let end = start;
  while (end < blank.length && !endsSentence(blank, end, lexicon)) end += 1;
  return { start, text: blank.slice(start, end) };
}

function endsSentence(text: string, at: number, { ends }: QuoteWords): boolean {
  const sign = text[at] ?? '';
  return ends.includes(sign) && !(sign === '.' && /\d/.test(text[at + 1] ?? ''));
}

/** The text with every quotation replaced by as many signs that stand for nothing. */
function blanked(text: string, marked: readonly Marked[]): string {
  let result = '';
  let end = 0;
  for (const { start, end: stop } of marked) {
    result += text.slice(end, start) + '\uFFFC'.repeat(stop - start);
    end = stop;
  }
  return result + text.slice(end);
}

/** Chinese: the verb after the subject, before the quotation or after it. */
function byVerb(scene: EasternScene, at: number): EasternAttribution | null {
  const after = sentenceAfter(scene, at);
  const inner = scene.text.slice(scene.marked[at]?.from, scene.marked[at]?.to);
  if (/[。！？，,!?…]$/.test(inner) || /^[，,]/.test(after.text)) {
    const clause = /^[，,]?([^，,\uFFFC]*)/.exec(after.text);
    const start = after.start + (clause?.[0].length ?? 0) - (clause?.[1]?.length ?? 0);
    const found = subjectAndVerb(scene, start, clause?.[1] ?? '');
    if (found !== null && found.verbStart - start <= LONGEST) return narrated(scene, at, found);
  }
  const before = sentenceBefore(scene, at);
  const found = subjectAndVerb(scene, before.start, before.text);
  if (found === null) return null;
  return before.start + before.text.length - found.verbEnd <= NEAR ? found : null;
}

/** For a pronoun, who was the subject of the sentence right before the quotation, where there is one. */
function narrated(scene: EasternScene, at: number, found: WithVerb): EasternAttribution {
  const { he, she } = scene.lexicon;
  if (!he.has(found.speaker.words) && !she.has(found.speaker.words)) return found;
  const stop = sentenceBefore(scene, at).start - 1;
  const blank = blanked(scene.text, scene.marked);
  let start = stop;
  while (start > 0 && !endsSentence(blank, start - 1, scene.lexicon)) start -= 1;
  const earlier = subjectAndVerb(scene, start, blank.slice(start, Math.max(start, stop)));
  return earlier === null ? found : { ...found, speaker: { ...earlier.speaker, words: found.speaker.words } };
}

type WithVerb = EasternAttribution & { readonly verbStart: number; readonly verbEnd: number };

function subjectAndVerb(scene: EasternScene, start: number, text: string): WithVerb | null {
  let best: { readonly verb: string; readonly at: number } | null = null;
  for (const verb of scene.lexicon.verbs) {
    const at = text.lastIndexOf(verb);
    if (at > 0 && (best === null || at > best.at)) best = { verb, at };
  }
  if (best === null) return null;
  const clause = text.slice(0, best.at);
  const from = Math.max(clause.lastIndexOf('，'), clause.lastIndexOf(','), clause.lastIndexOf('\uFFFC')) + 1;
  const speaker = subjectIn(scene, start + from, start + best.at) ?? subjectIn(scene, start, start + best.at);
  if (speaker === null) return null;
  const verbStart = start + best.at;
  return { speaker, verb: best.verb, verbStart, verbEnd: verbStart + best.verb.length };
}

/** Japanese and Korean: the subject before a particle, the quotation before another, the verb at the end. */
function byParticles(scene: EasternScene, at: number): EasternAttribution | null {
  const { lexicon, marked, text } = scene;
  const after = sentenceAfter(scene, at);
  const tail = text.slice(marked[at]?.end);
  if (!lexicon.quotative.some((particle) => tail.startsWith(particle))) return null;
  const verbs = lexicon.verbs.filter((verb) => after.text.includes(verb));
  const verb = verbs.sort((a, b) => after.text.indexOf(a) - after.text.indexOf(b))[0];
  if (verb === undefined) return null;
  const before = sentenceBefore(scene, at);
  const topic = lastTopic(scene, before.start, before.text);
  if (topic === null) return null;
  const speaker = subjectIn(scene, topic.from, topic.to);
  return speaker === null ? null : { speaker, verb };
}

/** The last stretch before a topic particle that names somebody. */
function lastTopic(
  scene: EasternScene,
  start: number,
  text: string,
): { readonly from: number; readonly to: number } | null {
  const { lexicon } = scene;
  for (let end = text.length; end > 0; end -= 1) {
    const topic = lexicon.topics.find((particle) => text.slice(0, end).endsWith(particle));
    if (topic === undefined || !/^(?:[\s、,，]|\uFFFC|$)/.test(text.slice(end) || ' ')) continue;
    const to = end - topic.length;
    const from = Math.max(...['、', ',', '，', '\uFFFC'].map((sign) => text.lastIndexOf(sign, to - 1))) + 1;
    if (subjectIn(scene, start + from, start + to) !== null) return { from: start + from, to: start + to };
  }
  return null;
}

/** Who a stretch ends in: a name, a pronoun, or somebody described by an office. */
function subjectIn(
  { text, mentions, byId, cast, lexicon }: EasternScene,
  from: number,
  to: number,
): Found | null {
  const words = text.slice(from, to).trim();
  const named = mentions.filter(
    ({ start, end, kind }) =>
      start >= from && end <= to && (kind === 'person' || kind === 'organisation' || kind === 'state'),
  );
  const last = named.at(-1);
  const entity = last === undefined ? undefined : byId.get(last.entity);
  const person = named.filter(({ kind }) => kind === 'person');
  const found = (actor: Actor, printed: string): Found => ({
    actor,
    words: printed,
    from,
    to,
    neuter: actor.type === 'institution',
  });
  const [only] = person;
  if (only !== undefined && new Set(person.map(({ entity: id }) => id)).size === 1) {
    const one = byId.get(only.entity);
    if (one !== undefined) return found(actorOf(one), only.text);
  }
  if (person.length > 1) return null;
  const role = lexicon.roles.find((noun) => words.endsWith(noun));
  if (role !== undefined) return described(words, role, found);
  if (last !== undefined && entity !== undefined && to - last.end <= 4)
    return found(actorOf(entity), last.text);
  const pronoun = lexicon.he.has(words) ? 'he' : lexicon.she.has(words) ? 'she' : null;
  const actor = pronoun === null ? null : cast.byPronoun(pronoun);
  return actor === null ? null : found(actor, words);
}

/** Somebody described by an office; of a long stretch, the last words. */
function described(words: string, role: string, found: (actor: Actor, words: string) => Found): Found {
  const parts = words.split(/\s+/);
  const short = parts.length > 1 ? parts.slice(-4).join(' ') : words.slice(-LONGEST);
  const name = short.replace(/^[这這]位/, '');
  return found({ type: 'described', entities: [], name: name || role, pronoun: null, state: null }, short);
}
