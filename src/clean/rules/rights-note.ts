import { OPENING } from '../signs.ts';
import { fold } from '../tokens.ts';
import type { CutRule } from './rule.ts';

const BRACKETED = /\s?[([（][^()[\]（）]{4,120}[)\]）]/g;

export const rightsNote: CutRule = {
  kind: 'cut',
  name: 'rights-note',
  label: 'rights',
  why: 'In brackets, who may use the picture and where.',
  examples: [
    'Kim smiles as he inspects a plant. (For Use Only in the Republic of Korea. No Redistribution) (Yonhap)',
  ],
  nearMisses: ['The ship (not for the first time) sailed on.'],
  gate: { longest: 5000, signs: [OPENING], list: 'rights' },
  match: ({ text }, { lexicon }) => {
    if (text.length > 5000) return [];
    return Array.from(text.matchAll(BRACKETED), (match) => ({
      start: match.index,
      end: match.index + match[0].length,
      inner: fold(match[0]),
    }))
      .filter(({ inner }) => lexicon.rights.some((phrase) => inner.includes(phrase)))
      .map(({ start, end }) => ({ start, end }));
  },
};
