import { ARROW, BAR, BULLET, SLASH } from '../signs.ts';
import type { LineRule } from './rule.ts';

/** Signs that part the items of a bar. */
const PARTS = /(?:(?<!\s)\s+)?[|¦│·•~]\s*|(?<!\s)\s+[/›»►▾▼]\s+/u;

export const linkBar: LineRule = {
  kind: 'line',
  name: 'link-bar',
  label: 'nav',
  why: 'Short items parted by bars, bullets or arrows: a menu.',
  examples: [
    'EEO Report | FCC Public File | Closed Captioning | Terms of Service',
    'SecureLedger ~ Threats ~ Policy ~ Tools ~ About',
    'Live | Programmes | Africa | Middle East',
  ],
  nearMisses: ['Name | Also known as | Linked to', 'He bought bread, milk, salt and coal, and went home.'],
  gate: { longest: 600, open: true, signs: [BAR | BULLET | SLASH | ARROW] },
  match: ({ text, shape }, page) => {
    if (text.length > 600 || shape.terminal || shape.mark !== '') return 0;
    const parts = text.split(PARTS).filter((part) => part !== '');
    if (parts.length < 3) return 0;
    const short = parts.filter((part) => part.split(' ').length <= 5).length;
    if (short / parts.length < 0.8) return 0;
    const known = parts.filter(
      (part) =>
        page.lexicon.words.at(page.lexicon.ids.all(part.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []), 0)
          .length > 0,
    ).length;
    return known / parts.length >= 0.4 ? 2.8 : parts.length >= 6 ? 2 : parts.length >= 4 ? 1.2 : 0;
  },
};
