import { phraseStrength } from './phrase-evidence.ts';
import type { LineRule } from './rule.ts';

export const teaserLink: LineRule = {
  kind: 'line',
  name: 'teaser-link',
  label: 'related',
  why: 'The headline of another story with “Read more” right under it.',
  examples: [{ lines: ['North Korea nuclear test: what we know so far', 'Read more'], at: 0 }],
  nearMisses: [{ lines: ['None of those clauses survived the weekend.', 'Read more'], at: 0 }],
  match: ({ index, shape }, page) => {
    const below = page.lines[index + 1];
    if (
      below === undefined ||
      below.block.gap > 0 ||
      shape.words > 20 ||
      /[.。]$/.test(page.lines[index]?.text ?? '')
    )
      return 0;
    return below.tokens.length <= 3 && phraseStrength(below, page, 'related') >= 3 ? 3 : 0;
  },
};
