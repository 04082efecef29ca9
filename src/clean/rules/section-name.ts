import type { LineRule } from './rule.ts';

export const sectionName: LineRule = {
  kind: 'line',
  name: 'section-name',
  label: 'section',
  why: 'The name of a section alone on a line above the headline.',
  examples: ['World', 'Asia / Pacific', '#World News', 'Политика', 'North Korea'],
  nearMisses: ['World leaders met in Geneva.'],
  gate: { open: true },
  match: ({ tokens, ids, text, shape, index }, page) => {
    if (tokens.length === 0 || tokens.length > 6 || shape.terminal) return 0;
    if ((page.proseAbove[index] ?? 0) > 0) return 0;
    let at = 0;
    while (at < tokens.length) {
      const end = page.lexicon.sections.at(ids, at).reduce((best, hit) => Math.max(best, hit.end), at);
      if (end === at && tokens[at] !== 'news' && tokens[at] !== 'and') return 0;
      at = Math.max(end, at + 1);
    }
    return /[|]/.test(text) ? 0 : 2.7;
  },
};
