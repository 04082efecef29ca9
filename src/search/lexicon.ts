/**
 * The commonest words of an archive, for its texts to be told by.
 */
import { tokensOf } from './tokens.ts';
import { type Lexicon, MOST_GAPS } from './wording.ts';

/** Texts that are looked at, spread over the archive. */
const MOST_TEXTS = 1500;
/** The largest lexicon: the first search has to load it. */
const MOST_WORDS = 2 ** 12 - 1;
/** Bytes of text for each word of the lexicon of a small archive. */
const TEXT_PER_WORD = 1000;

/** Chooses the words that save most, by what they would take spelt, and puts them in the order of how common they are. */
export function lexiconOf(texts: readonly string[]): Lexicon {
  const step = Math.ceil(texts.length / MOST_TEXTS);
  const words = new Map<string, number>();
  const gaps = new Map<string, number>();
  for (let i = 0; i < texts.length; i += step) {
    tokensOf(texts[i] as string).forEach((token, at) => {
      const counts = at % 2 === 0 ? gaps : words;
      counts.set(token, (counts.get(token) ?? 0) + 1);
    });
  }
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
