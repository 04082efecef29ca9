import { CLOSING, COLON, OPENING, UPPER } from '../signs.ts';
import type { LineRule } from './rule.ts';

export const deskInstruction: LineRule = {
  kind: 'line',
  name: 'desk-instruction',
  label: 'desk-note',
  why: 'A wire agency’s note to editors: what this version changes.',
  examples: [
    '(ATTN: RECASTS lead with more info; ADDS details throughout, additional photo)',
    '(Eds: Updates with quotes.)',
    '(Recasts with details, background)',
    'Eds: APNewsNow. With AP Photos.',
  ],
  nearMisses: ['(He did not say when.)', 'Attention turned to the border.'],
  gate: [
    { longest: 400, first: OPENING | UPPER, signs: [COLON] },
    { longest: 400, first: OPENING, last: CLOSING },
  ],
  match: ({ text }) => {
    if (text.length > 400) return 0;
    if (/^\(?(?:ATTN|EDS|Eds|EDITORS|Editors|NOTE TO EDITORS|Note to editors)\s?[:;]/.test(text)) return 3.6;
    return /^\((?:RECASTS|Recasts|UPDATES|Updates|ADDS|Adds|RESTRUCTURES|CORRECTS|Corrects|CHANGES|REWRITES|TRIMS)\b.*\)$/.test(
      text,
    )
      ? 3.6
      : 0;
  },
};
