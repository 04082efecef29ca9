/** Which lines of a dump are the article's, told by aligning them with the gold text. */

/** Words; characters of scripts written without spaces stand alone. */
const WORD =
  /\p{Script=Han}|[\p{Script=Hiragana}\p{Script=Katakana}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{N}_])+/gu;

/** The words of a text, as far as alignment goes. */
export const wordsOf = (text: string): string[] => text.match(WORD) ?? [];

/** Words a stretch is recognised by, and most places one stretch is looked for. */
const SHINGLE = 4;
const PLACES = 8;
/** Least share of a line's stretches that stand in the gold. */
const COVER = 0.5;

interface Match {
  readonly line: number;
  readonly from: number;
  readonly to: number;
  readonly weight: number;
}

function index(words: readonly string[], size: number): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (let i = 0; i + size <= words.length; i++) {
    const key = words.slice(i, i + size).join('\u0001');
    const known = places.get(key);
    if (known === undefined) places.set(key, [i]);
    else known.push(i);
  }
  return places;
}

/** Where in the gold each line may stand. */
function candidates(lines: readonly string[], gold: readonly string[]): Match[] {
  const single = index(gold, 1);
  const shingles = index(gold, SHINGLE);
  const found: Match[] = [];
  lines.forEach((text, line) => {
    const words = wordsOf(text);
    if (words.length === 0) return;
    if (words.length < SHINGLE) {
      const starts = (single.get(words[0] ?? '') ?? []).filter((at) =>
        words.every((word, i) => gold[at + i] === word),
      );
      for (const from of starts.slice(0, 30))
        found.push({ line, from, to: from + words.length, weight: words.length });
      return;
    }
    const votes = new Map<number, number>();
    let covered = 0;
    for (let i = 0; i + SHINGLE <= words.length; i++) {
      const places = shingles.get(words.slice(i, i + SHINGLE).join('\u0001'));
      if (places === undefined) continue;
      covered++;
      for (const place of places.slice(0, PLACES)) votes.set(place - i, (votes.get(place - i) ?? 0) + 1);
    }
    if (covered / (words.length - SHINGLE + 1) < COVER) return;
    const best = [...votes].sort((a, b) => b[1] - a[1]).slice(0, 4);
    for (const [shift, count] of best)
      found.push({
        line,
        from: Math.max(0, shift),
        to: Math.min(gold.length, shift + words.length),
        weight: count + SHINGLE - 1,
      });
  });
  return found.sort((a, b) => a.line - b.line || b.from - a.from);
}

/**
 * Labels lines 1 where they belong to the gold: the heaviest chain of matches whose lines and places both rise
 * (a Fenwick tree holds the best chain that ends before each place).
 */
export function align(lines: readonly string[], goldText: string): Uint8Array {
  const gold = wordsOf(goldText);
  const matches = candidates(lines, gold);
  const best = matches.map(({ weight }) => weight);
  const previous = new Int32Array(matches.length).fill(-1);
  const tree = new Int32Array(gold.length + 2).fill(-1);
  const heavier = (a: number, b: number): number => (b < 0 || (best[a] ?? 0) > (best[b] ?? 0) ? a : b);
  const before = (place: number): number => {
    let found = -1;
    for (let i = place + 1; i > 0; i -= i & -i)
      if ((tree[i] ?? -1) >= 0) found = heavier(tree[i] ?? -1, found);
    return found;
  };
  const insert = (place: number, match: number): void => {
    for (let i = place + 1; i < tree.length; i += i & -i) tree[i] = heavier(match, tree[i] ?? -1);
  };
  for (let i = 0; i < matches.length; ) {
    let end = i;
    for (; end < matches.length && matches[end]?.line === matches[i]?.line; end++) {
      const found = before(Math.min(gold.length, (matches[end]?.from ?? 0) + 2));
      if (found < 0) continue;
      best[end] = (matches[end]?.weight ?? 0) + (best[found] ?? 0);
      previous[end] = found;
    }
    for (; i < end; i++) insert(matches[i]?.to ?? 0, i);
  }
  let at = matches.reduce((top, _, i) => heavier(i, top), -1);
  const labels = new Uint8Array(lines.length);
  for (; at >= 0; at = previous[at] ?? -1) labels[matches[at]?.line ?? 0] = 1;
  return labels;
}
