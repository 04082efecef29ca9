/**
 * Which lines of pages belong to the article, as language models read them who went through the pages line by line, for sets that
 * came without gold. The pages are not ours to copy, so a line is known by a hash of its words.
 */
import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';

const marksSchema = z.record(z.string(), z.string());

/** A hash of a line's letters and digits (FNV-1a, 32 bits, in base 36). */
function hashOf(text: string): string {
  let hash = 2166136261;
  for (const letter of text.normalize('NFKC').replace(/[^\p{L}\p{N}]+/gu, ''))
    hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 16777619);
  return (hash >>> 0).toString(36);
}

/** A name for every line of a page, the same however the page is cut into lines above it: `hash`, and `hash.1` where it is repeated. */
export function marksOf(lines: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return lines.map((text) => {
    const hash = hashOf(text);
    const before = seen.get(hash) ?? 0;
    seen.set(hash, before + 1);
    return before === 0 ? hash : `${hash}.${before}`;
  });
}

/**
 * The marked lines of a set's pages, by page; null where nobody has marked the set.
 * @param set name of its folder; the marks are in `scripts/marks/SET.json`
 */
export function marksFor(set: string): ReadonlyMap<string, ReadonlySet<string>> | null {
  const file = new URL(`${encodeURIComponent(set)}.json`, import.meta.url);
  if (!existsSync(file)) return null;
  const marks = marksSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  return new Map(Object.entries(marks).map(([id, names]) => [id, new Set(names.split(' '))]));
}
