import { ScriptCount } from '../shape.ts';
import type { LineRule } from './rule.ts';

export const foreignScript: LineRule = {
  kind: 'line',
  name: 'foreign-script',
  label: 'mirror',
  why: 'A line in another script than the story, as a mirror in another country prints around what it copied.',
  examples: [
    {
      lines: [
        'Russia told the U.N. in March that the number of North Koreans with work papers had dropped.',
        'Кредит за пять минут звоните',
        'China has given no figure, although it is believed to host more of them than any other country.',
      ],
      at: 1,
    },
  ],
  nearMisses: [
    {
      lines: [
        '외교부 당국자는 협조를 구하는 것이라고 설명했다. 전문가들 사이에서는 평가가 엇갈린다.',
        'THAAD',
      ],
      at: 1,
    },
  ],
  match: ({ text, shape }, page) => {
    if (shape.script === page.script || shape.script === 'none' || page.script === 'none') return 0;
    const scripts = new ScriptCount();
    scripts.addAll(text, 2000);
    const all = scripts.total;
    const own = scripts.of(page.script);
    if (all < 3 || own / all > 0.25) return 0;
    if (shape.script === 'latin') return shape.words >= 5 ? 1.5 : 0;
    return 2.3;
  },
};
