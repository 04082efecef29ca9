import { perPage } from './per-page.ts';
import type { LineRule } from './rule.ts';

/** Characters by which lines are first compared, and fewest characters of a copy. */
const HEAD = 24;
/** What a cut leaves at the end. */
const CUT = ['...', '…', '[...]'];
/** Most characters that are compared. */
const LONGEST = 1200;

/** Lines by the head of their words. */
const byHead = perPage((page): ReadonlyMap<string, readonly { index: number; key: string }[]> => {
  const heads = new Map<string, { index: number; key: string }[]>();
  for (const line of page.lines) {
    const { index } = line;
    const key = line.key.slice(0, LONGEST);
    if (key.length < HEAD) continue;
    const head = key.slice(0, HEAD);
    const list = heads.get(head);
    if (list === undefined) heads.set(head, [{ index, key }]);
    else if (list.length < 50) list.push({ index, key });
  }
  return heads;
});

export const truncatedCopy: LineRule = {
  kind: 'line',
  name: 'truncated-copy',
  label: 'duplicate',
  why: 'The first words of another line, cut off: a teaser or description made from the text by machine.',
  examples: [
    {
      lines: [
        'Mike Pompeo, left, and Sergey Lavrov attend a joint',
        'Mike Pompeo, left, and Sergey Lavrov attend a joint news conference after their talks in Sochi.',
      ],
      at: 0,
    },
    {
      lines: [
        'Two officials signed a wooden sleeper. ...',
        'Two officials signed a wooden sleeper. Then everybody went home on a nine-car train.',
      ],
      at: 0,
    },
  ],
  nearMisses: [
    {
      lines: [
        'US moves to cut Chinese bank from dollar system',
        'US moves to cut Chinese bank from dollar system | Daily News',
      ],
      at: 0,
    },
  ],
  match: ({ index, text, shape, key: whole }, page) => {
    const cut = CUT.some((mark) => text.endsWith(mark));
    if (shape.terminal && !cut) return 0;
    const key = whole.slice(0, LONGEST);
    if (key.length < HEAD) return 0;
    const copied = (byHead(page).get(key.slice(0, HEAD)) ?? []).find(
      (other) => other.index !== index && other.key.length > key.length + 3 && other.key.startsWith(key),
    );
    if (copied === undefined) return 0;
    return cut || (page.lines[copied.index]?.shape.prose ?? 0) >= 2 ? 3.6 : 0;
  },
};
