import { phraseRule } from './phrase-evidence.ts';

export const shareWidget = phraseRule({
  name: 'share-widget',
  label: 'share',
  why: 'Buttons that send the page to social networks, print it or change its type size.',
  examples: [
    'Share this article',
    'Share on Facebook   Share on X   Copy link',
    '글자크기 크게 글자크기 작게 인쇄 스크랩 페이스북 트위터',
    'A- A+ Print Scrap URL copy',
  ],
  nearMisses: ['Share and share alike, the original deal said.', 'Shares in Seoul fell on Monday.'],
});
