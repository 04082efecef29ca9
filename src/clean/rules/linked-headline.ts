import { headingStrength, phraseStrength } from './phrase-evidence.ts';
import type { LineRule } from './rule.ts';

/** Most headlines below a lead-in, and fewest and most words of one. */
const MOST = 4;
const FEWEST_WORDS = 3;
const MOST_WORDS = 16;
/** Most words of a lead-in that stands alone. */
const LEAD = 4;

export const linkedHeadline: LineRule = {
  kind: 'line',
  name: 'linked-headline',
  label: 'related',
  why: 'Headlines of other stories, without marks, right under “Read more:” or its like; the text goes on below them.',
  examples: [
    {
      lines: [
        'Read more:',
        'Melting permafrost closes Alpine hut',
        'Swiss vote on carbon law too close to call',
      ],
      at: 2,
    },
    { lines: ['Читайте также:', 'Паром снова остался у причала'], at: 1 },
    { lines: ['Lesen Sie auch:', 'Hafen baut Gleise aus'], at: 1 },
  ],
  nearMisses: [
    { lines: ['Read more:', 'The hut was closed in May, and nobody knows when it will open again.'], at: 1 },
    { lines: ['The order names three ports:', 'Nampo on the west coast', 'Wonsan on the east coast'], at: 1 },
    { lines: ['Read more: hut closed', 'Why the permafrost melts'], at: 1 },
  ],
  gate: { mostWords: MOST_WORDS, open: true },
  match: ({ index, shape }, page) => {
    if (shape.terminal || shape.colon || shape.words < FEWEST_WORDS || shape.words > MOST_WORDS) return 0;
    for (let at = index - 1; at >= Math.max(0, index - MOST); at--) {
      const above = page.lines[at];
      if (above === undefined) return 0;
      if (above.shape.colon && above.tokens.length <= LEAD)
        return headingStrength(above, page, 'related') > 0 || phraseStrength(above, page, 'related') >= 3
          ? 2.9
          : 0;
      if (above.shape.terminal || above.shape.words > MOST_WORDS || above.shape.words < FEWEST_WORDS)
        return 0;
    }
    return 0;
  },
};
