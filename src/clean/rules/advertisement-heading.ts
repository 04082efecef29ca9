import { headingRule } from './phrase-evidence.ts';

export const advertisementHeading = headingRule({
  name: 'advertisement-heading',
  label: 'ad',
  why: 'Heading of a block of paid links.',
  examples: ['SPONSORED', 'Promoted Stories From Around The Web'],
  nearMisses: ['Sponsored resolutions rarely pass.'],
});
