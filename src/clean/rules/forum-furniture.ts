import { phraseRule } from './phrase-evidence.ts';

export const forumFurniture = phraseRule({
  name: 'forum-furniture',
  label: 'forum',
  why: 'What forum software prints around a post.',
  examples: [
    'Board index ‹ Regional ‹ Korean Peninsula',
    'Posts: 2,318',
    'Powered by phpBB © 2000',
    'mk_oregon wrote:',
  ],
  nearMisses: ['Members of the board met on Sunday.'],
});
