import { phraseRule } from './phrase-evidence.ts';

export const newsletterForm = phraseRule({
  name: 'newsletter-form',
  label: 'newsletter',
  why: 'Invitations to a newsletter and the fields of its form.',
  examples: [
    'SIGN ME UP',
    'Enter your email address',
    'Subscribe to the Media Ledger newsletter',
    'By signing up you accept our terms.',
    'Like what you read? Our newsletter goes out twice a month.',
  ],
  nearMisses: [
    'Subscribe to the view, if you like, that a state which pirates soap operas deserves no royalties.',
  ],
});
