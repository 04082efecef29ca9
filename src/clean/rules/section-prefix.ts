import { BAR } from '../signs.ts';
import { tokenise } from '../tokens.ts';
import type { CutRule } from './rule.ts';

const PREFIX = /^([^|:]{3,30}?)\s*[|]\s+/u;

export const sectionPrefix: CutRule = {
  kind: 'cut',
  name: 'section-prefix',
  label: 'section',
  why: 'The name of a section in front of the headline, parted from it by a bar.',
  examples: [
    'Opinion | A train that may not stop anywhere',
    'Politics | Parliament votes on the budget for next year',
  ],
  nearMisses: ['World | Politics | Sport', 'Posted by admin | 3 comments'],
  gate: { signs: [BAR] },
  match: ({ text }, { lexicon }) => {
    const found = PREFIX.exec(text);
    if (found === null || text.split('|').length !== 2) return [];
    const words = lexicon.ids.all(tokenise(found[1] ?? ''));
    const known = lexicon.sections.whole(words) !== null || lexicon.words.whole(words)?.value === 'nav';
    return known && tokenise(text.slice(found[0].length)).length >= 5
      ? [{ start: 0, end: found[0].length }]
      : [];
  },
};
