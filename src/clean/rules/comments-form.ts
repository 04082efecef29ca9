import { phraseRule } from './phrase-evidence.ts';

export const commentsForm = phraseRule({
  name: 'comments-form',
  label: 'comments',
  why: 'Fields and notices of a form for comments.',
  examples: [
    'Your email address will not be published. Required fields are marked *',
    'Name *   Email *   Website',
    'Comments are closed.',
    'This site uses Akismet to reduce spam.',
  ],
  nearMisses: ['She has no further comment.'],
});
