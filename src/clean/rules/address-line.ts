import { AT, SLASH } from '../signs.ts';
import type { LineRule } from './rule.ts';

const ADDRESS =
  /^(?:<?[\w.+-]+@[\w-]+(?:\.[\w-]+)+>?|(?:https?:\/\/|www\.)\S+|[\w-]+(?:\.[\w-]+){1,4}\/\S*)$/i;
/** What every address has. */
const HINT = /[@/]|www\./i;

export const addressLine: LineRule = {
  kind: 'line',
  name: 'address-line',
  label: 'contact',
  why: 'Nothing but an e-mail or web address.',
  examples: [
    'graceoh@yna.co.kr',
    'www.presstv.co.uk',
    'http://www.bayledger.example/2007/02/13/world/nkorea-deal.html',
    'sjkim@hanbitilbo.example (김서준 기자)',
  ],
  nearMisses: ['Write to graceoh@yna.co.kr and she will answer within a day or two.'],
  gate: [
    { longest: 500, signs: [AT | SLASH] },
    { longest: 500, list: 'address' },
  ],
  match: ({ text, shape }) => {
    if (text.length > 500 || !HINT.test(text)) return 0;
    const words = text.split(' ');
    if (words.every((word) => ADDRESS.test(word))) return 3.5;
    return words.length <= 5 &&
      !shape.terminal &&
      words.some((word) => /^\S[^\s@]*@\S[^\s.]*\.\S+$/.test(word))
      ? 2.6
      : 0;
  },
};
