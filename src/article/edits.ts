/** What a person has changed in an article, field by field and paragraph by paragraph. */

import type { Article, Edit } from '../types.ts';

/** Fields a reader sees, in the order of the file. */
const FIELDS = [
  ...['title', 'kicker', 'dek', 'date', 'outlet', 'retrievedFrom', 'agency', 'authors', 'place', 'section'],
  ...['language', 'captions', 'url', 'retrieved'],
] as const;

/** The longest articles whose paragraphs are compared, in paragraphs; beyond it only the number is told. */
const MOST_PARAGRAPHS = 2_000;

/** What differs between an article as Dateline makes it and as it stands. */
export function editsBetween(made: Article, edited: Article): Edit[] {
  const fields = FIELDS.flatMap((field): Edit[] => {
    const [was, now] = [inWords(made[field as keyof Article]), inWords(edited[field as keyof Article])];
    return was === now ? [] : [{ field, was, now }];
  });
  return [...fields, ...paragraphEdits(paragraphsOf(made.markdown), paragraphsOf(edited.markdown))];
}

function inWords(value: unknown): string | null {
  if (value === null || typeof value === 'string') return value;
  if (!Array.isArray(value) || value.length === 0) return null;
  return value.map((item) => (typeof item === 'string' ? item : (item as { text: string }).text)).join('; ');
}

function paragraphsOf(markdown: string): string[] {
  return markdown
    .split(/\n[ \t]*\n/)
    .map((text) => text.trim())
    .filter((text) => text !== '');
}

/** Paragraphs taken out and put in, by the longest sequence both have in common. */
function paragraphEdits(was: readonly string[], now: readonly string[]): Edit[] {
  let head = 0;
  while (head < was.length && was[head] === now[head]) head += 1;
  let tail = 0;
  while (tail < Math.min(was.length, now.length) - head && was.at(-1 - tail) === now.at(-1 - tail)) tail += 1;
  const [a, b] = [was.slice(head, was.length - tail), now.slice(head, now.length - tail)];
  if (Math.max(a.length, b.length) > MOST_PARAGRAPHS) {
    return [{ field: 'text', was: `${a.length} paragraphs`, now: `${b.length} paragraphs` }];
  }
  return pairsOf(a, b);
}

function pairsOf(a: readonly string[], b: readonly string[]): Edit[] {
  const common = commonLengths(a, b);
  const edits: Edit[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && a[i] === b[j]) {
      i += 1;
      j += 1;
      continue;
    }
    const [out, into]: [string[], string[]] = [[], []];
    while ((i < a.length || j < b.length) && !(i < a.length && a[i] === b[j])) {
      const skip = j >= b.length || (i < a.length && at(common, i + 1, j) >= at(common, i, j + 1));
      if (skip) out.push(a[i++] ?? '');
      else into.push(b[j++] ?? '');
    }
    for (let n = 0; n < Math.max(out.length, into.length); n += 1) {
      edits.push({ field: 'text', was: out[n] ?? null, now: into[n] ?? null });
    }
  }
  return edits;
}

/** `[i][j]`: length of the longest common sequence of what follows. */
function commonLengths(a: readonly string[], b: readonly string[]): number[][] {
  const lengths = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const row = lengths[i];
      if (row === undefined) continue;
      row[j] =
        a[i] === b[j]
          ? at(lengths, i + 1, j + 1) + 1
          : Math.max(at(lengths, i + 1, j), at(lengths, i, j + 1));
    }
  }
  return lengths;
}

const at = (table: readonly (readonly number[])[], i: number, j: number): number => table[i]?.[j] ?? 0;
