import { BULLET, DASH } from '../signs.ts';
import { headingStrength, phraseStrength } from './phrase-evidence.ts';
import type { LineRule } from './rule.ts';

/** Most items of such a list. */
const MOST = 12;

export const listedTeaser: LineRule = {
  kind: 'line',
  name: 'listed-teaser',
  label: 'related',
  why: 'Bulleted headlines of other stories right under “Read also” or its like.',
  examples: [
    {
      lines: ['延伸閱讀：', '● 阿里山櫻花列車2月8日開搶　7大重點一次看', '● 日圓又跌了！網喊：先換再說'],
      at: 2,
    },
    { lines: ['READ ALSO', '• Fuel queues return to Lagos', '• Naira gains at the parallel market'], at: 1 },
    { lines: ['Lesen Sie auch', '- Kaimauer wird noch teurer', '- Hafen baut Gleise aus'], at: 2 },
  ],
  nearMisses: [
    { lines: ['What the order asks for:', '• a list of all ships', '• a list of all cargo'], at: 1 },
    { lines: ['Related', '- It said that no ship had been seen in the port on that day.'], at: 1 },
  ],
  gate: { mostWords: 24, first: BULLET | DASH },
  match: ({ index, shape }, page) => {
    const { mark } = shape;
    if (mark === '' || mark === 'number' || shape.words > 24) return 0;
    if (shape.terminal && shape.prose >= 3) return 0;
    for (let at = index - 1; at >= Math.max(0, index - MOST); at--) {
      const above = page.lines[at];
      if (above === undefined) return 0;
      if (above.shape.mark === mark) continue;
      if (above.tokens.length > 10) return 0;
      return headingStrength(above, page, 'related') > 0 || phraseStrength(above, page, 'related') >= 2.5
        ? 2.9
        : 0;
    }
    return 0;
  },
};
