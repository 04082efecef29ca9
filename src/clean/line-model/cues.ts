/** Cue words of cues.yaml, looked up word by word. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { compiled } from '../../compiled.ts';
import { tokenise } from '../tokens.ts';
import { WORD_KINDS, type WordIds } from '../word-ids.ts';

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

/** The first words of all cues, which the lexicon marks. */
export const CUE_WORDS: readonly string[] = [...byFirst.keys()];

/** Most words of a line that are looked up. */
const LONGEST = 120;

/**
 * The kinds of cues among a line's words, one bit a kind in the order of {@link CUES}.
 * @param words the line's words as numbers of `ids`
 */
export function cuesIn(tokens: readonly string[], words: readonly number[], ids: WordIds): number {
  let bits = 0;
  const end = Math.min(tokens.length, LONGEST);
  for (let at = 0; at < end; at++) {
    if ((ids.kindsOf(words[at] as number) & WORD_KINDS.cue) === 0) continue;
    for (const { rest, bit } of byFirst.get(tokens[at] as string) ?? []) {
      if ((bits & bit) === 0 && rest.every((word, i) => tokens[at + 1 + i] === word)) bits |= bit;
    }
  }
  return bits;
}
