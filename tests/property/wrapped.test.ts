import { beforeAll, describe, expect, it } from 'vitest';
import type { Knowledge } from '../../src/knowledge.ts';
import { bodyOf, knowledge, realDumps } from './support/dumps.ts';

/** A text wrapped at a column anywhere between its words comes back as it was, with furniture around it that nobody wrapped. */

let known: Knowledge;
let bodies: readonly (readonly string[])[] = [];

const HEADLINE = 'Envoys of both sides meet again over the ferry to the islands';
const ABOVE = [
  'Home | News | Politics | Sport | Culture',
  'Sign in  Subscribe',
  '',
  HEADLINE,
  '',
  'By Ann Holm',
  '8 June 2015',
  '',
];
const BELOW = [
  '',
  'Share on Facebook',
  'Share on Twitter',
  '',
  'Related stories',
  'Council votes to close the old bridge after inspectors find cracks',
  'Museum to show letters that nobody ever sent, found under the floor of the post office in the old town',
  '',
  'Copyright © 2020 The Marle Courier. All rights reserved.',
];

const page = (text: string): string => [...ABOVE, text, ...BELOW].join('\n');

beforeAll(async () => {
  known = await knowledge();
  bodies = realDumps()
    .map(({ text }) => bodyOf(text, known))
    .filter((body) => {
      const spaced = body.every((paragraph) => paragraph.split(' ').length > paragraph.length / 12);
      return spaced && body.length >= 5 && bodyOf(page(body.join('\n\n')), known).join() === body.join();
    });
  expect(bodies.length).toBeGreaterThan(5);
});

function wrapped(paragraph: string, column: number, indent: string): string {
  const lines: string[] = [];
  let line = indent;
  for (const word of paragraph.split(' ')) {
    const fits = line.trim() === '' || line.length + 1 + word.length <= column;
    if (!fits) lines.push(line);
    line = fits ? `${line}${line.trim() === '' ? '' : ' '}${word}` : word;
  }
  return [...lines, line].join('\n');
}

const STYLES = [
  ['blank lines', '', '\n\n'],
  ['indentation', '    ', '\n'],
] as const;
const COLUMNS = [60, 66, 72, 80, 96, 110, 120];
/** Some columns end furniture by chance as well, and the shortest texts have few lines that were broken. */
const LEAST = 0.9;

describe.each(STYLES)('a text wrapped at a column, its paragraphs parted by %s', (_, indent, parting) => {
  it('comes back as it was', () => {
    const tried = bodies.flatMap((body) => COLUMNS.map((column) => ({ body, column })));
    const lost = tried.filter(({ body, column }) => {
      const text = body.map((paragraph) => wrapped(paragraph, column, indent)).join(parting);
      return bodyOf(page(text), known).join('\n') !== body.join('\n');
    });
    const least = Math.floor((1 - LEAST) * tried.length);
    expect(lost.slice(least).map(({ body, column }) => `${column}: ${body[0]}`)).toEqual([]);
  });
});
