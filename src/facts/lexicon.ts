import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { compiled } from '../compiled.ts';

/**
 * The words this room reads dates, bylines and shells by, from `words/*.yaml`. They are part of the
 * program, so a file that does not fit its schema is a bug and throws.
 */

const WordList = z.array(z.string().min(1));

/** Words and phrases in one text, parted by semicolons, so that none needs quoting. */
export const Words = z.string().transform((text) =>
  text
    .split(';')
    .map((word) => word.trim())
    .filter(Boolean),
);
const Calendar = z.record(
  z.string(),
  z.strictObject({ months: z.array(WordList).length(12).optional(), weekdays: z.array(WordList).length(7) }),
);

/** The YAML file `words/NAME.yaml`, checked against a schema. */
export function readWords<T>(name: string, schema: z.ZodType<T>): T {
  const file = new URL(`./words/${name}.yaml`, import.meta.url);
  return compiled(`words-${name}`, [], () => schema.parse(parse(readFileSync(file, 'utf8'))));
}

/** A value computed at the first call and kept. */
export function once<T>(make: () => T): () => T {
  let made: { value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** What a calendar word can mean: in which languages it is which month or weekday (1 to 12, Monday 1 to 7). */
export type Meanings = readonly { readonly language: string; readonly number: number }[];

const calendar = once(() => readWords('calendar', Calendar));

function index(kind: 'months' | 'weekdays'): ReadonlyMap<string, Meanings> {
  const words = new Map<string, { language: string; number: number }[]>();
  for (const [language, lists] of Object.entries(calendar())) {
    lists[kind]?.forEach((names, i) => {
      for (const name of names) {
        const list = words.get(name) ?? [];
        list.push({ language, number: i + 1 });
        words.set(name, list);
      }
    });
  }
  return words;
}

export const monthWords = once(() => index('months'));
export const weekdayWords = once(() => index('weekdays'));

/** Words before a date stamp, by what they say of it. */
export const stampWords = once(() =>
  readWords(
    'stamps',
    z.strictObject({
      published: Words,
      dated: Words,
      modified: Words,
      'as of': Words,
      unrelated: Words,
      'of this article': Words,
    }),
  ),
);

/** Words of the clock and of relative time. */
export const timeWords = once(() =>
  readWords(
    'time',
    z.strictObject({
      am: Words,
      pm: Words,
      joiners: Words,
      closers: Words,
      zones: Words,
      future: Words,
      'file photo': Words,
    }),
  ),
);
