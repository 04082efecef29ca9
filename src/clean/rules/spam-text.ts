import { phraseRule } from './phrase-evidence.ts';

export const spamText = phraseRule({
  name: 'spam-text',
  label: 'spam',
  why: 'Phrases of betting and pornographic spam.',
  examples: ['真人棋牌 澳门赌场'],
  nearMisses: ['The casino was closed in 2016.'],
});
