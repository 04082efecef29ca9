/**
 * Texts as numbers of their words and of what stands between these.
 */
import { grown } from '../grown.ts';
import { Stretches } from './stretches.ts';
import { tokensOf } from './tokens.ts';

/** Numbers of texts by which they are told apart, as they come. */
class Numbered {
  readonly texts: string[] = [];
  readonly #numbers = new Map<string, number>();

  numberOf(text: string): number {
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    this.#numbers.set(text, this.texts.length);
    return this.texts.push(text) - 1;
  }
}

export class TextTokens extends Stretches {
  /** Words as they are written, by number, and of each the number of it without its case. */
  readonly #forms = new Numbered();
  lowerOf = new Uint32Array(1 << 12);
  readonly #gaps = new Numbered();
  /** Of the text just read: how many words it has, their numbers, and those of what stands before each and after the last. */
  count = 0;
  words = new Uint32Array(1 << 12);
  between = new Uint32Array(1 << 12);
  /** By stretch, its words and what stands between them, from `#starts[s]` to `#starts[s + 1]`: a gap first, a gap last. */
  readonly #tokens: number[] = [];
  readonly #starts: number[] = [0];
  /** Gaps that run over white space, by the numbers of what stands before and after it. */
  readonly #joined = new Map<number, number>();
  readonly #none = this.#gaps.numberOf('');
  readonly #space = this.#gaps.numberOf(' ');

  get forms(): readonly string[] {
    return this.#forms.texts;
  }

  get gaps(): readonly string[] {
    return this.#gaps.texts;
  }

  /** Takes a text apart, into `words` and `between`. */
  read(text: string): void {
    this.count = 0;
    this.open(text);
    let gap = this.#none;
    for (;;) {
      const from = this.end;
      const stretch = this.next();
      gap = this.#over(gap, from, this.start);
      if (stretch < 0) break;
      const end = (this.#starts[stretch + 1] as number) - 1;
      let token = this.#starts[stretch] as number;
      gap = this.#join(gap, this.#tokens[token] as number);
      for (token += 1; token < end; token += 2) {
        this.#push(gap, this.#tokens[token] as number);
        gap = this.#tokens[token + 1] as number;
      }
    }
    this.between[this.count] = gap;
  }

  /** A gap and the white space after it. */
  #over(gap: number, from: number, to: number): number {
    if (from === to) return gap;
    return this.#join(gap, this.isSpace(from, to) ? this.#space : this.#gaps.numberOf(this.part(from, to)));
  }

  #join(one: number, other: number): number {
    if (one === this.#none) return other;
    if (other === this.#none) return one;
    const key = one * 2 ** 26 + other;
    const known = this.#joined.get(key);
    if (known !== undefined) return known;
    const made = this.#gaps.numberOf((this.gaps[one] as string) + (this.gaps[other] as string));
    this.#joined.set(key, made);
    return made;
  }

  #push(gap: number, word: number): void {
    if (this.count + 1 === this.words.length) {
      this.words = grown(this.words);
      this.between = grown(this.between);
    }
    this.between[this.count] = gap;
    this.words[this.count] = word;
    this.count += 1;
  }

  protected add(part: string): void {
    tokensOf(part).forEach((token, at) => {
      this.#tokens.push(
        at % 2 === 1 ? this.#wordOf(token) : token === '' ? this.#none : this.#gaps.numberOf(token),
      );
    });
    this.#starts.push(this.#tokens.length);
  }

  #wordOf(token: string): number {
    const word = this.#forms.numberOf(token);
    const without = token.toLowerCase();
    const lower = without === token ? word : this.#forms.numberOf(without);
    if (Math.max(word, lower) >= this.lowerOf.length) this.lowerOf = grown(this.lowerOf);
    this.lowerOf[word] = lower;
    return word;
  }
}
