import { ARROW, BULLET } from '../signs.ts';
import type { LineRule } from './rule.ts';

export const pointerLink: LineRule = {
  kind: 'line',
  name: 'pointer-link',
  label: 'related',
  why: 'A headline behind a triangle or a double arrow, alone between paragraphs: a link to another story.',
  examples: ['▶ What the radar at Seongju can see', '☞ 나진~하산 물류 사업 사실상 중단', '>> Lire aussi'],
  nearMisses: [
    '▲북한산 물품이 우회 반입되는 것을 막기 위한 통관 검사를 강화한다.',
    '> quoted text that goes on to its end.',
  ],
  gate: { mostWords: 20, open: true, first: ARROW | BULLET },
  match: ({ text, shape }) =>
    /^(?:[▶►☞➤➜→■◆]|>>)\s?\S/u.test(text) && !shape.terminal && shape.words <= 20 ? 2.4 : 0,
};
