import { phraseRule } from './phrase-evidence.ts';

export const advertisement = phraseRule({
  name: 'advertisement',
  label: 'ad',
  why: 'The word advertisement where an advertisement stood, and its usual texts.',
  examples: [
    'Advertisement',
    'ADVERTISEMENT - CONTINUE VIEWING BELOW',
    '- Story Continues Below Advertisement -',
    'REKLAM',
    'Publicité',
    '广告',
  ],
  nearMisses: ['Advertisement revenue is not at issue.'],
});
