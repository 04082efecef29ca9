import { keyOf, type Page } from '../page.ts';
import type { LineRule } from './rule.ts';

/** Characters by which lines are first compared, and fewest characters of a copy. */
const HEAD = 24;

const found = new WeakMap<Page, ReadonlyMap<string, readonly { index: number; key: string }[]>>();

/** Lines by the head of their words. */
function byHead(page: Page): ReadonlyMap<string, readonly { index: number; key: string }[]> {
  const known = found.get(page);
  if (known !== undefined) return known;
  const heads = new Map<string, { index: number; key: string }[]>();
  for (const { index, text } of page.lines) {
    const key = keyOf(text.slice(0, 1200));
    if (key.length < HEAD) continue;
    const head = key.slice(0, HEAD);
    const list = heads.get(head);
    if (list === undefined) heads.set(head, [{ index, key }]);
    else if (list.length < 50) list.push({ index, key });
  }
  found.set(page, heads);
  return heads;
}

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
  match: ({ index, text, shape }, page) => {
    const cut = /(?:\.{3}|…|\[\.\.\.\])$/.test(text);
    if (shape.terminal && !cut) return 0;
    const key = keyOf(text.slice(0, 1200));
    if (key.length < HEAD) return 0;
    const whole = (byHead(page).get(key.slice(0, HEAD)) ?? []).find(
      (other) => other.index !== index && other.key.length > key.length + 3 && other.key.startsWith(key),
    );
    if (whole === undefined) return 0;
    return cut || (page.lines[whole.index]?.shape.prose ?? 0) >= 2 ? 3.6 : 0;
  },
};
