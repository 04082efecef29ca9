import { COPYRIGHT, DASH } from '../signs.ts';
import type { CutRule } from './rule.ts';

const LEAD = /^(?:©|ⓒ|(?:Photo|Foto|Фото|Image|Bild)\s?:)\s?[^—–:]{2,60}\s[—–]\s?(?=[\p{L}«"“])/u;

export const leadCredit: CutRule = {
  kind: 'cut',
  name: 'lead-credit',
  label: 'credit',
  why: 'The holder of a picture in front of its caption, parted by a dash.',
  examples: [
    '© CC0 / Public Domain — санаторий на Иссык-Куле, вид с пляжа',
    '© AP Photo / Lee Jin — a ferry in port',
  ],
  nearMisses: ['© 2019 Reuters — All Rights Reserved', 'SEOUL — The talks went on.'],
  gate: [
    { first: COPYRIGHT, signs: [DASH] },
    { list: 'leadCredit', signs: [DASH] },
  ],
  match: ({ text }) => {
    const found = LEAD.exec(text.slice(0, 100));
    return found === null || /\d{4}/.test(found[0]) ? [] : [{ start: 0, end: found[0].length }];
  },
};
