/**
 * A corpus for trying search on: generated news with what makes news hard to search (words by Zipf's law, names that come
 * back in clusters, phrases, dates, outlets), and planted items that are known to be in one article only.
 */
import type { Entity, SearchDocument } from '../../src/search/data.ts';

/** Something known to be found in one article alone, by the words it was planted with. */
export interface KnownItem {
  readonly slug: string;
  readonly words: readonly string[];
}

export interface Corpus {
  readonly documents: readonly SearchDocument[];
  readonly entities: readonly Entity[];
  readonly phrases: readonly KnownItem[];
  readonly cjk: readonly KnownItem[];
}

/** Numbers from 0 to 1, the same for a seed (mulberry32). */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const COMMON =
  'the of to and in a that for is on said with was as at by it from has have be are its an will not which were he this had but they their also would been more after who than or his could one new over year there about last up two percent first into when other some'.split(
    ' ',
  );
const OPENINGS = 'b br c ch cl d dr f fl g gr h j k l m n p pl pr r s sh sp st str t tr v w'.split(' ');
const MIDDLES = 'a e i o u ai ea ee io ou'.split(' ');
const CLOSINGS = ['', '', 'n', 'r', 'l', 't', 's', 'nd', 'rt', 'ck', 'st', 'm', 'ng'];
const ENDINGS = ['', '', '', 's', 'ed', 'ing', 'er', 'tion', 'ment', 'al', 'ly'];
const OUTLETS = [
  'Press Nord',
  'The Marle Courier',
  'Velden Times',
  'Östholm Daily',
  'Radio Kest',
  'Agency Four',
];
const HAN = [
  ...'北京市举行会谈讨论制裁问题外交部长表示支持和平进程经济合作关系发展总统访问联合国安理会决议核武器试验导弹',
];

type Random = () => number;
const pick = <T>(from: readonly T[], next: Random): T => from[Math.floor(next() * from.length)] as T;

/** Words by rank; the nth comes with a chance of about 1/n. */
class Vocabulary {
  readonly #words: string[] = [...COMMON];
  readonly #known = new Set(COMMON);
  readonly #next: Random;

  constructor(next: Random) {
    this.#next = next;
  }

  /** The word of a rank; made when it is first asked for. */
  at(rank: number): string {
    while (this.#words.length <= rank) {
      const word = this.#make();
      if (this.#known.has(word)) continue;
      this.#known.add(word);
      this.#words.push(word);
    }
    return this.#words[rank] as string;
  }

  #make(): string {
    const parts = 1 + Math.floor(this.#next() * 2.6);
    let word = '';
    for (let i = 0; i < parts; i += 1) {
      word += pick(OPENINGS, this.#next) + pick(MIDDLES, this.#next) + pick(CLOSINGS, this.#next);
    }
    return word + pick(ENDINGS, this.#next);
  }
}

/** A rank by Zipf's law up to `most`, by inversion of its distribution. */
const zipf = (next: Random, most: number): number => Math.floor(Math.exp(next() * Math.log(most)) - 1);

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** Makes `count` articles; the same for the same count and seed. About 2.7 KB of text each, as wire news is. */
export function makeCorpus(count: number, seed = 7): Corpus {
  const next = random(seed);
  const words = new Vocabulary(next);
  // Heaps' law: the vocabulary grows with the square root of the text, which has some 450 words an article.
  const most = Math.round(120 * Math.sqrt(count * 450) ** 0.92);
  const turns = Array.from({ length: 6000 }, () =>
    Array.from({ length: 2 + Math.floor(next() * 4) }, () => words.at(zipf(next, 8000))).join(' '),
  );
  const people = Array.from({ length: 400 }, (_, id): Entity => {
    const family = capital(words.at(500 + Math.floor(next() * 20_000)));
    const name = `${capital(words.at(300 + Math.floor(next() * 9000)))} ${family}`;
    return { id: `person-${id}`, kind: 'person', name, aliases: [family] };
  });
  const documents: SearchDocument[] = [];
  const phrases: KnownItem[] = [];
  const cjk: KnownItem[] = [];
  for (let index = 0; index < count; index += 1) {
    const slug = `article-${index}`;
    const named = [people[zipf(next, people.length)], people[zipf(next, people.length)]].flatMap(
      (each) => each ?? [],
    );
    const topic = Array.from({ length: 12 }, () => words.at(100 + zipf(next, most - 100)));
    const sentence = (): string => {
      const length = 8 + Math.floor(next() * 22);
      const made: string[] = [];
      while (made.length < length) {
        const chance = next();
        if (chance < 0.4) made.push(...pick(turns, () => next() ** 2).split(' '));
        else if (chance < 0.55) made.push(pick(topic, next));
        else if (chance < 0.6 && named.length > 0) made.push(pick(named, next).name);
        else made.push(words.at(zipf(next, most)));
      }
      return `${capital(made.join(' '))}.`;
    };
    const passages = Array.from({ length: 6 + Math.floor(next() * 8) }, (_, at) => ({
      id: `p${at + 1}`,
      text: Array.from({ length: 1 + Math.floor(next() * 3) }, sentence).join(' '),
    }));
    if (index % 20 === 3) {
      const planted = Array.from({ length: 3 }, () => `${words.at(2000 + zipf(next, 30_000))}`);
      passages.splice(1, 0, { id: 'p2', text: `${capital(planted.join(' '))} ${sentence()}` });
      phrases.push({ slug, words: planted });
    }
    if (index % 50 === 9) {
      const run = Array.from({ length: 24 }, () => pick(HAN, next)).join('');
      passages.push({ id: `p${passages.length + 1}`, text: `${run}。` });
      cjk.push({ slug, words: [run.slice(6, 11)] });
    }
    documents.push({
      slug,
      title: capital(`${pick(topic, next)} ${sentence().slice(0, 48).trim()}`),
      date: new Date(Date.UTC(2000, 0, 1 + Math.floor(next() * 7600))).toISOString().slice(0, 10),
      basis: 'stated',
      outlet: pick(OUTLETS, next),
      agency: null,
      place: null,
      language: 'en',
      names: [],
      passages: passages.map(({ text }, at) => ({ id: `p${at + 1}`, text })),
      entities: [...new Set(named.map(({ id }) => id))],
    });
  }
  return { documents, entities: people, phrases, cjk };
}

/** One letter of a word put in, left out, changed or swapped with the next. */
export function misspell(word: string, next: Random): string {
  const at = Math.floor(next() * word.length);
  const letter = String.fromCharCode(97 + Math.floor(next() * 26));
  const before = word.slice(0, at);
  switch (Math.floor(next() * 4)) {
    case 0:
      return before + letter + word.slice(at);
    case 1:
      return before + word.slice(at + 1);
    case 2:
      return before + letter + word.slice(at + 1);
    default:
      return before + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2);
  }
}
