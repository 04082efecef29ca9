import { LIST_BITS } from '../lexicon.ts';
import { COLON, EQUALS } from '../signs.ts';
import { fold } from '../tokens.ts';
import { creditAtEnd } from './credit-forms.ts';
import type { LineRule } from './rule.ts';

/** Longest credit, in words. */
const LONGEST = 12;

export const creditAlone: LineRule = {
  kind: 'line',
  name: 'credit-alone',
  label: 'credit',
  why: 'The holder of a picture on a line of its own, behind the word for it and a colon.',
  examples: [
    'Foto: Andreas Woitschützke',
    'Photo: Jane Ferris',
    'Фото: Игорь Мельник / Вечерний Сосновск',
    'Bildrechte: MDR/David Straub',
    'Crédit photo : Julie Martin',
    'PHOTO: Lagoon Post',
  ],
  nearMisses: [
    'Photo: a man stands in front of the gate that was closed on Monday after the fire.',
    'Picture this: a ship, a port and no crane.',
    'Quelle surprise pour le maire',
  ],
  gate: { longest: 110, mostWords: LONGEST, signs: [COLON | EQUALS], list: 'creditWords' },
  match: ({ text, texts, shape }, { lexicon }) => {
    if (
      (texts & LIST_BITS.creditWords) === 0 ||
      shape.words > LONGEST ||
      text.length > 110 ||
      /[.!?。]\s/.test(text)
    )
      return 0;
    const mark = /^([^:：=]{2,24}?)\s?[:：=]\s?(\S.*)$/u.exec(text);
    if (mark === null) return 0;
    const name = mark[2] ?? '';
    const first = fold(mark[1] ?? '').trim();
    if (!lexicon.creditWords.has(first) || !/^[\p{Lu}\p{Lo}©@]/u.test(name)) return 0;
    if (/[.!?。]$/.test(name) && !/\p{Lu}\.$/u.test(name)) return 0;
    return shape.capitals >= 0.6 || shape.script !== 'latin' || creditAtEnd(`x ${name}`, lexicon) !== null
      ? 2.8
      : 0;
  },
};
