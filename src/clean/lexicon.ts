/** The phrase books of all languages made ready for look-ups. */
import { type Knowledge, NOTICES, type PhraseBook } from '../knowledge.ts';
import type { Label } from '../types.ts';
import { GATE_TEXTS } from './gate-texts.ts';
import { CUE_WORDS } from './line-model/cues.ts';
import { PhraseIndex } from './phrase-index.ts';
import { TextFinder } from './text-finder.ts';
import { fold, tokenise } from './tokens.ts';
import { WordIds } from './word-ids.ts';

/** Lists of texts that are looked for in every line, all at once: the phrase books' and those of rules' gates. */
export const LISTS = [
  'captionStarts',
  'captionMarks',
  'creditWords',
  'rights',
  'contributed',
  'bio',
  'pointers',
  'notices',
  ...(Object.keys(GATE_TEXTS) as (keyof typeof GATE_TEXTS)[]),
] as const;
export type ListName = (typeof LISTS)[number];
/** The bit of each list. */
export const LIST_BITS = Object.fromEntries(LISTS.map((name, i) => [name, 1 << i])) as Readonly<
  Record<ListName, number>
>;

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
  /** The words of all lists, numbered; phrases are looked up by these numbers. */
  readonly ids: WordIds;
  readonly stopwords: ReadonlySet<string>;
  readonly sections: PhraseIndex<true>;
  readonly captionStarts: readonly string[];
  readonly captionMarks: readonly string[];
  readonly creditWords: ReadonlySet<string>;
  readonly agencies: ReadonlySet<string>;
  readonly rights: readonly string[];
  readonly bylines: ReadonlySet<string>;
  readonly contributed: readonly string[];
  readonly bio: readonly string[];
  /** What leads to another story in the middle of a text. */
  readonly pointers: readonly string[];
  readonly months: ReadonlySet<string>;
  readonly dateWords: PhraseIndex<true>;
  readonly signoffs: ReadonlySet<string>;
  /** What links to other pages of an article are made of. */
  readonly turners: PhraseIndex<true>;
  /** Prompts to the reader. */
  readonly calls: Readonly<Record<'acts' | 'offers' | 'ends', PhraseIndex<true>>>;
  /** What notices of a site are worded with. */
  readonly notices: NoticeWords;
  /** Finds the lists' texts and those that rules' gates ask for. */
  readonly finder: TextFinder;
}

/** By which words a site speaks to its reader, and of what in a notice of each kind. */
export interface NoticeWords {
  readonly address: PhraseIndex<true>;
  /** Words of address that only their capital tells from others: `Sie`, `Ihre`. */
  readonly polite: ReadonlySet<string>;
  readonly subjects: ReadonlyMap<
    string,
    { readonly core: PhraseIndex<true>; readonly side: PhraseIndex<true> }
  >;
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
  const ids = new WordIds();
  const all = (pick: (book: PhraseBook) => readonly string[]): string[] => books.flatMap(pick);
  const index = {
    lines: new PhraseIndex<Label>(ids),
    opens: new PhraseIndex<Label>(ids),
    contains: new PhraseIndex<Label>(ids),
    words: new PhraseIndex<Label>(ids),
  };
  for (const book of books) {
    for (const [label, set] of Object.entries(book.phrases)) {
      for (const kind of ['lines', 'opens', 'contains', 'words'] as const) {
        for (const phrase of set[kind]) index[kind].add(phrase, label as Label);
      }
      for (const phrase of set.lines) if (!/[*#]/.test(phrase)) index.words.add(phrase, label as Label);
    }
  }
  const tells = new PhraseIndex<Label>(ids);
  const names = new PhraseIndex<string>(ids);
  for (const outlet of outlets) {
    for (const tell of outlet.tells) tells.add(tell.text, tell.label);
    for (const name of [outlet.name, ...outlet.aliases]) names.add(name, outlet.id);
  }
  const stopwords = new Set(all((book) => book.stopwords).flatMap(tokenise));
  const agencies = new Set(all((book) => book.credits.agencies).map(fold));
  const bylines = new Set(all((book) => book.bylines).map(fold));
  const acts = all((book) => book.calls.acts);
  const offers = all((book) => book.calls.offers);
  const ends = all((book) => book.calls.ends);
  const months = new Set(all((book) => book.dates.months).map(fold));
  const lists = {
    captionStarts: all((book) => book.captions.starts).map(fold),
    captionMarks: all((book) => book.captions.contains).map(fold),
    creditWords: new Set(all((book) => book.credits.words).map(fold)),
    rights: all((book) => book.credits.rights).map(fold),
    contributed: all((book) => book.contributed).map(fold),
    bio: all((book) => book.bio).map(fold),
    pointers: all((book) => book.pointers).map(fold),
  };
  ids.mark('stopword', stopwords);
  ids.mark('agency', firsts(agencies));
  ids.mark('byline', firsts(bylines));
  ids.mark('call', firsts([...acts, ...ends]));
  ids.mark('cue', CUE_WORDS);
  ids.mark('month', months);
  const address = all((book) => book.notices.address);
  const isPolite = (word: string): boolean => /^\p{Lu}/u.test(word);
  const subjects = NOTICES.map((kind) => {
    const core = marks(
      ids,
      all(({ notices }) => notices[kind].core),
    );
    return [
      kind,
      {
        core,
        side: marks(
          ids,
          all(({ notices }) => notices[kind].side),
        ),
      },
    ] as const;
  });
  const cores = all(({ notices }) => NOTICES.flatMap((kind) => notices[kind].core)).map(fold);
  const sought = { ...lists, notices: cores, ...GATE_TEXTS };
  return {
    ...index,
    ...lists,
    tells,
    outlets: names,
    ids,
    stopwords,
    sections: marks(
      ids,
      all((book) => book.sections),
    ),
    agencies,
    bylines,
    months,
    dateWords: marks(
      ids,
      all((book) => [...book.dates.words, ...book.dates.months]),
    ),
    signoffs: new Set(all((book) => book.signoffs).map(fold)),
    turners: marks(
      ids,
      all((book) => book.turners),
    ),
    calls: { acts: marks(ids, acts), offers: marks(ids, offers), ends: marks(ids, ends) },
    notices: {
      address: marks(
        ids,
        address.filter((word) => !isPolite(word)),
      ),
      polite: new Set(address.filter(isPolite)),
      subjects: new Map<string, (typeof subjects)[number][1]>(subjects),
    },
    finder: new TextFinder(LISTS.map((name) => ({ bit: LIST_BITS[name], texts: sought[name] }))),
  };
}

/** The first word of every name. */
function firsts(names: Iterable<string>): string[] {
  return Array.from(names, (name) => tokenise(name)[0] ?? '');
}

function marks(ids: WordIds, phrases: readonly string[]): PhraseIndex<true> {
  const index = new PhraseIndex<true>(ids);
  for (const phrase of phrases) index.add(phrase, true);
  return index;
}
