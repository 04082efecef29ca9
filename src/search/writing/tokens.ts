/**
 * A text as words and what stands between them, every character in one of these.
 */

/** Of the first characters, which belong to words. */
const IN_WORD = Uint8Array.from({ length: 128 }, (_, unit) =>
  /[a-z0-9]/i.test(String.fromCharCode(unit)) ? 1 : 0,
);
const WORD_CHARACTER = /[\p{L}\p{M}\p{N}]/u;

/** Whether a word goes on, or begins, at a place: how many units of its character; 0 where none does. */
function inWord(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (unit < 128) return IN_WORD[unit] as number;
  const character = String.fromCodePoint(text.codePointAt(at) as number);
  return WORD_CHARACTER.test(character) ? character.length : 0;
}

/** A text taken apart: what stands before the first word, the word, and so on; what stands after the last. */
export function tokensOf(text: string): string[] {
  const tokens: string[] = [];
  let at = 0;
  while (at < text.length) {
    let start = at;
    while (start < text.length && inWord(text, start) === 0) start += 1;
    if (start === text.length) break;
    let end = start;
    for (let more = inWord(text, end); more > 0; more = end < text.length ? inWord(text, end) : 0)
      end += more;
    tokens.push(text.slice(at, start), text.slice(start, end));
    at = end;
  }
  tokens.push(text.slice(at));
  return tokens;
}
