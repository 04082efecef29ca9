import { phraseRule } from './phrase-evidence.ts';

export const paywallNotice = phraseRule({
  name: 'paywall-notice',
  label: 'paywall',
  why: 'Notices that the rest is for subscribers, and appeals for money.',
  examples: [
    'Subscribe to continue reading',
    'You have read 1 of 1 free articles this month.',
    'Already a subscriber? Log in',
    'Cet article est réservé aux abonnés',
  ],
  nearMisses: ['Subscribers to the theory point to the price of coal.'],
});
