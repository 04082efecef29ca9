/** Cue words of cues.yaml, looked up word by word. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { compiled } from '../../compiled.ts';
import { tokenise } from '../tokens.ts';

const schema = z.record(z.string(), z.string());

const FILE = new URL('./cues.yaml', import.meta.url);
const lists = compiled('cues', [], () => schema.parse(parse(readFileSync(FILE, 'utf8'))));

/** Kinds of cues, in the order of the file. */
export const CUES: readonly string[] = Object.keys(lists);

/** A cue: its words after the first, and the bit of its kind. */
interface Cue {
  readonly rest: readonly string[];
  readonly bit: number;
}

const byFirst = new Map<string, Cue[]>();
CUES.forEach((kind, i) => {
  for (const phrase of (lists[kind] ?? '').split(';')) {
    const [first, ...rest] = tokenise(phrase);
    if (first === undefined) continue;
    const known = byFirst.get(first);
    if (known === undefined) byFirst.set(first, [{ rest, bit: 1 << i }]);
    else known.push({ rest, bit: 1 << i });
  }
});

/** Most words of a line that are looked up. */
const LONGEST = 120;

/** The kinds of cues among a line's words, one bit a kind in the order of {@link CUES}. */
export function cuesIn(tokens: readonly string[]): number {
  let bits = 0;
  const end = Math.min(tokens.length, LONGEST);
  for (let at = 0; at < end; at++) {
    const cues = byFirst.get(tokens[at] ?? '');
    if (cues === undefined) continue;
    for (const { rest, bit } of cues) {
      if ((bits & bit) === 0 && rest.every((word, i) => tokens[at + 1 + i] === word)) bits |= bit;
    }
  }
  return bits;
}
