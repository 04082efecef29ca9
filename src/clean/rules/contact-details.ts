import { phraseRule, phraseStrength } from './phrase-evidence.ts';
import type { LineRule } from './rule.ts';

/** A word or a few, a colon, and then at once an address or a telephone number. */
const LABELLED =
  /^[^:：]{2,40}[:：]\s?(?:[^\s@]{1,60}@[^\s@]{3,60}|(?:https?:\/\/|www\.)\S|[+(]?\d[\d ()./-]{6,})/u;

const words = phraseRule({
  name: 'contact-details',
  label: 'contact',
  why: 'Addresses and telephone numbers of the newsroom, or of those the story is about, set under it.',
  examples: [
    'Contact: desk@news.example',
    'Report a correction: desk@hbsworld.example',
    'Newsroom: (555) 010-0144',
    'Contact : vapeurs@asso.example. Atelier ouvert le mardi et le samedi, de 9 h à 12 h.',
    'Renseignements : 02 98 00 00 00, ou à l’accueil de la mairie du lundi au vendredi.',
    'Kontakt: Tel. 030 1234567',
    '문의: 02-123-4567',
    '联系电话：010-12345678',
  ],
  nearMisses: [
    'Contact between the two sides was lost on Tuesday.',
    'Information: nobody has any, and that is what the town is angry about.',
  ],
});

export const contactDetails: LineRule = {
  ...words,
  match: (line, page) => {
    const strength = phraseStrength(line, page, 'contact');
    return strength > 0 && strength < 3 && LABELLED.test(line.text) ? 3.2 : strength;
  },
};
