import { headingRule } from './phrase-evidence.ts';

export const relatedHeading = headingRule({
  name: 'related-heading',
  label: 'related',
  why: 'Heading of a list of other stories; the list runs until prose resumes.',
  examples: [
    'Related',
    'Most Viewed in 24 Hours',
    'MORE FROM REUTERS',
    '相关文章',
    '많이 본 뉴스',
    'Похожие новости:',
    'İlgili Haberler',
    '関連記事',
    'À lire aussi',
  ],
  nearMisses: ['Related questions', 'Related to the money is the matter of time.', 'Statements'],
});
