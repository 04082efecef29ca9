/**
 * Pairs of neighbouring letters and how common each is in the languages whose alphabets legacy encodings write. They tell
 * whether bytes were read with the right encoding: `čá` is common in Czech, `èá`, the same bytes read as
 * windows-1252, in no language.
 */
import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** The form of letter-pairs.json, as scripts/train-letter-pairs.ts writes it: for each language `ab7cd5…`, two letters and how common. */
export const pairsSchema = z.record(z.string(), z.string());

/** Alphabets beyond ASCII that pairs are counted of: Latin, Greek, Cyrillic, Hebrew, Arabic, Thai. */
export function isLetter(code: number): boolean {
  if (code < 0xc0) return code === 0xaa || code === 0xba || code === 0xb5;
  if (code <= 0x24f) return code !== 0xd7 && code !== 0xf7;
  if (code < 0x370) return code >= 0x300;
  if (code <= 0x5ff) return (code >= 0x384 && code <= 0x52f) || code >= 0x5d0;
  return (
    (code >= 0x621 && code <= 0x6d3) ||
    (code >= 0xe01 && code <= 0xe4e) ||
    (code >= 0x1ea0 && code <= 0x1ef9) ||
    code === 0x200c
  );
}

/** Any letter in small form; a space for whatever stands between words. */
export function folded(char: string): string {
  if (char <= '\u007f') return /[a-z]/i.test(char) ? char.toLowerCase() : ' ';
  if (!isLetter(char.codePointAt(0) ?? 0)) return ' ';
  const small = char.toLowerCase();
  return small.length === 1 ? (CEDILLA[small] ?? small) : char;
}

/** Older encodings write the comma below of Romanian as a cedilla. */
const CEDILLA: Readonly<Record<string, string>> = { ș: 'ş', ț: 'ţ' };

/** Commonness of a pair that a language does not have, where it has both letters, and where it has not. */
const RARE = -0.2;
const FOREIGN = -0.7;
/** Commonness of the mean pair of a language's texts, and what one step of the weights is worth. */
const USUAL = 0.7;
const STEP = 0.06;

interface Language {
  readonly pairs: ReadonlyMap<string, number>;
  readonly letters: ReadonlySet<string>;
}

let languages: readonly Language[] | null = null;

function known(): readonly Language[] {
  if (languages !== null) return languages;
  const file = new URL('./letter-pairs.json', import.meta.url);
  const weights = pairsSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  languages = Object.values(weights).map(languageOf);
  return languages;
}

function languageOf(weights: string): Language {
  const steps = [...weights.matchAll(/(..)(\d)/gsu)].map(
    ([, pair = '', step]) => [pair, Number(step)] as const,
  );
  // A step says that a pair is twice as common as one a step below.
  const total = steps.reduce((sum, [, step]) => sum + 2 ** step, 0);
  const mean = steps.reduce((sum, [, step]) => sum + step * 2 ** step, 0) / total;
  const pairs = new Map(steps.map(([pair, step]) => [pair, Math.min(1, USUAL + STEP * (step - mean))]));
  return { pairs, letters: new Set([...pairs.keys()].flatMap((pair) => [...pair])) };
}

/** Commonness of pairs in every language, as they were looked up. */
const lookedUp = new Map<string, Float32Array>();
const MOST_LOOKED_UP = 20_000;

function commonnessOf(pair: string): Float32Array {
  const seen = lookedUp.get(pair);
  if (seen !== undefined) return seen;
  const [first = '', second = ''] = pair;
  const common = Float32Array.from(known(), ({ pairs, letters }) => {
    const has = (letter: string): boolean => letter <= '\u007f' || letters.has(letter);
    return pairs.get(pair) ?? (has(first) && has(second) ? RARE : FOREIGN);
  });
  if (lookedUp.size >= MOST_LOOKED_UP) lookedUp.clear();
  lookedUp.set(pair, common);
  return common;
}

/**
 * Sum of the commonness of the pairs of a text, in the language it suits best.
 * @param counts how often each pair of folded characters occurs, one of which is a letter beyond ASCII
 */
export function pairScore(counts: ReadonlyMap<string, number>): number {
  if (counts.size === 0) return 0;
  const sums = new Float64Array(known().length);
  for (const [pair, count] of counts) {
    const common = commonnessOf(pair);
    for (let i = 0; i < sums.length; i++) sums[i] = (sums[i] ?? 0) + count * (common[i] ?? 0);
  }
  return Math.max(...sums);
}
