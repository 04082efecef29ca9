/** Words by which names are told from other words, from `words/names.yaml` and `words/endings.yaml`. */

import { z } from 'zod';
import { once, Words } from '../../facts/lexicon.ts';
import { readWords } from '../lexicon.ts';

const contexts = z
  .strictObject({ before: Words, 'moving before': Words, moving: Words, after: Words })
  .transform((lists) => ({
    before: new Set(lists.before),
    movingBefore: new Set(lists['moving before']),
    moving: new Set(lists.moving),
    after: new Set(lists.after),
  }));

export type PlaceWords = z.infer<typeof contexts>;

const asSet = Words.transform((words) => new Set(words));

const schema = z.strictObject({
  titles: asSet,
  openers: asSet,
  calendar: asSet,
  'changed by': asSet,
  others: Words,
  'nouns capitalised': asSet,
  place: z.record(z.string(), contexts),
  hangul: z.strictObject({ nouns: Words, particles: Words, at: asSet }),
  'arabic prefixes': asSet,
  resolutions: Words,
  'list joints': asSet,
});

export const nameWords = once(() => readWords('names', schema));

/** How words of Cyrillic end and what they end in instead, the first that fits first. */
export const caseEndings = once(
  () =>
    readWords(
      'endings',
      z.strictObject({
        cyrillic: z.array(z.strictObject({ ends: z.string(), forms: z.array(z.string()) })),
      }),
    ).cyrillic,
);

/** What may follow a name in Hangul, run into it: nouns, particles, or a noun and its particle. */
export const hangulTails = once(() => {
  const { nouns, particles } = nameWords().hangul;
  const tails = new Set([...nouns, ...particles]);
  for (const noun of nouns) for (const particle of particles) tails.add(noun + particle);
  return tails;
});
