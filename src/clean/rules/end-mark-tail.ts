import { CLOSING, DASH, SLASH, SPACE } from '../signs.ts';
import type { CutRule } from './rule.ts';

const TAIL =
  /(?:(?<!\s)\s+)?(?:-0-|-30-|（完）|\(完\)|【完】|\(끝\)|＜끝＞|<끝>|\(END\)|（了）|==Kyodo|\/END\/|\/끝\/)\s*$/;

export const endMarkTail: CutRule = {
  kind: 'cut',
  name: 'end-mark-tail',
  label: 'desk-note',
  why: 'A wire desk’s end mark behind the last sentence.',
  examples: ['They will have to answer before history. -0-', '而对朝出口则有所增长。 （完）'],
  nearMisses: ['The score was 3-0', 'They won 2-0-1.'],
  gate: [{ last: DASH | CLOSING | SLASH | SPACE }, { list: 'endMark' }],
  match: ({ text }) => {
    const found = TAIL.exec(text.slice(-40));
    if (found === null || text.length < 12) return [];
    return [{ start: Math.max(0, text.length - 40) + found.index, end: text.length }];
  },
};
