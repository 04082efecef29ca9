/** The phrase books of all languages made ready for look-ups. */
import type { Knowledge, PhraseBook } from '../knowledge.ts';
import type { Label } from '../types.ts';
import { GATE_TEXTS } from './gate-texts.ts';
import { PhraseIndex } from './phrase-index.ts';
import { TextFinder } from './text-finder.ts';
import { fold, tokenise } from './tokens.ts';

/** Lists of texts that are looked for in every line, all at once: the phrase books' and those of rules' gates. */
export const LISTS = [
  'captionStarts',
  'captionMarks',
  'creditWords',
  'rights',
  'contributed',
  'bio',
  ...(Object.keys(GATE_TEXTS) as (keyof typeof GATE_TEXTS)[]),
] as const;
export type ListName = (typeof LISTS)[number];
/** The bit of each list. */
export const LIST_BITS = Object.fromEntries(LISTS.map((name, i) => [name, 1 << i])) as Readonly<
  Record<ListName, number>
>;

/** What a word can be, one bit each: a stop word, or the first of an agency's name or of a by-word. */
export const WORD_KINDS = { stopword: 1, agency: 2, byline: 4 } as const;
export type WordKind = keyof typeof WORD_KINDS;

export interface Lexicon {
  /** Whole lines. */
  readonly lines: PhraseIndex<Label>;
  /** Headings that open a block of furniture. */
  readonly opens: PhraseIndex<Label>;
  /** Found anywhere. */
  readonly contains: PhraseIndex<Label>;
  /** What menus and button bars are made of. */
  readonly words: PhraseIndex<Label>;
  /** Phrases only one outlet prints. */
  readonly tells: PhraseIndex<Label>;
  /** Names of outlets. */
  readonly outlets: PhraseIndex<string>;
  readonly stopwords: ReadonlySet<string>;
  readonly sections: PhraseIndex<true>;
  readonly captionStarts: readonly string[];
  readonly captionMarks: readonly string[];
  readonly creditWords: readonly string[];
  readonly agencies: ReadonlySet<string>;
  readonly rights: readonly string[];
  readonly bylines: ReadonlySet<string>;
  readonly contributed: readonly string[];
  readonly bio: readonly string[];
  readonly months: ReadonlySet<string>;
  readonly dateWords: PhraseIndex<true>;
  readonly signoffs: ReadonlySet<string>;
  /** Kinds of every word that is of any, as bits. */
  readonly kinds: ReadonlyMap<string, number>;
  /** Finds the lists' texts and those that rules' gates ask for. */
  readonly finder: TextFinder;
}

const ready = new WeakMap<Knowledge, Lexicon>();

/** The lexicon of some knowledge, made once. */
export function lexiconOf(knowledge: Knowledge): Lexicon {
  const known = ready.get(knowledge);
  if (known !== undefined) return known;
  const lexicon = compile(knowledge);
  ready.set(knowledge, lexicon);
  return lexicon;
}

function compile({ outlets, phrases: books }: Knowledge): Lexicon {
  const all = (pick: (book: PhraseBook) => readonly string[]): string[] => books.flatMap(pick);
  const index = {
    lines: new PhraseIndex<Label>(),
    opens: new PhraseIndex<Label>(),
    contains: new PhraseIndex<Label>(),
    words: new PhraseIndex<Label>(),
  };
  for (const book of books) {
    for (const [label, set] of Object.entries(book.phrases)) {
      for (const kind of ['lines', 'opens', 'contains', 'words'] as const) {
        for (const phrase of set[kind]) index[kind].add(phrase, label as Label);
      }
      for (const phrase of set.lines) if (!/[*#]/.test(phrase)) index.words.add(phrase, label as Label);
    }
  }
  const tells = new PhraseIndex<Label>();
  const names = new PhraseIndex<string>();
  for (const outlet of outlets) {
    for (const tell of outlet.tells) tells.add(tell.text, tell.label);
    for (const name of [outlet.name, ...outlet.aliases]) names.add(name, outlet.id);
  }
  const stopwords = new Set(all((book) => book.stopwords).flatMap(tokenise));
  const agencies = new Set(all((book) => book.credits.agencies).map(fold));
  const bylines = new Set(all((book) => book.bylines).map(fold));
  const lists = {
    captionStarts: all((book) => book.captions.starts).map(fold),
    captionMarks: all((book) => book.captions.contains).map(fold),
    creditWords: all((book) => book.credits.words)
      .map(fold)
      .sort((a, b) => b.length - a.length),
    rights: all((book) => book.credits.rights).map(fold),
    contributed: all((book) => book.contributed).map(fold),
    bio: all((book) => book.bio).map(fold),
  };
  const sought = { ...lists, ...GATE_TEXTS };
  return {
    ...index,
    ...lists,
    tells,
    outlets: names,
    stopwords,
    sections: marks(all((book) => book.sections)),
    agencies,
    bylines,
    months: new Set(all((book) => book.dates.months).map(fold)),
    dateWords: marks(all((book) => [...book.dates.words, ...book.dates.months])),
    signoffs: new Set(all((book) => book.signoffs).map(fold)),
    kinds: kindsOf({ stopword: stopwords, agency: firsts(agencies), byline: firsts(bylines) }),
    finder: new TextFinder(LISTS.map((name) => ({ bit: LIST_BITS[name], texts: sought[name] }))),
  };
}

/** The first word of every name. */
function firsts(names: Iterable<string>): string[] {
  return Array.from(names, (name) => tokenise(name)[0] ?? '');
}

function kindsOf(words: Readonly<Record<WordKind, Iterable<string>>>): Map<string, number> {
  const kinds = new Map<string, number>();
  for (const kind of Object.keys(WORD_KINDS) as WordKind[])
    for (const word of words[kind]) kinds.set(word, (kinds.get(word) ?? 0) | WORD_KINDS[kind]);
  return kinds;
}

function marks(phrases: readonly string[]): PhraseIndex<true> {
  const index = new PhraseIndex<true>();
  for (const phrase of phrases) index.add(phrase, true);
  return index;
}
