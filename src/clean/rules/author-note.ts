import { fold } from '../tokens.ts';
import type { LineRule } from './rule.ts';

/** Characters from the head of the line within which the phrase must stand. */
const HEAD = 120;

export const authorNote: LineRule = {
  kind: 'line',
  name: 'author-note',
  label: 'note',
  why: 'Who the author is, and whose views these are, under the last paragraph.',
  examples: [
    'Ingrid Halvorsen-Pak is a senior fellow at the Meridian Forum, where she works on trade controls.',
    'The views expressed here do not necessarily reflect the editorial position of Peninsula Review.',
  ],
  nearMisses: [
    {
      lines: [
        'Kim is a professor at the university and has an office there.',
        'He said on Monday that the order was narrow and would not last long.',
        'She said on Tuesday that the order was wide and would last for long.',
        'They said on Friday that the order would be read again by all of them.',
      ],
      at: 0,
    },
  ],
  gate: { longest: 900, list: 'bio' },
  match: ({ text, index, shape }, page) => {
    if (text.length > 900 || shape.words < 4) return 0;
    const head = fold(text.slice(0, HEAD));
    if (!page.lexicon.bio.some((phrase) => head.includes(phrase))) return 0;
    if (!/^["“(*]?\p{Lu}/u.test(text) && shape.script === 'latin') return 0;
    const later = page.lines.slice(index + 1, index + 60).filter((line) => line.shape.prose >= 3.5).length;
    return later <= 1 ? 3.4 : 0.5;
  },
};
