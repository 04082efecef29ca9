import { SCRIPT_OF } from '../clean/characters.ts';
import type { Outlet } from '../types.ts';
import { isHalf, isWordly } from './words.ts';

/**
 * Names of outlets within lines of text: one table of all names by their words, looked up from every word of a line, the
 * longest name first. Characters of scripts written without spaces are words by themselves.
 */

/** An outlet named in a text, and where. */
export interface NamedOutlet {
  readonly outlet: Outlet;
  readonly from: number;
  readonly to: number;
  /** A name of one word that is a common word too, as far as its form tells: `Panorama`, `Mehr`. */
  readonly plain: boolean;
}

interface Word {
  readonly key: string;
  readonly from: number;
  readonly to: number;
}

const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{Script=Hangul}]|[\p{L}\p{M}\p{Nd}]+/gu;
const CHARACTER = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const ARTICLE = /^(?:the|il|la|le|el|die|der|das|los|las|o|a) /iu;
const HANGUL = /\p{Script=Hangul}/u;

/** What makes a name part of a longer one, which is another outlet's: `El Faro de Almar`. */
const CONTINUED = /^\s(?:de|del|de la|di|da|do|du|des|of|von|van|der)\s(?:the |la |los )?\p{Lu}/u;

/** Longest name, in words or characters. */
const LONGEST = 14;
/** Fewest letters of a name of one word that is told from a common word by its capital alone. */
const TELLING = 4;

function wordsOf(text: string): Word[] {
  return Array.from(text.matchAll(WORD), ({ 0: word, index }) => ({
    key: word.toLowerCase(),
    from: index,
    to: index + word.length,
  }));
}

/** Words of plain letters with spaces between them, as most names are. */
const SIMPLE = /^[A-Za-z0-9]+(?: [A-Za-z0-9]+)*$/;

/** The words of a name in lower case. */
function keysOf(name: string): string[] {
  if (SIMPLE.test(name)) return name.toLowerCase().split(' ');
  return name.match(WORD)?.map((word) => word.toLowerCase()) ?? [];
}

/** Scripts of SCRIPT_OF whose characters are words by themselves: Han and kana, Hangul. */
const isAlone = (code: number): boolean => SCRIPT_OF[code] === 2 || SCRIPT_OF[code] === 3;

/** Slots of the table of first words' hashes. */
const SLOTS = 1 << 15;
const slot = (hash: number): number => (hash ^ (hash >>> 15)) & (SLOTS - 1);

/** The hash of a word of letters of ASCII and digits, whatever its case; -1 for all others. */
function hashOf(text: string, from: number, to: number): number {
  let hash = 7;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code >= 0x80) return -1;
    hash = (Math.imul(hash, 31) + (code < 0x41 ? code : code | 0x20)) & 0x7fffffff;
  }
  return hash;
}

/** True where a name of one word is printed as the outlet prints it, or in capitals; common words are not names. */
function isPrintedSo(printed: string, spellings: ReadonlySet<string>): boolean {
  if (spellings.has(printed)) return true;
  const letters = [...printed].length;
  return letters >= TELLING && printed === printed.toUpperCase() && !CHARACTER.test(printed);
}

export class NameTable {
  readonly #names = new Map<string, { readonly outlet: Outlet; readonly spellings: Set<string> }>();
  /** Most words of a name by its first word. */
  readonly #reach = new Map<string, number>();
  /** 1 in the slots of first words' hashes: most words of a line are no name's first. */
  readonly #firsts = new Uint8Array(SLOTS);

  /** @param plain names that are common words, folded, and so tell nothing within a line */
  constructor(outlets: readonly Outlet[], plain: ReadonlySet<string>) {
    for (const outlet of outlets)
      for (const name of [outlet.name, ...outlet.aliases]) {
        // One word behind an article tells only with it: `The Sun`.
        const spelling = /^the \S+ /iu.test(name) ? name.slice(4) : name;
        const words = keysOf(spelling);
        const key = words.join(' ');
        const [first] = words;
        if (first === undefined || plain.has(key) || [...spelling].length < 2 || words.length > LONGEST)
          continue;
        const held = this.#names.get(key);
        if (held === undefined) this.#names.set(key, { outlet, spellings: new Set([spelling]) });
        else held.spellings.add(spelling);
        this.#reach.set(first, Math.max(this.#reach.get(first) ?? 0, words.length));
        const hash = hashOf(first, 0, first.length);
        if (hash >= 0) this.#firsts[slot(hash)] = 1;
      }
  }

  /** The outlets named in a text from left to right, none within another. */
  find(text: string): NamedOutlet[] {
    if (!this.#mayName(text)) return [];
    const found: NamedOutlet[] = [];
    const words = wordsOf(text);
    for (let i = 0; i < words.length; ) {
      const hit = this.#at(text, words, i);
      if (hit) found.push(hit.named);
      i = hit ? hit.next : i + 1;
    }
    return found;
  }

  /** False only for a line none of whose words begins a name. */
  #mayName(text: string): boolean {
    for (let at = 0; at < text.length; ) {
      const code = text.charCodeAt(at);
      if (isHalf(code) || isAlone(code)) return true;
      const from = at++;
      if (!isWordly(code)) continue;
      while (at < text.length && isWordly(text.charCodeAt(at))) at++;
      const hash = hashOf(text, from, at);
      if (hash < 0 || this.#firsts[slot(hash)] === 1) return true;
    }
    return false;
  }

  #at(text: string, words: readonly Word[], i: number): { named: NamedOutlet; next: number } | null {
    const first = words[i];
    const reach = first ? this.#reach.get(first.key) : undefined;
    if (first === undefined || reach === undefined || breaksHangul(text, first.from)) return null;
    let key = '';
    const keys: string[] = [];
    for (let j = i; j < Math.min(words.length, i + reach); j++) {
      key = j === i ? first.key : `${key} ${words[j]?.key}`;
      keys.push(key);
    }
    for (let count = keys.length; count > 0; count--) {
      const name = this.#names.get(keys[count - 1] ?? '');
      const last = words[i + count - 1];
      if (name === undefined || last === undefined) continue;
      const printed = text.slice(first.from, last.to);
      const short = count === 1 || (CHARACTER.test(printed) && count < 3);
      if (short && !isPrintedSo(printed, name.spellings)) continue;
      if (!CHARACTER.test(printed) && /^\p{Ll}/u.test(printed) && !name.spellings.has(printed)) continue;
      if (/[,;:!?|>]/u.test(printed) || CONTINUED.test(text.slice(last.to, last.to + 24))) continue;
      const one = !CHARACTER.test(printed) && (count === 1 || (count === 2 && ARTICLE.test(printed)));
      const plain = one && !/\p{Ll}\p{Lu}|[-\p{Nd}]/u.test(printed);
      return { named: { outlet: name.outlet, from: first.from, to: last.to, plain }, next: i + count };
    }
    return null;
  }
}

/** True within a Korean word: a name begins where a word begins. */
function breaksHangul(text: string, at: number): boolean {
  return HANGUL.test(text[at] ?? '') && HANGUL.test(text[at - 1] ?? '');
}
