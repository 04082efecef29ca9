import { HASH } from '../signs.ts';
import type { LineRule } from './rule.ts';

export const hashtagLine: LineRule = {
  kind: 'line',
  name: 'hashtag-line',
  label: 'tags',
  why: 'A line of hashtags.',
  examples: ['#railway #sanctions #Panmun', '#N. Korea sanctions  #MSMT', '#Iran  #frozen_funds'],
  nearMisses: ['Hard to hear the questions. Easy to hear the word. #TrumpKim', '#World News'],
  gate: { first: HASH },
  match: ({ text }) => {
    if (!/^#/.test(text)) return 0;
    const tags = text.match(/#[^\s#]/g) ?? [];
    return tags.length >= 2 && text.length / tags.length < 40 ? 3 : /^#[\p{L}\p{N}_]+$/u.test(text) ? 1.5 : 0;
  },
};
