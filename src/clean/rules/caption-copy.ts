import { keyOf } from '../page.ts';
import { creditAtEnd } from './credit-forms.ts';
import type { LineRule } from './rule.ts';

/** Lines within which the same caption is looked for with its credit. */
const NEAR = 2;
/** Fewest characters of a caption that is told by its copy. */
const FEWEST = 20;
/** Longest credit behind the copied words. */
const CREDIT = 90;

export const captionCopy: LineRule = {
  kind: 'line',
  name: 'caption-copy',
  label: 'caption',
  why: 'The description of a picture for those who cannot see it, and right below the same words with the credit behind them.',
  examples: [
    {
      lines: [
        'Eingefrorenes Sperma in einer Klinik.',
        'Eingefrorenes Sperma in einer Klinik.Friso Gentsch/dpa',
      ],
      at: 1,
    },
    {
      lines: [
        'Agentes de la policía en el campamento, el 11 de octubre.',
        'Agentes de la policía en el campamento, el 11 de octubre. Florion Goga (REUTERS)',
      ],
      at: 1,
    },
  ],
  nearMisses: [
    {
      lines: ['The door was open to all.', 'The door was open to all. Nobody came through it that day.'],
      at: 1,
    },
  ],
  match: ({ index, text }, page) => {
    for (let at = Math.max(0, index - NEAR); at < index; at++) {
      const other = page.lines[at];
      if (other === undefined || other.text.length < FEWEST || !text.startsWith(other.text)) continue;
      const rest = text.slice(other.text.length).trim();
      if (rest.length < 2 || rest.length > CREDIT || keyOf(rest) === '') continue;
      if (creditAtEnd(`x. ${rest}`, page.lexicon) !== null || /^[\p{Lu}(©][^.!?]*$/u.test(rest)) return 3.4;
    }
    return 0;
  },
};
