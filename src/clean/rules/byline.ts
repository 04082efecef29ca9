import { ASIAN } from '../signs.ts';
import { fold } from '../tokens.ts';
import type { LineRule } from './rule.ts';

const NAME = "(?:\\p{Lu}[\\p{L}.'’-]*|de|van|von|der|la|bin|al)";
const NAMES = new RegExp(
  `^${NAME}(?:\\s${NAME}){1,3}(?:(?:,|\\s(?:and|et|und|y|in|for)|\\s&)\\s${NAME}(?:\\s${NAME}){0,3}){0,6}(?:,\\s.{0,40})?$`,
  'u',
);
const KOREAN = /^[가-힣]{2,4}\s?(?:기자|특파원|논설위원)(?:\s\S+@\S+)?$/;

export const byline: LineRule = {
  kind: 'line',
  name: 'byline',
  label: 'byline',
  why: 'Who wrote the story: a by-word and a name.',
  examples: [
    'By Dana Whitlock',
    'By TAE-WOO LINDGREN',
    'Interview by Piret Lõhmus',
    '김서준 기자',
    'Von Anna Schmidt',
    'Par Julie Martin',
    'Par Camille Roussel (avec AFP)',
    'By Cmdr. (ret.) Silas Brandvold',
  ],
  nearMisses: ['By Tuesday the price had doubled.', 'By law the fund must be kept.'],
  gate: [
    { longest: 120, word: 'byline' },
    { longest: 120, signs: [ASIAN] },
    { longest: 120, mostWords: 14, open: true, list: 'writer' },
  ],
  match: ({ text, tokens, shape }, { lexicon }) => {
    if (text.length > 120) return 0;
    if (KOREAN.test(text)) return 3;
    for (let words = Math.min(3, tokens.length - 1); words > 0; words--) {
      if (!lexicon.bylines.has(tokens.slice(0, words).join(' '))) continue;
      const rest = text
        .split(/\s+/)
        .slice(words)
        .join(' ')
        .replace(/^[:：]\s*/, '')
        .replace(/\s?\([^()]{2,30}\)/, '');
      if (NAMES.test(rest) && (!shape.terminal || words > 1)) return 3;
      if (
        /^[\p{L}\p{N} ._'’,&-]{2,80}$/u.test(rest) &&
        !shape.terminal &&
        shape.words <= 10 &&
        shape.capitals >= 0.6
      )
        return 2.2;
    }
    if (
      !shape.terminal &&
      shape.words <= 14 &&
      /(?:staff|senior|special)?\s?(?:writers?|reporters?|correspondents?|desk)\b/i.test(fold(text)) &&
      shape.capitals > 0.4
    )
      return 1.6;
    return 0;
  },
};
