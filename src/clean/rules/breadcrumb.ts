import { ARROW, SLASH } from '../signs.ts';
import type { LineRule } from './rule.ts';

/** Signs that part the steps of a breadcrumb. */
const STEPS = /\s*(?:\/|>>|[>›»→＞]|\s-\s)\s*/;

export const breadcrumb: LineRule = {
  kind: 'line',
  name: 'breadcrumb',
  label: 'section',
  why: 'The way from the front page to this one, which names the section.',
  examples: [
    'Home / World / Asia-Pacific',
    'News   /   China   /   Russia',
    '홈 > 정치 > 북한·외교',
    'Главная » Новости » В мире',
    '您的位置：首页 >> 国际 >> 正文',
  ],
  nearMisses: ['He said either/or was no answer.', 'BEIJING - China said on Monday that talks would go on.'],
  gate: { longest: 160, open: true, signs: [SLASH | ARROW] },
  match: ({ text, index, shape }, page) => {
    if (text.length > 160 || shape.terminal || index > 25) return 0;
    const steps = text.split(STEPS).filter((step) => step !== '');
    if (steps.length < 2 || steps.some((step) => step.split(' ').length > 12)) return 0;
    const known = steps.filter(
      (step) => page.lexicon.words.at(page.lexicon.ids.all(tokens(step)), 0).length > 0,
    ).length;
    if (/\s-\s/.test(text) && !/[/>›»→＞]/.test(text)) return 0;
    if (/^\S{2,8}[:：]/.test(text) && /[>›»]/.test(text)) return 2.8;
    return known >= 2 || (known >= 1 && steps.length <= 4)
      ? 2.8
      : steps.length >= 3 && shape.words <= 12
        ? 1.5
        : 0;
  },
};

function tokens(step: string): string[] {
  return step.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
