import { LIST_BITS } from '../lexicon.ts';
import { fold } from '../tokens.ts';
import type { LineRule } from './rule.ts';

/** Longest line, in words. */
const LONGEST = 30;
/** What may stand before the lead-in, and what parts it from the headline. */
const BEFORE = /^[\s[(+>»›▶►•→*-]+/u;
const MARK = /^\s*(?:[:：|>»›]\s*["“«„‘'¿¡]?\p{L}|[-–—]\s+["“«„‘'¿¡]?(?:\p{Lu}|\p{Lo}))/u;

export const pointerLine: LineRule = {
  kind: 'line',
  name: 'pointer-line',
  label: 'related',
  why: 'A lead-in to another story and its headline behind a colon, bar, arrow or dash, alone on a line.',
  examples: [
    'Don’t miss | The island that wants its phone box back',
    'İlginizi çekebilir: Sönmek istemeyen fener',
    'LIRE AUSSI - La longue attente des marins',
    'LEGGI ANCHE > La spiaggia dei pianoforti',
    'TE PUEDE INTERESAR | Un faro en venta',
    '» VOIR AUSSI - Quand la marée emporte la digue',
  ],
  nearMisses: [
    'Don’t miss the last boat: there is no other until Friday, and the inn is shut.',
    'Read more than one account – you will see the difference.',
    'Related – by marriage, she insisted – to half of the village, she knew all its secrets, and kept most of them to herself until the very end of her life.',
  ],
  gate: { mostWords: LONGEST, list: 'pointers' },
  match: ({ text, shape }, { lexicon }) => {
    const bare = text.replace(BEFORE, '');
    const folded = fold(bare);
    if (shape.words > LONGEST || folded.length !== bare.length) return 0;
    let end = 0;
    for (const lead of lexicon.finder.found(folded, LIST_BITS.pointers))
      if (folded.startsWith(lead)) end = Math.max(end, lead.length);
    if (end === 0 || !MARK.test(bare.slice(end))) return 0;
    return shape.terminal && !/[?!"”’»]$/u.test(text) ? 1.5 : 3;
  },
};
