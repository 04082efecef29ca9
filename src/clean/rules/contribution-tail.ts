import { fold } from '../tokens.ts';
import type { CutRule } from './rule.ts';

/** A dash, bar or bracket behind the last sentence, and what follows it. */
const TAIL = /(?<=[.!?…。]["'”’»)]{0,2})\s?(?:[—–|/(-]{1,2}\s?)([^.!?]{8,90}?)\)?\.?$/u;
const LONGEST = 100;

export const contributionTail: CutRule = {
  kind: 'cut',
  name: 'contribution-tail',
  label: 'note',
  why: 'Who else reported, behind a dash after the last sentence of the story.',
  examples: [
    'Ube ran out first. —WITH A REPORT FROM JUN PACLIBAR',
    'El acto terminó sin incidentes. (Con información de EFE)',
    'La séance reprendra lundi matin. – Avec AFP',
  ],
  nearMisses: [
    'He came back. With a report from the front in his pocket, he went to see the minister.',
    'The vote is on Monday. — The Editor',
  ],
  gate: { list: 'contributed' },
  match: ({ text }, { lexicon }) => {
    const base = Math.max(0, text.length - LONGEST);
    const found = TAIL.exec(text.slice(base));
    if (found === null) return [];
    const folded = fold(found[1] ?? '');
    return lexicon.contributed.some((phrase) => folded.startsWith(phrase))
      ? [{ start: base + found.index, end: text.length }]
      : [];
  },
};
