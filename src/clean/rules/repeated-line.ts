import { keyOf, type Page, type PageLine } from '../page.ts';
import type { LineRule } from './rule.ts';

/** Fewest words of a line whose copies are told apart from chance. */
const FEWEST = 4;

/**
 * Which of several copies stays: a headline-like line stays where it stands as a subheading, between paragraphs (its
 * other copies are tables of contents); otherwise the first copy stays.
 */
function kept(copies: readonly number[], page: Page): number {
  const first = copies[0] ?? 0;
  if ((page.lines[first]?.shape.prose ?? 0) >= 2) return first;
  const reads = (index: number): boolean => (page.lines[index]?.shape.prose ?? 0) >= 2;
  return copies.slice(0, 20).find((index) => index > first && reads(index + 1) && reads(index - 1)) ?? first;
}

export const repeatedLine: LineRule = {
  kind: 'line',
  name: 'repeated-line',
  label: 'duplicate',
  why: 'A line printed before, whatever its quotation marks: a caption set twice, a headline above and below.',
  examples: [
    {
      lines: [
        'Kim inspects a munitions enterprise in the North’s capital.',
        "Kim inspects a munitions enterprise in the North's capital.",
      ],
      at: 1,
    },
  ],
  nearMisses: [{ lines: ['He said no.', 'He said no.'], at: 1 }],
  match: (line: PageLine, page) => {
    if (line.tokens.length < FEWEST && line.shape.words < 6) return 0;
    const copies = page.copies.get(keyOf(line.text)) ?? [];
    return copies.length > 1 && kept(copies, page) !== line.index ? 3.4 : 0;
  },
};
