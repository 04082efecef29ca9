/** What the classes and ids of elements say, from the word list beside this file. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { compiled } from '../../compiled.ts';
import type { Hint } from '../../types.ts';

const FILE = new URL('./class-words.yaml', import.meta.url);
/** Longest class attribute read; utility classes beyond say nothing more. */
const LONGEST = 400;

let words: ReadonlyMap<string, readonly Hint[]> | null = null;

function wordList(): ReadonlyMap<string, readonly Hint[]> {
  if (words !== null) return words;
  const form = z.record(z.string(), z.string());
  const lists = compiled('class-words', [], () => form.parse(parse(readFileSync(FILE, 'utf8'))));
  const made = new Map<string, Hint[]>();
  for (const [hint, list] of Object.entries(lists)) {
    for (const word of list.split(';').map((entry) => entry.trim())) {
      const known = made.get(word);
      if (known === undefined) made.set(word, [hint as Hint]);
      else known.push(hint as Hint);
    }
  }
  words = made;
  return made;
}

const remembered = new Map<string, readonly Hint[]>();
/** How many class names are remembered: archives repeat a few thousand. */
const MEMORY = 20_000;

/** The hints of a class or id attribute. */
export function hintsOf(names: string): readonly Hint[] {
  if (names === '') return [];
  const known = remembered.get(names);
  if (known !== undefined) return known;
  const found = new Set<Hint>();
  const list = wordList();
  for (const name of names.slice(0, LONGEST).split(/\s+/)) {
    const parts = name
      .replace(/([a-z])([A-Z])/g, '$1-$2')
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .filter((part) => part !== '');
    parts.forEach((part, i) => {
      const pair = `${part}-${parts[i + 1] ?? ''}`;
      for (const hint of [...(list.get(part) ?? []), ...(list.get(pair) ?? [])]) found.add(hint);
    });
  }
  const hints = [...found];
  if (remembered.size >= MEMORY) remembered.clear();
  remembered.set(names, hints);
  return hints;
}
