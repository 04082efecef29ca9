import { EQUALS, QUESTION, STAR } from '../signs.ts';
import { fold } from '../tokens.ts';
import type { LineRule } from './rule.ts';

const NUMBER =
  '(?:\\d{1,3}|(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)[ -]?)?(?:zero|one|two|three|four|five|six|seven|eight|nine)|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)';
const BLANK = '(?:\\[?[ _.?]{0,12}\\]?)';
const TERM = `(?:${NUMBER}|${BLANK})`;
const SUM = new RegExp(
  `^(?:what is|solve|[^\\d:]{0,40}:)?\\s*${TERM}\\s*(?:[-+−–×x*·÷/]|plus|minus|times)\\s*${TERM}\\s*(?:=\\s*${TERM})?[\\s?*=_.]*$`,
);

export const arithmeticCaptcha: LineRule = {
  kind: 'line',
  name: 'arithmetic-captcha',
  label: 'captcha',
  why: 'A small sum, in digits or words, that a comment form asks to keep robots out.',
  examples: [
    'forty four  −    =  37',
    'seven  ×   = 21',
    'What is 3 + 9? *',
    '9 + 4 = ?',
    'What is five plus three?',
    'Güvenlik sorusu: 9 + 4 = ?',
  ],
  nearMisses: ['Two plus two is four, he said.', '2006 - 2019', '15-0', 'The score was 3 - 1 at half time.'],
  gate: { longest: 90, signs: [EQUALS | QUESTION | STAR] },
  match: ({ text }) => {
    if (text.length > 90) return 0;
    const folded = fold(text).replace(/\s+/g, ' ').trim();
    if (!SUM.test(folded)) return 0;
    return /[=?*]/.test(folded) ? 3.5 : 0;
  },
};
