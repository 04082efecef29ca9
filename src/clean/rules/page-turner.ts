import { DIGIT } from '../signs.ts';
import type { LineRule } from './rule.ts';

/** Longest row of page links, in words. */
const LONGEST = 24;
/** Words between the number of a page and that of the last. */
const OF = new Set('of von de di из sur dari van trong / 共 의 แห่ง'.split(' '));

export const pageTurner: LineRule = {
  kind: 'line',
  name: 'page-turner',
  label: 'nav',
  why: 'Links to the other pages of an article or list: numbers and the words for page, next and last.',
  examples: [
    'Halaman 1 2 Selanjutnya',
    'Page 1 of 3',
    '1 2 3 4 5 ... 318 Siguiente »',
    'Seite 1 2 3 Nächste Seite',
    'Страницы: 1 2 3 … 7 Далее',
    '第 1 页 共 3 页',
    '‹ Vorige 1 2 3 Volgende ›',
  ],
  nearMisses: ['Next 5 years', 'Page 3 of the report', '2 March 2016', 'Seite an Seite'],
  gate: { mostWords: LONGEST, signs: [DIGIT] },
  match: ({ ids, tokens, shape }, { lexicon }) => {
    if (shape.words > LONGEST || tokens.length < 2) return 0;
    let turners = 0;
    let numbers = 0;
    for (let at = 0; at < ids.length; ) {
      const end = lexicon.turners.at(ids, at).reduce((far, hit) => Math.max(far, hit.end), at);
      if (end > at) turners++;
      else if (lexicon.ids.isNumber(ids[at] ?? 0)) numbers++;
      else if (at === 0 || !OF.has(tokens[at] ?? '')) return 0;
      at = Math.max(end, at + 1);
    }
    return turners > 0 && numbers > 0 ? 3 : 0;
  },
};
