import { phraseRule } from './phrase-evidence.ts';

export const relatedLink = phraseRule({
  name: 'related-link',
  label: 'related',
  why: 'A line that leads to another story, told by its lead-in.',
  examples: [
    'Read more',
    'Read also: Moscow and Pyongyang expand air links',
    '[관련기사] 나진~하산 물류 사업 사실상 중단',
    'Читайте также: Паром снова остался у причала',
    'Slideshow (3 Images)',
  ],
  nearMisses: ['Read more than one account and you will see the difference.'],
});
