import type { Page, PageLine } from '../page.ts';
import { ARROW, BULLET } from '../signs.ts';
import type { LineRule } from './rule.ts';

/** Marks that the press of East Asia sets before subheadings too. */
const HEADING_MARK = /^[■◆]/u;

/** Whether a line stands alone between paragraphs. */
function betweenText({ index }: PageLine, { lines }: Page): boolean {
  return (lines[index - 1]?.shape.prose ?? 0) >= 2 && (lines[index + 1]?.shape.prose ?? 0) >= 2;
}

export const pointerLink: LineRule = {
  kind: 'line',
  name: 'pointer-link',
  label: 'related',
  why: 'A headline behind a triangle or a double arrow, alone between paragraphs: a link to another story.',
  examples: ['▶ What the radar at Seongju can see', '☞ 나진~하산 물류 사업 사실상 중단', '>> Lire aussi'],
  nearMisses: [
    '▲북한산 물품이 우회 반입되는 것을 막기 위한 통관 검사를 강화한다.',
    '> quoted text that goes on to its end.',
    {
      lines: [
        '업계에 따르면 올해 발생하는 사용후 배터리는 약 1000개, 2024년에는 1만 개를 웃돌 전망이라고 한다.',
        "◆법은 아직 '폐기물'",
        '문제는 배터리의 법적 지위다. 현행법상 사용후 배터리는 유독물질을 함유한 폐기물로 분류된다.',
      ],
      at: 1,
    },
  ],
  gate: { mostWords: 20, open: true, first: ARROW | BULLET },
  match: (line, page) => {
    const { text, shape } = line;
    if (!/^(?:[▶►☞➤➜→■◆]|>>)\s?\S/u.test(text) || shape.terminal || shape.words > 20) return 0;
    return HEADING_MARK.test(text) && betweenText(line, page) ? 0 : 2.4;
  },
};
