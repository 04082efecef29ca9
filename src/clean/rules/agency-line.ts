import { fold, tokenise } from '../tokens.ts';
import type { LineRule } from './rule.ts';

/** Words that join agencies in such a line. */
const JOINING = new Set(
  'and with by from via based on reporting source sources the avec et mit und von con y e com s ao agency agencies agencia agence agenturen news'.split(
    ' ',
  ),
);
const PARTS = /\s?[/|,;&+＝=]\s?|\s+(?:and|et|und|y|e)\s+/;

export const agencyLine: LineRule = {
  kind: 'line',
  name: 'agency-line',
  label: 'agency',
  why: 'A line that names only the wire agencies the story came from.',
  examples: [
    '(Yonhap)',
    'With Reuters and Agence France-Presse',
    'kso/dpa/AFP',
    'Based on reporting by Reuters and TASS',
    'AGENCIA EFE | Madrid',
    'Le Monde avec AFP',
  ],
  nearMisses: [
    'Reuters could not reach the ministry.',
    'REUTERS/Marisol Tan',
    'Xinhua | Updated: 2018-06-22 23:51',
  ],
  gate: { longest: 80, word: 'agency' },
  match: ({ text, shape }, { lexicon }) => {
    if (text.length > 80 || /\d/.test(text)) return 0;
    const bare = fold(text).replace(/^[\s([（【]+|[\s)\]）】.]+$/g, '');
    if (lexicon.agencies.has(bare)) return /^[([（【]/.test(text) ? 3.2 : 2.2;
    if (shape.terminal) return 0;
    let agencies = 0;
    let others = 0;
    for (const part of bare.split(PARTS)) {
      const words = tokenise(part).filter((word) => !JOINING.has(word));
      const name = words.join(' ');
      if (name === '') continue;
      if (lexicon.agencies.has(name) || words.some((word) => lexicon.agencies.has(word) && words.length <= 3))
        agencies++;
      else others += words.length;
    }
    const joined = /^(?:with|avec|mit|con|based|from|by|source)\b/.test(bare);
    if (agencies === 0 || others > 2 || /^[A-Z]+\/\p{Lu}\p{Ll}/u.test(text)) return 0;
    return agencies > others || joined ? 2.8 : agencies === others && others <= 2 ? 2.2 : 0;
  },
};
