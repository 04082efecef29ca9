/** Texts in a form in which they can be compared, and how much of one is in another. */

/** Text in one form of quotes, dashes and spaces, with no character that is not seen. */
export function light(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u200b-\u200f\u2060\ufeff\u00ad\u202a-\u202e]/g, '')
    .replace(/[‘’‚‛′]/g, "'")
    .replace(/[“”„″]/g, '"')
    .replace(/[–—―−]/g, '-')
    .replaceAll('…', '...')
    .replace(/\s+/g, ' ')
    .trim();
}

/** A word, or a Han character: Chinese is not cut into words. */
const WORD =
  /\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}])+(?:['.,](?=[\p{L}\p{N}])(?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}])+)*/gu;
/** The words of a text, in small letters. */
export const wordsOf = (text: string): readonly string[] => light(text).toLowerCase().match(WORD) ?? [];

/** Harmonic mean of precision and recall of two bags of words. */
export function f1Of(gold: readonly string[], found: readonly string[]): number {
  const left = new Map<string, number>();
  for (const word of gold) left.set(word, (left.get(word) ?? 0) + 1);
  let both = 0;
  for (const word of found) {
    const rest = left.get(word) ?? 0;
    if (rest > 0) both += 1;
    left.set(word, rest - 1);
  }
  return gold.length + found.length === 0 ? 1 : (2 * both) / (gold.length + found.length);
}
