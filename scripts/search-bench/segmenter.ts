/**
 * Pairs of characters or words by `Intl.Segmenter`, for the scripts that search cuts into pairs: what is found, what is found wrongly, and
 * how large the index gets. `node --import tsx scripts/search-bench/segmenter.ts [FOLDER]`: files of a folder whose names begin with a
 * language (`ko-…`), each line an article; else the sentences of axe-core in Chinese, Japanese and Korean.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { adjacent } from '../../src/search/adjacent.ts';
import { ByteWriter } from '../../src/search/bytes.ts';
import { placesOf } from '../../src/search/run-places.ts';
import { fold, isDense } from '../../src/search/words.ts';
import { PLACES, placeEntry } from '../../src/search/writing/places.ts';
import { TERMS, termEntry } from '../../src/search/writing/postings.ts';
import { type Emit, writeTable } from '../../src/search/writing/table.ts';
import { random } from './corpus.ts';

/** The terms of a text with their places. */
type Cut = (text: string) => { readonly term: string; readonly place: number }[];

const byPairs: Cut = (text) => {
  let at = 0;
  return placesOf(text).flatMap(({ terms, length }) => {
    at += length;
    return terms.map(({ term, place }) => ({ term, place: at - length + place }));
  });
};

const byWords = (language: string): Cut => {
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
  return (text) =>
    [...segmenter.segment(fold(text))]
      .filter(({ isWordLike }) => isWordLike)
      .map(({ segment }, place) => ({ term: segment, place }));
};

/** A way to search: how texts are cut, and whether the last term may be unfinished. */
interface Way {
  readonly cut: Cut;
  readonly open: boolean;
}

/** By term, its places in each article that holds it. */
type Index = ReadonlyMap<string, ReadonlyMap<number, readonly number[]>>;

function indexOf(texts: readonly string[], cut: Cut): Index {
  const index = new Map<string, Map<number, number[]>>();
  texts.forEach((text, number) => {
    for (const { term, place } of cut(text)) {
      const articles = index.get(term) ?? new Map<number, number[]>();
      index.set(term, articles);
      articles.set(number, [...(articles.get(number) ?? []), place]);
    }
  });
  return index;
}

/** The articles that hold what is typed: its terms next to one another, the last perhaps unfinished. */
function find(index: Index, { cut, open }: Way, typed: string): number[] {
  const terms = cut(typed).filter(({ place }, at, all) => at === 0 || place !== all[at - 1]?.place);
  const held = terms.map(({ term }, at) =>
    open && at === terms.length - 1 ? startingWith(index, term) : index.get(term),
  );
  const [first, ...rest] = held;
  if (first === undefined || rest.includes(undefined)) return [];
  return [...first.keys()].filter((number) => adjacent(held.map((articles) => articles?.get(number) ?? [])));
}

/** The places of all terms that begin alike. */
function startingWith(index: Index, beginning: string): ReadonlyMap<number, readonly number[]> {
  const all = new Map<number, number[]>();
  for (const [term, articles] of index) {
    if (!term.startsWith(beginning)) continue;
    for (const [number, places] of articles) all.set(number, [...(all.get(number) ?? []), ...places]);
  }
  return all;
}

/** Bytes of the tables that hold an index, terms with their articles and their places, as they are transferred. */
function sizeOf(index: Index): number {
  let size = 0;
  const emit: Emit = (kind, content, { packed = 0 } = {}) => {
    size += deflateRawSync(content.subarray(0, content.length - packed)).length + packed;
    return `${kind}-000000000000`;
  };
  const sorted = [...index].sort(([a], [b]) => (a < b ? -1 : 1));
  const terms = sorted.map(([term, articles]) => {
    const numbers = Uint32Array.from(articles.keys());
    return [term, termEntry({ numbers, impacts: new Uint8Array(numbers.length).fill(9) }, emit)] as const;
  });
  const places = sorted.map(([term, articles]) => {
    const writer = new ByteWriter();
    const ends = [...articles.values()].map((own) => {
      writer.number(own.length);
      for (const [at, place] of own.entries()) writer.number(place - (own[at - 1] ?? 0));
      return writer.length;
    });
    return [term, placeEntry({ bytes: writer.done(), ends: Uint32Array.from(ends) }, emit)] as const;
  });
  writeTable('t', terms, TERMS, 4000, emit);
  writeTable('p', places, PLACES, 6000, emit);
  return size;
}

const SAMPLES = 400;
const MARKS = /[\p{P}\p{S}\p{Z}\s\p{sc=Latin}\p{N}]/u;

/** Stretches of two to four characters of articles: those that begin and end where words do, and any. */
function typedOf(
  texts: readonly string[],
  language: string,
): Record<string, { typed: string; number: number }[]> {
  const next = random(5);
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
  const sets: Record<string, { typed: string; number: number }[]> = { words: [], any: [], beginnings: [] };
  for (let tries = 0; tries < 60 * SAMPLES; tries += 1) {
    const number = Math.floor(next() * texts.length);
    const text = texts[number] as string;
    const length = 2 + Math.floor(next() * 3);
    const at = Math.floor(next() * text.length);
    const words = [...segmenter.segment(text)].filter(
      ({ segment }) => isDense(segment) && segment.length > 1,
    );
    const word = words[Math.floor(next() * words.length)]?.segment ?? '';
    const any = text.slice(at, at + length);
    add(sets.words, word, number);
    if (any.length === length && !MARKS.test(any)) add(sets.any, any, number);
    // A name without the particle that follows it, as 북한은 is looked for by 북한.
    if (word.length > 2) add(sets.beginnings, word.slice(0, -1), number);
  }
  return sets;
}

function add(set: { typed: string; number: number }[] | undefined, typed: string, number: number): void {
  if (set !== undefined && set.length < SAMPLES && typed !== '') set.push({ typed, number });
}

/** Articles by language. */
function read(folder: string | undefined): Map<string, string[]> {
  if (folder !== undefined) {
    const found = new Map<string, string[]>();
    for (const name of readdirSync(folder)) {
      const language = name.slice(0, 2);
      const lines = readFileSync(join(folder, name), 'utf8').split('\n');
      found.set(language, [...(found.get(language) ?? []), ...lines.filter((line) => line.length > 20)]);
    }
    return found;
  }
  const axe = dirname(createRequire(import.meta.url).resolve('axe-core'));
  const files = { zh: 'zh_CN', ja: 'ja', ko: 'ko' };
  return new Map(
    Object.entries(files).map(([language, file]) => {
      const tree: unknown = JSON.parse(readFileSync(join(axe, 'locales', `${file}.json`), 'utf8'));
      return [language, [...new Set(sentencesIn(tree))]];
    }),
  );
}

function sentencesIn(tree: unknown): string[] {
  if (typeof tree === 'string') return tree.length > 8 ? [tree.replace(/\$\{[^}]*\}/g, ' ')] : [];
  return tree !== null && typeof tree === 'object' ? Object.values(tree).flatMap(sentencesIn) : [];
}

function waysFor(language: string): [string, Way][] {
  const words = byWords(language);
  return [
    ['pairs', { cut: byPairs, open: false }],
    ['words', { cut: words, open: false }],
    ['words, the last unfinished', { cut: words, open: true }],
  ];
}

for (const [language, texts] of read(process.argv[2])) {
  const letters = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  console.log(`${language}: ${texts.length} articles, ${(letters / 1000).toFixed(0)} KB`);
  for (const [name, way] of waysFor(language)) {
    const index = indexOf(texts, way.cut);
    const shares = Object.entries(typedOf(texts, language)).map(([set, items]) => {
      let wrong = 0;
      let all = 0;
      const found = items.filter(({ typed, number }) => {
        const numbers = find(index, way, typed);
        all += numbers.length;
        wrong += numbers.filter((each) => !fold(texts[each] as string).includes(fold(typed))).length;
        return numbers.includes(number);
      });
      return `${set} ${((100 * found.length) / items.length).toFixed(1)} % (wrong ${((100 * wrong) / Math.max(1, all)).toFixed(1)} %)`;
    });
    console.log(
      `  ${name}: ${index.size} terms, index ${(sizeOf(index) / letters).toFixed(2)} of the text; ${shares.join(', ')}`,
    );
  }
}
