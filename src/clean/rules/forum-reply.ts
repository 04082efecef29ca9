import { UNDERSCORE } from '../signs.ts';
import { perPage } from './per-page.ts';
import { phraseStrength } from './phrase-evidence.ts';
import type { LineRule } from './rule.ts';

/** Fewest lines of forum furniture that make a page a forum's. */
const FEWEST = 3;

/** Index of the rule above the first signature on a forum page; infinite where there is none. */
const signature = perPage((page): number => {
  const forum = page.lines.filter((line) => phraseStrength(line, page, 'forum') >= 3).length;
  let prose = 0;
  let at = Number.POSITIVE_INFINITY;
  if (forum >= FEWEST) {
    for (const line of page.lines) {
      if (line.shape.prose >= 3) prose++;
      if (prose >= 2 && /^_{5,}$/.test(line.text)) {
        at = line.index;
        break;
      }
    }
  }
  return at;
});

const PAGE = [
  'Board index ‹ Regional',
  'Senior Member',
  'The Security Council voted on Saturday to punish the North for the test it announced five days ago.',
  'The resolution also orders countries to freeze money linked to the weapons programs of the North.',
  '_________________',
  'Trust, but bring a Geiger counter.',
  'Post reply',
];

export const forumReply: LineRule = {
  kind: 'line',
  name: 'forum-reply',
  label: 'forum',
  why: 'On a forum, what stands under the first signature: the signature itself and the replies of others.',
  examples: [{ lines: PAGE, at: 5 }],
  nearMisses: [{ lines: PAGE, at: 3 }],
  gate: { page: UNDERSCORE },
  match: ({ index }, page) => (index >= signature(page) ? 3.6 : 0),
};
