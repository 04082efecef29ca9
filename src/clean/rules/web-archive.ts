import { phraseRule } from './phrase-evidence.ts';

export const webArchive = phraseRule({
  name: 'web-archive',
  label: 'archive',
  why: 'The banner a web archive puts above a stored page.',
  examples: [
    'The Wayback Machine - http://web.archive.org/web/20070215113022/http://www.bayledger.example/',
    '12 captures',
    'About this capture',
  ],
  nearMisses: ['The archive holds fifteen years of bills of lading.'],
});
