import type { Label } from '../../types.ts';
import { tokenise } from '../tokens.ts';
import type { CutRule } from './rule.ts';

/** What stands behind the last sentence, with the dots that stand for what was folded away. */
const TAIL = /(?<=[.!?…。！？]["'”’»)」』]{0,2})\s?(?:(?<=\s)(?:\.{3}|…)\s?)?([^.!?…。！？:：]{2,26})$/u;
const KINDS: ReadonlySet<Label> = new Set(['nav', 'related', 'share']);
const MOST_WORDS = 8;
const SHORTEST = 30;

export const moreTail: CutRule = {
  kind: 'cut',
  name: 'more-tail',
  label: 'nav',
  why: 'The button that unfolds the rest of a post or caption, behind its last sentence.',
  examples: [
    'He had been waiting all day to make that remark. ... See more',
    'The tuner inside the swell box of the organ in 1979. Read more',
    'Le bateau est à quai depuis dix-huit mois déjà… Lire la suite',
    '船在星期三的早上離開了港口，船上沒有人知道它要去什麼地方。……展开全文',
  ],
  nearMisses: [
    'She told the children that they should read more',
    'He asked for bread. He asked for more',
    'The day in pictures, and what they leave out. Video',
  ],
  gate: { open: true },
  match: ({ text }, { lexicon }) => {
    if (text.length < SHORTEST) return [];
    const base = Math.max(0, text.length - 40);
    const found = TAIL.exec(text.slice(base));
    if (found === null) return [];
    const words = tokenise(found[1] ?? '');
    if (words.length === 0 || words.length > MOST_WORDS) return [];
    if (words.length === 1 && !/…|\.{3}/.test(text.slice(base + found.index - 2, -1))) return [];
    const ids = lexicon.ids.all(words);
    const known = lexicon.lines
      .at(ids, 0)
      .some(({ end, fixed, value }) => end === ids.length && fixed === end && KINDS.has(value));
    return known ? [{ start: base + found.index, end: text.length }] : [];
  },
};
