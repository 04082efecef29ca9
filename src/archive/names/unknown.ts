/** Names that the gazetteer does not have: words with capitals inside sentences. What recurs is worth a record. */

import type { Reading } from './context.ts';
import { isCapital, type Token } from './tokens.ts';
import { nameWords } from './words.ts';

/** Most words a name has; a longer run of capitals is a heading. */
const MOST = 5;

/**
 * The names in a passage that were not found in the gazetteer. A word that opens a sentence tells nothing by its
 * capital, and in a headline set in capitals no word does.
 */
export function unknownNames(reading: Reading): string[] {
  const { tokens, taken, text, titleCase, language } = reading;
  if (titleCase || nameWords()['nouns capitalised'].has(language ?? '')) return [];
  const names: string[] = [];
  let from = -1;
  const close = (to: number): void => {
    const name = from < 0 ? null : nameIn(tokens.slice(from, to), text);
    if (name !== null) names.push(name);
    from = -1;
  };
  for (const [at, token] of tokens.entries()) {
    const starts = at === 0 || token.joint !== '';
    if (starts || taken.has(at) || !(isCapital(token.text) || (from >= 0 && hyphenated(tokens, at, text))))
      close(at);
    if (from < 0 && !taken.has(at) && isCapital(token.text) && !opens(tokens, at)) from = at;
  }
  close(tokens.length);
  return names;
}

/** The second part of a name such as `Byung-hun`. */
function hyphenated(tokens: readonly Token[], at: number, text: string): boolean {
  const token = tokens[at];
  const before = tokens[at - 1];
  return token !== undefined && before !== undefined && /^[-‐‑]$/.test(text.slice(before.end, token.start));
}

function opens(tokens: readonly Token[], at: number): boolean {
  return at === 0 || /[^,'’()]/.test(tokens[at]?.joint ?? '');
}

/** The words as a name, without the titles before it; null where nothing is left that names anybody. */
function nameIn(tokens: readonly Token[], text: string): string | null {
  const { titles, openers, calendar } = nameWords();
  const from = tokens.findIndex((token) => !titles.has(token.text) && !openers.has(token.text));
  if (from < 0) return null;
  const words = tokens.slice(from);
  const [first] = words;
  const last = words.at(-1);
  if (first === undefined || last === undefined || words.length > MOST) return null;
  if (words.some((token) => calendar.has(token.text)) || (words.length === 1 && first.text.length < 3))
    return null;
  return text.slice(first.start, last.end);
}
