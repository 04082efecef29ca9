import { OPENING } from '../signs.ts';
import type { LineRule } from './rule.ts';

export const bracketNote: LineRule = {
  kind: 'line',
  name: 'bracket-note',
  label: 'nav',
  why: 'A short note in square brackets that stands for something the page held: a picture, a form, a cue.',
  examples: ['[图片广告]', '[Anchor]', '[Report]', '[            ] Go'],
  nearMisses: [
    '[Supplied photo shows the North Korean-flagged tanker Chon Ma San, right, alongside another vessel.]',
    '[서울=한빛일보] 정부가 대응해 8일 독자적인 제재 방안을 내놓았다.',
  ],
  gate: { mostWords: 4, first: OPENING },
  match: ({ text, shape }) =>
    /^[[【][^\]】]{0,24}[\]】](?:\s\p{L}{1,8})?$/u.test(text) && shape.words <= 4 ? 2.2 : 0,
};
