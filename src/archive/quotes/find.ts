/**
 * The quotations of one article: where each stands, and who said it, to whom, in which words the article says so.
 * Passages are read in order, since `he added` means somebody named before. Who cannot be told stays unknown.
 */

import type { Entity, Mention, Passage, Quote } from '../../archive-types.ts';
import { type Found, mainSubject, type Scene, subjectBefore } from './actors.ts';
import { attributionAfter, attributionBefore } from './attribute.ts';
import { Cast } from './cast.ts';
import { type Draft, draftOf, join, mergeInto, quoteOf, type Saying } from './drafts.ts';
import { easternAttribution } from './eastern.ts';
import { type Item, type Sentence, sentencesOf } from './frame.ts';
import { type Marked, markedIn } from './marks.ts';
import { meetPeople, noteStatements } from './meet.ts';
import type { Clause } from './phrases.ts';
import { type QuoteWords, quoteWords } from './words.ts';

/** Finds every quotation in the passages of an article, in reading order. */
export function findQuotes(
  passages: readonly Passage[],
  language: string | null,
  mentions: readonly Mention[],
  byId: ReadonlyMap<string, Entity>,
): Quote[] {
  const reader = new Reader(language, byId);
  for (const passage of passages) {
    const own = mentions.filter(
      ({ field, index, kind }) =>
        field === passage.field && index === passage.index && kind !== 'theme' && kind !== 'event',
    );
    reader.read(passage, own);
  }
  return reader.drafts.map(quoteOf);
}

class Reader {
  readonly drafts: Draft[] = [];
  readonly #cast = new Cast();
  readonly #language: string | null;
  readonly #lexicon: QuoteWords | null;
  readonly #byId: ReadonlyMap<string, Entity>;
  /** The quotation that the passage before left open, and who was about to speak at its end. */
  #open: Draft | null = null;
  #announced: Saying | null = null;

  constructor(language: string | null, byId: ReadonlyMap<string, Entity>) {
    this.#language = language;
    this.#lexicon = quoteWords(language);
    this.#byId = byId;
  }

  read(passage: Passage, mentions: readonly Mention[]): void {
    const marked = markedIn(passage.text, this.#language);
    const drafts = marked.map((one) => draftOf(passage, one));
    const continued = this.#open !== null && marked[0]?.start === 0 ? this.#open : null;
    if (this.#lexicon?.order === 'eastern') this.#readEastern(passage, marked, drafts, mentions);
    else if (this.#lexicon !== null) this.#readFree(passage, marked, drafts, mentions, this.#lexicon);
    const [first] = drafts;
    if (continued !== null && first !== undefined) {
      join(continued, first);
      drafts[0] = continued;
    }
    for (const draft of new Set(drafts))
      if (draft.parts.length > 0 && draft !== continued) this.drafts.push(draft);
    const last = marked.at(-1);
    const open = last !== undefined && !last.closed && last.end === passage.text.length;
    this.#open = open && passage.field === 'body' ? (drafts.at(-1) ?? null) : null;
  }

  #readEastern(
    { text }: Passage,
    marked: readonly Marked[],
    drafts: readonly Draft[],
    mentions: readonly Mention[],
  ): void {
    const lexicon = this.#lexicon;
    if (lexicon === null) return;
    const scene = { text, marked, mentions, byId: this.#byId, cast: this.#cast, lexicon };
    for (const [at, draft] of drafts.entries()) {
      const found = easternAttribution(scene, at);
      if (found === null) continue;
      draft.attribution = { ...found, addressee: null, through: null };
      this.#cast.speaks(found.speaker.actor, found.speaker.neuter);
    }
  }

  #readFree(
    { text }: Passage,
    marked: readonly Marked[],
    drafts: Draft[],
    mentions: readonly Mention[],
    lexicon: QuoteWords,
  ): void {
    let before: Draft | null = null;
    const announced = this.#announced;
    this.#announced = null;
    for (const sentence of sentencesOf(text, marked, lexicon)) {
      const { clause, quotes } = clauseOf(sentence, text, mentions, lexicon);
      const scene: Scene = { clause, cast: this.#cast, byId: this.#byId };
      meetPeople(scene);
      noteStatements(scene);
      this.#attribute(scene, quotes, marked, drafts);
      const [first] = quotes;
      const draft = first === undefined ? undefined : drafts[first.quote];
      if (draft !== undefined && draft.attribution === null && first?.at === 0) {
        if (before !== null) mergeInto(before, draft, drafts);
        else if (first.quote === 0 && marked[0]?.start === 0) draft.attribution = announced;
      }
      const last = quotes.at(-1);
      const lastDraft = last === undefined ? undefined : drafts[last.quote];
      before = lastDraft?.attribution && quotes.every(({ at }) => at === 0) ? lastDraft : null;
      this.#remember(
        scene,
        quotes.flatMap(({ quote }) => drafts[quote] ?? []),
      );
      if (text.trimEnd().endsWith(':')) this.#announced = attributionBefore(scene, clause.words.length);
    }
  }

  /** Finds who says each quotation of a sentence. */
  #attribute(scene: Scene, quotes: readonly Placed[], marked: readonly Marked[], drafts: Draft[]): void {
    const { clause } = scene;
    for (const [index, { quote, at }] of quotes.entries()) {
      const draft = drafts[quote];
      const one = marked[quote];
      if (draft === undefined || one === undefined) continue;
      if (!one.closed && one.end < clause.text.length) continue;
      const pausing = pauses(clause, one, at);
      const after = at < clause.words.length ? attributionAfter(scene, at, pausing) : null;
      const kept = draft.attribution;
      draft.term = isTerm(clause, at, one);
      const before = after === null && !draft.term ? attributionBefore(scene, at) : null;
      draft.attribution = kept ?? after ?? before ?? headlined(scene, at, one);
      const next = quotes[index + 1];
      const between = next === undefined ? 0 : next.at - at;
      // “A,” he said, “B”: one quotation, in two parts.
      if (next !== undefined && after !== null && between > 0 && after.last + 1 >= next.at && pausing)
        mergeInto(draft, drafts[next.quote], drafts, next.quote);
    }
    shareAttribution(scene, quotes, drafts);
  }

  /** Notes who spoke and who acted, for the pronouns that follow. */
  #remember(scene: Scene, drafts: readonly Draft[]): void {
    const { clause } = scene;
    const subject = clause.cut.has(0) ? null : mainSubject(scene);
    const spoken = drafts.find(({ attribution }) => attribution !== null)?.attribution?.speaker;
    const speaker = spoken ?? this.#indirect(scene);
    if (subject !== null && !subject.neuter) this.#cast.leaves();
    if (subject !== null || speaker === null) this.#cast.acts(subject?.actor ?? null);
    if (speaker !== null) this.#cast.speaks(speaker.actor, speaker.neuter);
  }

  /** Who says something in a sentence without quotation marks. */
  #indirect(scene: Scene): Found | null {
    const { words, lexicon, mentions } = scene.clause;
    for (const [at, { lower }] of words.entries()) {
      const speaker = lexicon.verbSet.has(lower) && !mentions[at] ? subjectBefore(scene, at) : null;
      if (speaker !== null) return speaker;
    }
    return null;
  }
}

/** A quotation of a sentence and the number of words before it. */
interface Placed {
  readonly quote: number;
  readonly at: number;
}

function clauseOf(
  sentence: Sentence,
  text: string,
  mentions: readonly Mention[],
  lexicon: QuoteWords,
): { readonly clause: Clause; readonly quotes: readonly Placed[] } {
  const words = sentence.flatMap((item) => (item.kind === 'word' ? [item.word] : []));
  const quotes: Placed[] = [];
  const cut = new Set<number>();
  let count = 0;
  for (const item of sentence satisfies readonly Item[]) {
    if (item.kind === 'word') count += 1;
    else {
      quotes.push({ quote: item.quote, at: count });
      cut.add(count);
    }
  }
  const own = words.map(
    ({ start, end }) =>
      mentions.find((one) => one.start < end && one.end > start && one.start >= start - 40) ?? null,
  );
  return { clause: { text, words, mentions: own, cut, lexicon }, quotes };
}

/** Whether a quotation ends in a sign after which its speaker may follow. */
function pauses({ text, words }: Clause, { from, to }: Marked, at: number): boolean {
  const last = text.slice(from, to).trimEnd().at(-1) ?? '';
  return /[,?!…—–،]/.test(last) || /[,—–،]|-$/.test(words[at]?.joint ?? '');
}

/** Whether the words before a quotation say that it is a name for something. */
function isTerm({ words, lexicon, cut, text }: Clause, at: number, { start }: Marked): boolean {
  if (at === 0 || cut.has(at - 1)) return false;
  if (/\S/.test(text.slice(words[at - 1]?.end, start))) return false;
  return lexicon.terms.some((phrase) =>
    phrase.every((word, offset) => words[at - phrase.length + offset]?.lower === word),
  );
}

/** `Trump: “…”`, as headlines and lists of quotations have it. */
function headlined(scene: Scene, at: number, { start }: Marked): Saying | null {
  const { clause } = scene;
  if (at === 0 || at > 4 || !/^\s*[:：]\s*$/.test(clause.text.slice(clause.words[at - 1]?.end, start)))
    return null;
  const subject = subjectBefore(scene, at);
  if (subject === null || subject.from !== 0 || subject.actor.type === 'described') return null;
  return { speaker: subject, verb: ':', addressee: null, through: null };
}

/** “A” and “B,” he said: what follows the last holds for those it is joined to. */
function shareAttribution({ clause }: Scene, quotes: readonly Placed[], drafts: readonly Draft[]): void {
  for (let index = quotes.length - 2; index >= 0; index -= 1) {
    const [one, next] = [quotes[index], quotes[index + 1]];
    const [draft, other] = [drafts[one?.quote ?? -1], drafts[next?.quote ?? -1]];
    if (one === undefined || next === undefined || !draft || !other || draft.attribution !== null) continue;
    const between = clause.words.slice(one.at, next.at);
    if (between.every(({ lower }) => clause.lexicon.joins.has(lower))) draft.attribution = other.attribution;
  }
}
