import { COPYRIGHT } from '../signs.ts';
import type { LineRule } from './rule.ts';

export const copyrightSign: LineRule = {
  kind: 'line',
  name: 'copyright-sign',
  label: 'copyright',
  why: 'A line that opens with the copyright sign or the word, with a year or a holder.',
  examples: [
    '© 2018 AFP',
    'ⓒ Seoul Meridian. All rights reserved.',
    'Copyright 2007 Bay Ledger Publishing Co. | Privacy | Corrections | RSS',
    '© KYODO NEWS. All Rights Reserved.',
    '(c) 2014 The Paper',
  ],
  nearMisses: [
    'Copyright law in the South protects works by Northern authors, the court held in 2005, and the fund follows it.',
  ],
  gate: [{ signs: [COPYRIGHT] }, { list: 'copyright' }],
  match: ({ text, shape }) => {
    if (/^(?:[©ⓒ]|\(c\)\s|&copy;|copyright\s?[©ⓒ])/i.test(text)) return 3.5;
    if (/^<?(?:copyright|저작권자|版权所有|版權所有)\s?(?:\(c\)|[©ⓒ]|\d{4})/i.test(text)) return 3.5;
    if (/[©ⓒ]\s?(?:copyright\s)?(?:19|20)\d{2}\b/i.test(text) && shape.words < 60) return 2.6;
    return 0;
  },
};
