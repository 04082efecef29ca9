/**
 * Makes src/intake/letter-pairs.json, by which legacy encodings are told apart.
 *
 *     node --import tsx scripts/train-letter-pairs.ts FOLDER
 *
 * FOLDER holds `LANGUAGE.txt`, plain UTF-8 text of one language each, a hundred thousand characters or more. The weights
 * that ship were made from the translations of GLib and Evolution and the GNOME user manual, as Debian 12 packs them.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { folded, isLetter } from '../src/intake/letter-pairs.ts';

const WEIGHTS = new URL('../src/intake/letter-pairs.json', import.meta.url);
/** Pairs kept of a language at most, and the least share of all its pairs, as a power of two, that one must have. */
const MOST = 700;
const LEAST = -14;

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('name the folder of texts');

function weightsOf(text: string): string {
  const counts = new Map<string, number>();
  let before = ' ';
  let total = 0;
  for (const char of text.normalize('NFC')) {
    const letter = folded(char);
    if ([before, letter].some((one) => one > '\u007f' && isLetter(one.codePointAt(0) ?? 0))) {
      counts.set(before + letter, (counts.get(before + letter) ?? 0) + 1);
      total++;
    }
    before = letter;
  }
  return [...counts]
    .map(([pair, count]) => [pair, Math.min(9, Math.round(Math.log2(count / total) - LEAST))] as const)
    .filter(([pair, step]) => step >= 0 && (counts.get(pair) ?? 0) > 2)
    .sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
    .slice(0, MOST)
    .map(([pair, step]) => `${pair}${step}`)
    .join('');
}

const languages = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .sort()
  .map((name) => [basename(name, '.txt'), weightsOf(readFileSync(join(folder, name), 'utf8'))] as const);
writeFileSync(WEIGHTS, `${JSON.stringify(Object.fromEntries(languages), null, 1)}\n`);
