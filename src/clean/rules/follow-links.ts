import { phraseRule } from './phrase-evidence.ts';

export const followLinks = phraseRule({
  name: 'follow-links',
  label: 'follow',
  why: 'Invitations to follow the outlet elsewhere.',
  examples: [
    'FOLLOW US',
    'Follow us on Twitter',
    'Подписывайтесь на «Восточный вестник» в Telegram',
    '关注我们',
  ],
  nearMisses: ['It follows the coverage closely.'],
});
