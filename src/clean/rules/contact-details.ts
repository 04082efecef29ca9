import { phraseRule } from './phrase-evidence.ts';

export const contactDetails = phraseRule({
  name: 'contact-details',
  label: 'contact',
  why: 'Addresses and telephone numbers of the newsroom.',
  examples: [
    'Contact: desk@news.example',
    'Report a correction: desk@hbsworld.example',
    'Newsroom: (555) 010-0144',
  ],
  nearMisses: ['Contact between the two sides was lost on Tuesday.'],
});
