import { phraseRule } from './phrase-evidence.ts';

export const pageMetadata = phraseRule({
  name: 'page-metadata',
  label: 'metadata',
  why: 'Reading time and other figures about the page.',
  examples: ['4 Min Read', '5 min read', 'Reading time: 3 minutes'],
  nearMisses: ['Four minutes later the ship was gone.'],
});
