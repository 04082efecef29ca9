import type { LineRule } from './rule.ts';

export const outletName: LineRule = {
  kind: 'line',
  name: 'outlet-name',
  label: 'outlet',
  why: 'The name of an outlet alone on a line, as in a masthead.',
  examples: ['ANADOLU AGENCY', 'KYODO NEWS'],
  nearMisses: ['Kyodo News reported on Monday that the ship was seen again off Shanghai.'],
  gate: { open: true },
  match: ({ ids, shape, index }, { lexicon }) => {
    if (ids.length === 0 || ids.length > 6 || shape.terminal) return 0;
    return lexicon.outlets.whole(ids) !== null && index < 15 ? 2.8 : 0;
  },
};
