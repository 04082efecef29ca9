import { LOWER, NO_LETTER } from '../signs.ts';
import type { LineRule } from './rule.ts';

export const signsOnly: LineRule = {
  kind: 'line',
  name: 'signs-only',
  label: 'nav',
  why: 'A rule of signs, an icon or a single letter where a picture of a button was.',
  examples: [
    '____',
    '------------------------------------------------------------------------',
    '☰',
    'f',
    '✉',
    '####',
    '[        ]',
    '------分隔线----------------------------',
  ],
  nearMisses: ['A', 'No.'],
  gate: { first: NO_LETTER | LOWER },
  match: ({ text, tokens }) => {
    if (tokens.length === 0) return 3;
    if (/^[-_=*~#]{3,}.{0,12}[-_=*~#]{3,}$/.test(text)) return 3;
    return /^[a-z]$/.test(text) ? 2.6 : 0;
  },
};
