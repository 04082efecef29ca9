import { headingRule } from './phrase-evidence.ts';

export const newsletterHeading = headingRule({
  name: 'newsletter-heading',
  label: 'newsletter',
  why: 'Heading of a form that asks for an e-mail address.',
  examples: ['Sign up to the Courier’s World Briefing', 'Get the Meridian Weekly', 'Newsletter'],
  nearMisses: ['A newsletter for exporters printed in Pyongyang once listed the unpaid fees.'],
});
