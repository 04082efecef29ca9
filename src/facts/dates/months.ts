/** Months by their names, in one word or several tokens. */
import { type Meanings, monthWords } from '../lexicon.ts';
import type { Token } from './tokens.ts';

/** A month named at a token. */
export interface NamedMonth {
  readonly month: number;
  readonly meanings: Meanings;
  /** The token after it and after its full stop. */
  readonly next: number;
}

/** A token that follows another without a space. */
export const joined = (t: Token | undefined, text: string): boolean => t?.text === text && !t.spaced;

/** The month of a word with a sign left at its end, or with an elided article: `d’abril`. */
function bent(word: string): Meanings | undefined {
  if ("-’'‌".includes(word.at(-1) ?? ' ')) return monthWords().get(word.slice(0, -1));
  return /^d['’]/.test(word) ? monthWords().get(word.slice(2)) : undefined;
}

/** Signs that shorten a word: the full stop, and its like in Devanagari and Hebrew. */
const SHORTENED: ReadonlySet<string> = new Set(['.', '॰', '׳']);

/** A name in two words, `كانون الثاني`, or letters with full stops between them, `ม.ค.` */
function spread(tokens: readonly Token[], i: number): { meanings: Meanings; next: number } | null {
  const [first, second, third] = [tokens[i], tokens[i + 1], tokens[i + 2]];
  if (first === undefined || second === undefined) return null;
  const stopped = joined(second, '.') && third?.kind === 'word' && !third.spaced;
  const name = stopped ? `${first.text}.${third.text}` : `${first.text} ${second.text}`;
  const meanings = monthWords().get(name);
  return meanings ? { meanings, next: stopped ? i + 3 : i + 2 } : null;
}

/** The month named at token `i`; a language's own reading first. */
export function monthAt(tokens: readonly Token[], i: number, language: string | null): NamedMonth | null {
  const token = tokens[i];
  if (token?.kind !== 'word') return null;
  const plain = monthWords().get(token.text) ?? bent(token.text);
  const found = plain ? { meanings: plain, next: i + 1 } : spread(tokens, i);
  const meaning = found?.meanings.find((m) => m.language === language) ?? found?.meanings[0];
  if (!found || !meaning) return null;
  const stop = tokens[found.next];
  const next = stop && !stop.spaced && SHORTENED.has(stop.text) ? found.next + 1 : found.next;
  return { month: meaning.number, meanings: found.meanings, next };
}
