import { QUOTE } from '../signs.ts';
import { fold } from '../tokens.ts';
import { perPage } from './per-page.ts';
import type { LineRule } from './rule.ts';

/** Most lines of a page tried as pull quotes. */
const MOST = 60;
/** Fewest words of one that does not end like a sentence: a subheading quotes fewer. */
const UNENDED = 9;

/** Quoted lines whose words stand, whole, inside another line of running text. */
const pulled = perPage((page): ReadonlySet<number> => {
  const lines = new Set<number>();
  const running = page.lines.filter((line) => line.shape.prose >= 2);
  const candidates = page.lines.filter(
    ({ text, shape, signs }) =>
      (signs.first & QUOTE) !== 0 &&
      text.length < 400 &&
      shape.words >= 4 &&
      /^["“«„‘'「]/.test(text) &&
      (/[.!?。！？]["”»“’'」]$|["”»“’'」][.!]$/.test(text) ||
        (shape.words >= UNENDED && /["”»“’'」]$/.test(text))),
  );
  for (const line of candidates.slice(0, MOST)) {
    const words = fold(line.text).replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
    if (
      running.some(
        (other) =>
          other !== line && other.text.length > words.length + 10 && fold(other.text).includes(words),
      )
    ) {
      lines.add(line.index);
    }
  }
  return lines;
});

export const pullQuote: LineRule = {
  kind: 'line',
  name: 'pull-quote',
  label: 'duplicate',
  why: 'A sentence of the story set again in large type between its paragraphs.',
  examples: [
    {
      lines: [
        '“The Panel’s files stayed put.”',
        'Diplomats rotate through New York every three or four years. The Panel’s files stayed put.',
      ],
      at: 0,
    },
  ],
  nearMisses: [
    {
      lines: [
        '“The door is open to any country.”',
        'A senior official told reporters so on background before the talks.',
      ],
      at: 0,
    },
  ],
  gate: { longest: 400, first: QUOTE },
  match: ({ index }, page) => (pulled(page).has(index) ? 3.6 : 0),
};
