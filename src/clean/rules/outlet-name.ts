import type { LineRule } from './rule.ts';

export const outletName: LineRule = {
  kind: 'line',
  name: 'outlet-name',
  label: 'outlet',
  why: 'The name of an outlet alone on a line, as in a masthead.',
  examples: ['ANADOLU AGENCY', 'KYODO NEWS'],
  nearMisses: ['Kyodo News reported on Monday that the ship was seen again off Shanghai.'],
  gate: { open: true },
  match: ({ tokens, shape, index }, { lexicon }) => {
    if (tokens.length === 0 || tokens.length > 6 || shape.terminal) return 0;
    return lexicon.outlets.whole(tokens) !== null && index < 15 ? 2.8 : 0;
  },
};
