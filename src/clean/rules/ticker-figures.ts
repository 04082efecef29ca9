import { DIGIT, FIGURE } from '../signs.ts';
import type { LineRule } from './rule.ts';

/** From where on a line reads like running text that gives figures. */
const SENTENCES = 2.5;

export const tickerFigures: LineRule = {
  kind: 'line',
  name: 'ticker-figures',
  label: 'ticker',
  why: 'Share prices, exchange rates or weather: figures with rises and falls or degrees.',
  examples: [
    'KOSPI 2,559.21 ▼15.51 -0.60% | KOSDAQ 883.89 ▼7.40 -0.83%',
    'Seoul 25.7℃ Cloudy  Busan 27.1℃ Rain',
    'Home Delivery | Weather: 54° / 41°',
  ],
  nearMisses: [
    'Exports fell 4.5% in May.',
    'The water was 25℃ at noon, he said.',
    'The bag is rated for 20 °F and keeps most sleepers warm down to 30 °F, if they wear a hat and a dry shirt, says the maker (who also sells a liner)',
  ],
  gate: { longest: 800, open: true, signs: [DIGIT, FIGURE] },
  match: ({ text, shape }) => {
    if (shape.terminal || text.length > 800 || shape.prose >= SENTENCES) return 0;
    const signs = (text.match(/[▲▼△▽↑↓]\s?\d|[-+]\d[\d.,]*\s?%|\d\s?[°℃℉]/g) ?? []).length;
    return signs >= 2 ? 3 : 0;
  },
};
