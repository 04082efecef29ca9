import type { LineRule } from './rule.ts';

/** Names of networks and ways to send a page, set side by side without a space, two at least. */
const GLUED =
  /^(?:Facebook|Twitter|LinkedIn|WhatsApp|Telegram|Pinterest|Reddit|Messenger|Flipboard|Bluesky|Threads|E-?[Mm]ail|Print|Link|Share|Tweet|Copy){2,}$/;
const LONGEST = 100;

export const gluedButtons: LineRule = {
  kind: 'line',
  name: 'glued-buttons',
  label: 'share',
  why: 'Share buttons whose names ran into one word when the page was saved as text.',
  examples: ['FacebookTwitterLinkedInEmailLink', 'ShareTweetPrint'],
  nearMisses: ['Facebook', 'LinkedIn', 'Twitter and Facebook shares fell on Monday.'],
  gate: { longest: LONGEST, open: true },
  match: ({ text }) => (text.length <= LONGEST && GLUED.test(text) ? 3 : 0),
};
