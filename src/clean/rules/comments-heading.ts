import { headingRule } from './phrase-evidence.ts';

export const commentsHeading = headingRule({
  name: 'comments-heading',
  label: 'comments',
  why: 'Heading of the readers’ comments or of the form for them.',
  examples: [
    'Leave a Reply',
    'Comments (412)',
    '网友点评',
    '댓글 0개',
    'Добавить комментарий',
    'Laisser un commentaire',
  ],
  nearMisses: ['Comment from the unification ministry was brief.'],
});
