/**
 * The commonest words of an archive, for its texts to be told by.
 */
import { type Lexicon, MOST_GAPS } from '../wording.ts';
import { TextTokens } from './text-tokens.ts';

/** Texts that are looked at, spread over the archive. */
const MOST_TEXTS = 1500;
/** The largest lexicon: the first search has to load it. */
const MOST_WORDS = 2 ** 11 - 1;
/** Bytes of text for each word of the lexicon of a small archive. */
const TEXT_PER_WORD = 1000;

/** Chooses the words that save most, by what they would take spelt, and puts them in the order of how common they are. */
export function lexiconOf(texts: readonly string[], tokens = new TextTokens()): Lexicon {
  const step = Math.ceil(texts.length / MOST_TEXTS);
  const counted = { words: [] as number[], gaps: [] as number[] };
  for (let i = 0; i < texts.length; i += step) {
    tokens.read(texts[i] as string);
    for (let at = 0; at < tokens.count; at += 1) count(counted.words, tokens.words[at] as number);
    for (let at = 0; at <= tokens.count; at += 1) count(counted.gaps, tokens.between[at] as number);
  }
  const words = named(counted.words, tokens.forms);
  const gaps = named(counted.gaps, tokens.gaps);
  const length = texts.reduce((sum, text) => sum + text.length, 0);
  const size = Math.min(MOST_WORDS, 2 ** Math.floor(Math.log2(1 + length / TEXT_PER_WORD)) - 1);
  const saved = ([word, count]: readonly [string, number]): number => count * (word.length + 1);
  const chosen = [...withoutCase(words)]
    .filter(([, count]) => count > 2)
    .sort((a, b) => saved(b) - saved(a) || byText(a, b))
    .slice(0, size)
    .sort((a, b) => b[1] - a[1] || byText(a, b))
    .map(([word]) => word);
  const between = [...gaps].sort((a, b) => b[1] - a[1] || byText(a, b)).map(([gap]) => gap);
  return { words: inBands(chosen), gaps: between.slice(0, MOST_GAPS) };
}

function count(counts: number[], number: number): void {
  while (counts.length <= number) counts.push(0);
  (counts[number] as number) += 1;
}

function named(counts: readonly number[], texts: readonly string[]): Map<string, number> {
  return new Map(
    counts.flatMap((times, number) => (times === 0 ? [] : [[texts[number] as string, times] as const])),
  );
}

/** Words that differ in case only as one, in the form that is most common. */
function withoutCase(words: ReadonlyMap<string, number>): Map<string, number> {
  const forms = new Map<string, { word: string; most: number; count: number }>();
  for (const [word, count] of words) {
    const key = word.toLowerCase();
    const before = forms.get(key);
    if (before === undefined) forms.set(key, { word, most: count, count });
    else {
      before.count += count;
      if (count > before.most || (count === before.most && word < before.word))
        [before.word, before.most] = [word, count];
    }
  }
  return new Map([...forms.values()].map(({ word, count }) => [word, count]));
}

function byText([a]: readonly [string, number], [b]: readonly [string, number]): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Within bands of about the same rank, which take as many bits, words stand in alphabetical order: so the list itself takes less. */
function inBands(words: readonly string[]): string[] {
  const sorted: string[] = [];
  for (let start = 0; start < words.length; ) {
    const half = start < 1 ? 1 : 2 ** Math.max(0, 30 - Math.clz32(start + 1));
    sorted.push(...words.slice(start, start + half).sort());
    start += half;
  }
  return sorted;
}
