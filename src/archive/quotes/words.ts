/** What languages tell who said what by, from `words/quotes.yaml`. */

import { z } from 'zod';
import { once, Words } from '../../facts/lexicon.ts';
import { readWords } from '../lexicon.ts';

const list = Words.default([]);
const set = list.transform((words) => new Set(words));
/** Phrases as lists of words, the longest first. */
const phrases = list.transform((texts) =>
  texts.map((text) => text.split(' ')).sort((a, b) => b.length - a.length),
);

const schema = z
  .record(
    z.string(),
    z.strictObject({
      order: z.enum(['free', 'eastern']).default('free'),
      adjectives: z.enum(['before', 'after']).default('before'),
      verbs: list,
      participles: set,
      telling: set,
      according: phrases,
      citing: set,
      nouns: set,
      terms: phrases,
      he: set,
      she: set,
      it: set,
      who: set,
      articles: set,
      definite: set,
      joins: set,
      apart: set,
      links: set,
      blocks: set,
      skipped: set,
      roles: list,
      institutions: set,
      statements: set,
      issued: phrases,
      issuing: set,
      audience: phrases,
      through: set,
      interpreters: set,
      abbreviations: set,
      topics: list,
      quotative: list,
      ends: z.string().default('.!?'),
    }),
  )
  .transform((languages) =>
    Object.fromEntries(Object.entries(languages).map(([tag, words]) => [tag, prepared(words)])),
  );

function prepared<T extends { readonly verbs: readonly string[]; readonly roles: readonly string[] }>(
  words: T,
) {
  const split = (texts: readonly string[]) =>
    texts.map((text) => text.split(' ')).sort((a, b) => b.length - a.length);
  return {
    ...words,
    verbSet: new Set(words.verbs),
    longVerbs: split(words.verbs).filter(({ length }) => length > 1),
    rolePhrases: split(words.roles),
    roleSet: new Set(words.roles),
  };
}

const languages = once(() => readWords('quotes', schema));

export type QuoteWords = ReturnType<typeof languages>[string];

/** The words of a language; null for one whose sentences are not read. */
export function quoteWords(language: string | null): QuoteWords | null {
  return languages()[language ?? ''] ?? null;
}
