import { headingRule } from './phrase-evidence.ts';

export const tagsHeading = headingRule({
  name: 'tags-heading',
  label: 'tags',
  why: 'Heading of a list of keywords.',
  examples: ['Tags', 'Topics', 'Keywords', '태그'],
  nearMisses: ['Tags on the crates were in Korean.'],
});
