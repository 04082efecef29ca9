import type { LineRule } from './rule.ts';

export const buttonRow: LineRule = {
  kind: 'line',
  name: 'button-row',
  label: 'nav',
  why: 'Short items parted by wide gaps: buttons or a menu whose layout was lost.',
  examples: [
    'Issue 57 ▾  Archive  Podcasts  Shop',
    'Research   Events   Experts   Regions   About   Donate',
    '← Older post      Newer post →',
  ],
  nearMisses: ['It made clear that a test would follow.  The talks went on.  Nobody spoke.'],
  gate: { longest: 400, open: true },
  match: ({ text, shape, block }, page) => {
    if (shape.columns === 0 || shape.terminal || text.length > 400) return 0;
    const parts = page.dump.text
      .slice(block.start, block.end)
      .split(/[ \u00a0\u3000]{2,}|\t/)
      .filter((part) => part.trim() !== '');
    if (
      parts.some((part) => part.trim().split(/\s+/).length > 8) ||
      /\t/.test(page.dump.text.slice(block.start, block.end))
    )
      return 0;
    return parts.length >= 4 ? 2.4 : parts.length === 3 ? 2 : 1.2;
  },
};
