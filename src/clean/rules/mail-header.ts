import { phraseRule } from './phrase-evidence.ts';

export const mailHeader = phraseRule({
  name: 'mail-header',
  label: 'mail',
  why: 'Header lines and list notes of an e-mail.',
  examples: [
    'From: koreabrief-bounces@lists.example',
    'Subject: [KoreaBrief] New executive order',
    'KoreaBrief mailing list',
    'To unsub: lists.example/options',
  ],
  nearMisses: ['From Seoul the view is different.', 'To be sure, the order is narrow.'],
});
