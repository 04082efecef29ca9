import { COPYRIGHT } from '../signs.ts';
import type { LineRule } from './rule.ts';

export const creditLine: LineRule = {
  kind: 'line',
  name: 'credit-line',
  label: 'credit',
  why: 'A picture’s holder alone on a line above the text: the copyright sign and a name, without a year or a word on rights.',
  examples: ['© РИА Волна / Иван Петров', '© Reuters'],
  nearMisses: ['© 2019 Reuters. All Rights Reserved.', '© KYODO NEWS. All Rights Reserved.'],
  gate: { mostWords: 8, first: COPYRIGHT },
  match: ({ text, index, shape }, page) =>
    (page.proseAbove[index] ?? 0) === 0 && shape.words <= 8 && /^[©ⓒ]\s?[^\d.]{2,60}$/u.test(text) ? 3.6 : 0,
};
