import { phraseRule } from './phrase-evidence.ts';

export const tagsLine = phraseRule({
  name: 'tags-line',
  label: 'tags',
  why: 'Keywords of the story on one line after their name.',
  examples: ['Tags: North Korea, sanctions', 'Теги: КНДР, ООН, санкции, указ', '热门标签：韩国 联合国 足球'],
  nearMisses: ['Topics ranged from trade to rockets.'],
});
