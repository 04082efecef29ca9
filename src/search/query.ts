/**
 * What a reader typed, taken apart: words, phrases, fields, dates, what is left out and what may stand for another.
 * A query that makes no sense is read as far as it does, and says what was not understood.
 */
import { FIELDS, type Field } from './data.ts';
import { type Span, spanOf } from './dates.ts';
import { fold, phraseOf, runsOf } from './words.ts';

/** One thing to look for. `typed` is as typed, for messages. */
export type Clause =
  | WordClause
  | { readonly kind: 'phrase'; readonly typed: string; readonly terms: readonly string[] }
  | { readonly kind: 'field'; readonly typed: string; readonly field: Field; readonly value: string }
  | { readonly kind: 'date'; readonly typed: string; readonly when: DateTest; readonly span: Span };

export interface WordClause {
  readonly kind: 'word';
  readonly typed: string;
  /** More than one for a compound (`cease-fire`) or a run of Han, kana or Hangul. */
  readonly terms: readonly string[];
  /** The parts of a compound run together, which do as well; null where there are none. */
  readonly whole: string | null;
  /** `always`: `sanct*`. `typing`: the last word, which may not be finished. */
  readonly prefix: 'always' | 'typing' | 'never';
}

export type DateTest = 'before' | 'after' | 'on';

export interface Query {
  /** All must hold, each by any of its clauses. */
  readonly groups: readonly (readonly Clause[])[];
  /** None may hold. */
  readonly without: readonly Clause[];
  /** What could not be understood, each in a sentence that says what to write. */
  readonly faults: readonly string[];
}

/** More than this is not looked up: nobody types it, but a text may be pasted. */
const MOST = 32;

const DATE_TESTS: readonly string[] = ['before', 'after', 'on'] satisfies DateTest[];
const FIELD_NAMES: ReadonlyMap<string, Field> = new Map([
  ...FIELDS.map((field) => [field, field] as const),
  ['language', 'lang'],
  ['organization', 'organisation'],
  ['state', 'country'],
  ['theme', 'topic'],
]);

/** A sign for what is left out, a field, and a phrase in quotation marks of any kind or a word up to the next space. */
const TOKEN =
  /(?<sign>[-\u2212](?=\S))?(?:(?<field>[\p{L}]+):)?(?:["“”„«»](?<phrase>[^"“”„«»]*)(?<close>["“”„«»])?|(?<word>[^\s"“”„«»]+))/gu;

/** Takes a query apart. */
export function parseQuery(text: string): Query {
  return new Parser(text).query();
}

class Parser {
  readonly #text: string;
  readonly #groups: Clause[][] = [];
  readonly #without: Clause[] = [];
  readonly #faults: string[] = [];
  #or = false;

  constructor(text: string) {
    this.#text = text;
  }

  query(): Query {
    for (const { groups = {}, index, 0: whole } of this.#text.matchAll(TOKEN)) {
      const { sign, field, phrase, word = '', close } = groups;
      if (phrase !== undefined && close === undefined) {
        this.#faults.push('A quotation mark is not closed; it was read up to the end.');
      }
      if (whole === 'OR' || whole === 'AND') {
        this.#operator(whole);
        continue;
      }
      const bare = phrase === undefined && field === undefined ? /^\p{L}+(?=:$)/u.exec(word)?.[0] : undefined;
      if (bare !== undefined && isField(bare)) {
        this.#clauses(bare, null, '', false);
        continue;
      }
      const atEnd = index + whole.length === this.#text.length;
      const clauses = this.#clauses(field, phrase ?? null, word, atEnd);
      for (const clause of clauses) this.#add(clause, sign !== undefined);
    }
    if (this.#or) this.#faults.push('Nothing follows OR, so it was left out.');
    return {
      groups: unique(this.#groups).slice(0, MOST),
      without: this.#without.slice(0, MOST),
      faults: this.#faults,
    };
  }

  #operator(word: string): void {
    if (word === 'AND') return;
    if (this.#groups.length > 0) this.#or = true;
    else this.#faults.push('Nothing stands before OR, so it was left out.');
  }

  #add(clause: Clause, out: boolean): void {
    if (out) this.#without.push(clause);
    else if (this.#or) this.#groups.at(-1)?.push(clause);
    else this.#groups.push([clause]);
    this.#or = false;
  }

  #clauses(name: string | undefined, phrase: string | null, word: string, atEnd: boolean): Clause[] {
    const text = phrase ?? word;
    if (name === undefined) return phrase === null ? words(word, atEnd) : phraseClause(phrase);
    const folded = fold(name);
    if (DATE_TESTS.includes(folded)) return this.#date(folded as DateTest, `${name}:${text}`, text);
    const field = FIELD_NAMES.get(folded);
    if (field !== undefined) {
      if (phraseOf(text).length > 0) return [{ kind: 'field', typed: `${name}:${text}`, field, value: text }];
      this.#faults.push(
        `Nothing follows “${name}:”; write a value after it, such as ${field}:${EXAMPLES[field]}.`,
      );
      return [];
    }
    // `Beijing:` or `https://…` may well be text.
    if (phrase === null && !/^\p{L}/u.test(word)) return words(`${name} ${word}`, atEnd);
    const known = [...FIELDS, ...DATE_TESTS].join(', ');
    this.#faults.push(`There is no field “${name}”; it was read as a word. The fields are ${known}.`);
    return [...words(name, false), ...(phrase === null ? words(word, atEnd) : phraseClause(phrase))];
  }

  #date(when: DateTest, typed: string, text: string): Clause[] {
    const span = spanOf(text.toUpperCase());
    if (span !== null) return [{ kind: 'date', typed, when, span }];
    const said = text === '' ? `Nothing follows “${when}:”` : `“${text}” is not a date`;
    this.#faults.push(
      `${said}; write a year, month, day or range, such as ${when}:2018, ${when}:2018-06 or on:2018-06/2019-02.`,
    );
    return [];
  }
}

function isField(name: string): boolean {
  return DATE_TESTS.includes(fold(name)) || FIELD_NAMES.has(fold(name));
}

const EXAMPLES: Readonly<Record<Field, string>> = {
  outlet: '"Press TV"',
  agency: 'Yonhap',
  lang: 'en',
  person: '"Kim Jong-un"',
  place: 'Moscow',
  country: 'Russia',
  organisation: '"United Nations"',
  document: '2397',
  topic: 'enforcement',
};

function phraseClause(text: string): Clause[] {
  const terms = phraseOf(text);
  return terms.length === 0 ? [] : [{ kind: 'phrase', typed: text.trim(), terms }];
}

/** The words of a stretch without spaces: usually one. */
function words(text: string, atEnd: boolean): Clause[] {
  const runs = runsOf(text);
  const starred = text.endsWith('*');
  return runs.map((run, index): Clause => {
    const last = index === runs.length - 1;
    const end = run.at(-1)?.end ?? 0;
    const open = last && (starred || (atEnd && end === text.length));
    return {
      kind: 'word',
      typed: text.slice(run[0]?.start, end),
      terms: run.flatMap((word) => (word.lone ? [] : word.terms)),
      whole: run[0]?.whole ?? null,
      prefix: !open ? 'never' : starred ? 'always' : 'typing',
    };
  });
}

/** Groups without those that ask for the same as one before them. */
function unique(groups: readonly (readonly Clause[])[]): (readonly Clause[])[] {
  const key = (group: readonly Clause[]) =>
    JSON.stringify(group.map((clause) => ({ ...clause, typed: '', prefix: '' })));
  return [...new Map(groups.map((group) => [key(group), group])).values()];
}
