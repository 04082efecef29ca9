/**
 * What is compared of all articles, made of each once: an article is opened where it is new, or where what is compared of it depends on
 * others that have changed.
 */

import type { Story } from '../../archive-types.ts';
import { edtfRange } from '../../article/edtf.ts';
import { byCodeUnit } from '../../article/folder.ts';
import { digestOf } from '../../plan/digest.ts';
import { BAND_COUNT, type Bands, bandsOf } from '../copies.ts';
import { fromBase64, joined, toBase64 } from './packed.ts';
import { Words } from './texts.ts';
import { type Told, textOf } from './told.ts';
import { type KeptVerdicts, Verdicts } from './verdicts.ts';

/** An article among those that are compared. */
export interface Source {
  readonly slug: string;
  /** Stands for what is compared of it. */
  readonly key: string;
  readonly told: () => Told;
}

/** What is known of an article by itself. */
export interface Sketch
  extends Pick<Told, 'slug' | 'date' | 'outlet' | 'agency' | 'retrievedFrom' | 'version'> {
  readonly key: string;
  /** The days that its date may mean. */
  readonly range: { readonly min: number; readonly max: number } | null;
  /** Characters of its text, and a digest of it. */
  readonly length: number;
  readonly text: string;
  /** Of each paragraph, as {@link Words.keyOf} gives it. */
  readonly keys: readonly (number | null)[];
}

/** What is known of an article when its boilerplate is. */
export interface Core {
  readonly bands: Bands | null;
  /** Its words but for the common ones: the number of each, and how often it has it, in the order they come. */
  readonly vector: Int32Array;
}

/** All this, as JSON can hold it. */
export interface KeptTable {
  readonly words: readonly string[];
  readonly sketches: readonly (Sketch & {
    /** Places of its paragraphs that others have, and of those that are boilerplate. */
    readonly shared: string;
    readonly boilerplate: string;
    readonly isBanded: boolean;
    /** Numbers of its vector. */
    readonly numbers: number;
  })[];
  readonly bands: string;
  readonly vectors: string;
  readonly apart: KeptVerdicts;
  readonly alike: KeptVerdicts;
  readonly stories: readonly { readonly of: string; readonly story: Story }[];
}

export class Table {
  readonly words = new Words();
  readonly sources: readonly Source[];
  readonly sketches: readonly Sketch[];
  readonly #common: ReadonlySet<string>;
  readonly #before: KeptTable | undefined;
  /** Where an article stood in the table of before; -1 where it is new. */
  readonly #former: Int32Array;
  readonly #texts = new Map<
    number,
    { readonly title: Int32Array; readonly paragraphs: readonly Int32Array[] }
  >();

  /** @param common words that are in most texts and tell nothing */
  constructor(sources: readonly Source[], common: ReadonlySet<string>, before: KeptTable | undefined) {
    this.sources = [...sources].sort((a, b) => byCodeUnit(a.slug, b.slug));
    this.#common = common;
    this.#before = before;
    for (const word of before?.words ?? []) this.words.numberOf(word);
    const places = new Map((before?.sketches ?? []).map(({ slug, key }, at) => [`${slug} ${key}`, at]));
    this.#former = Int32Array.from(this.sources, ({ slug, key }) => places.get(`${slug} ${key}`) ?? -1);
    this.sketches = this.sources.map((source, index) => this.#formerOf(index) ?? this.#sketch(source, index));
  }

  /** The words of an article, by paragraphs. */
  textOf(index: number): { readonly title: Int32Array; readonly paragraphs: readonly Int32Array[] } {
    const known = this.#texts.get(index);
    if (known !== undefined) return known;
    const { title, body } = this.toldOf(index);
    const paragraphs = body.map(({ text }) => this.words.numbersIn(text));
    const text = { title: this.words.numbersIn(title), paragraphs };
    this.#texts.set(index, text);
    return text;
  }

  toldOf(index: number): Told {
    const source = this.sources[index];
    if (source === undefined) throw new Error(`there is no article ${index}`);
    return source.told();
  }

  /** Shingles of the paragraphs of an article that are none of the given ones. */
  shinglesWithout(index: number, keys: { has(key: number): boolean }): Uint32Array {
    const own = this.sketches[index]?.keys ?? [];
    const left = this.textOf(index).paragraphs.filter((_, at) => !isAmong(own[at], keys));
    return this.words.shinglesOf(left);
  }

  /** The cores of all articles; those of before where the same of their paragraphs are boilerplate. */
  cores(boilerplate: ReadonlySet<number>): Core[] {
    const before = this.#before;
    const bands = new Float64Array(fromBase64(before?.bands ?? ''));
    const vectors = new Int32Array(fromBase64(before?.vectors ?? ''));
    let [banded, at] = [0, 0];
    const kept = (before?.sketches ?? []).map(({ isBanded, numbers }): Core => {
      const own = isBanded ? bands.subarray(banded, banded + BAND_COUNT) : null;
      if (isBanded) banded += BAND_COUNT;
      at += numbers;
      return { bands: own, vector: vectors.subarray(at - numbers, at) };
    });
    return this.sketches.map((sketch, index) => {
      const former = this.#formerOf(index);
      const same = former !== undefined && former.boilerplate === placesOf(sketch, boilerplate);
      return (same ? kept[this.#former[index] ?? -1] : undefined) ?? this.#core(index, boilerplate);
    });
  }

  /**
   * Answers about pairs of articles.
   * @param keys those paragraphs on which the answers depend; they stand while an article has the same of them
   */
  verdicts(kind: 'apart' | 'alike', keys: Keyed, decide: (a: number, b: number) => boolean): Verdicts {
    const mark = kind === 'apart' ? 'shared' : 'boilerplate';
    const now = new Map<number, number>();
    for (const [index, sketch] of this.sketches.entries()) {
      const former = this.#formerOf(index);
      if (former?.[mark] === placesOf(sketch, keys)) now.set(this.#former[index] ?? -1, index);
    }
    return new Verdicts(this.sketches.length, decide, this.#before?.[kind] ?? '', (at) => now.get(at) ?? -1);
  }

  /** All that the next table need not find out again. */
  kept(
    found: { readonly shared: Keyed; readonly boilerplate: Keyed; readonly cores: readonly Core[] },
    pairs: Pick<KeptTable, 'apart' | 'alike' | 'stories'>,
  ): KeptTable {
    const { shared, boilerplate, cores } = found;
    const used = new Words();
    const vectors = cores.map(({ vector }) => this.#renumbered(vector, used));
    return {
      words: used.list,
      sketches: this.sketches.map((sketch, index) => ({
        ...sketch,
        shared: placesOf(sketch, shared),
        boilerplate: placesOf(sketch, boilerplate),
        isBanded: cores[index]?.bands !== null,
        numbers: vectors[index]?.length ?? 0,
      })),
      bands: toBase64(
        joined(
          cores.flatMap(({ bands }) => bands ?? []),
          (length) => new Float64Array(length),
        ),
      ),
      vectors: toBase64(joined(vectors, (length) => new Int32Array(length))),
      ...pairs,
    };
  }

  #formerOf(index: number) {
    return this.#before?.sketches[this.#former[index] ?? -1];
  }

  #sketch({ key, told }: Source, index: number): Sketch {
    const article = told();
    const { slug, date, outlet, agency, retrievedFrom, version } = article;
    const text = textOf(article);
    return {
      ...{ slug, key, date, outlet, agency, retrievedFrom, version },
      range: date === null ? null : edtfRange(date),
      length: text.length,
      text: digestOf(text),
      keys: this.textOf(index).paragraphs.map((paragraph) => this.words.keyOf(paragraph)),
    };
  }

  #core(index: number, boilerplate: Keyed): Core {
    const { title, paragraphs } = this.textOf(index);
    const keys = this.sketches[index]?.keys ?? [];
    const own = paragraphs.filter((_, at) => !isAmong(keys[at], boilerplate));
    const times = new Map<number, number>();
    for (const words of [title, ...own])
      for (const word of words) if (this.#tells(word)) times.set(word, (times.get(word) ?? 0) + 1);
    return { bands: bandsOf(this.words.shinglesOf(own)), vector: Int32Array.from([...times].flat()) };
  }

  /** Whether a word says something of what it stands in: a day's number does not. */
  #tells(number: number): boolean {
    const known = this.#telling[number];
    if (known !== undefined) return known;
    const word = this.words.list[number] ?? '';
    const tells = !this.#common.has(word) && !/^\d{1,2}$/.test(word);
    this.#telling[number] = tells;
    return tells;
  }
  readonly #telling: boolean[] = [];

  #renumbered(vector: Int32Array, used: Words): Int32Array {
    const again = Int32Array.from(vector);
    for (let at = 0; at < again.length; at += 2)
      again[at] = used.numberOf(this.words.list[again[at] ?? 0] ?? '');
    return again;
  }
}

/** Keys of paragraphs. */
type Keyed = { has(key: number): boolean };

function isAmong(key: number | null | undefined, keys: Keyed): boolean {
  return key !== null && key !== undefined && keys.has(key);
}

/** Places of those paragraphs of an article that are among the given ones. */
function placesOf({ keys }: Sketch, among: Keyed): string {
  return keys.flatMap((key, at) => (isAmong(key, among) ? [at] : [])).join(' ');
}
