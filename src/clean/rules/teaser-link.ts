import type { Page, PageLine } from '../page.ts';
import { phraseStrength } from './phrase-evidence.ts';
import type { LineRule } from './rule.ts';

/** A headline with a known link text right under it. */
function isTeaser({ index, shape, text }: PageLine, page: Page): boolean {
  const below = page.lines[index + 1];
  if (below === undefined || below.block.gap > 0 || shape.words > 20 || /[.。]$/.test(text)) return false;
  return below.tokens.length <= 3 && phraseStrength(below, page, 'related') >= 3;
}

export const teaserLink: LineRule = {
  kind: 'line',
  name: 'teaser-link',
  label: 'related',
  why: 'The headline of another story with “Read more” right under it.',
  examples: [{ lines: ['North Korea nuclear test: what we know so far', 'Read more'], at: 0 }],
  nearMisses: [{ lines: ['None of those clauses survived the weekend.', 'Read more'], at: 0 }],
  gate: { mostWords: 20 },
  match: (line, page) => {
    if (isTeaser(line, page)) return 3;
    const below = page.lines[line.index + 1];
    const kicker =
      line.shape.words <= 3 && !line.shape.terminal && below !== undefined && below.block.gap === 0;
    return kicker && isTeaser(below, page) ? 2.6 : 0;
  },
};
