import { z } from 'zod';
import { once, readWords, Words } from './lexicon.ts';
import { isPapery } from './outlets.ts';

/** The words names of people are found by. */
export const peopleWords = once(() =>
  readWords(
    'people',
    z.strictObject({
      by: Words,
      suffixes: Words,
      roles: Words,
      particles: Words,
      joiners: Words,
      from: Words,
    }),
  ),
);

const sets = once(() => {
  const words = peopleWords();
  return { roles: new Set(words.roles), particles: new Set(words.particles), from: new Set(words.from) };
});

const EASTERN =
  /^(?:\p{Script=Hangul}{2,4}|\p{Script=Han}{2,4}|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{2,8})$/u;
const INITIAL = /^\p{Lu}\.?$/u;
const WORD = /^\p{Lu}[\p{L}\p{M}.]*(?:[-’'‘]\p{L}[\p{L}\p{M}]*)*\.?$/u;

/** True for text that can be the name of one person, by its form: two to five capitalised words, or an eastern name. */
export function isPersonName(text: string): boolean {
  if (EASTERN.test(text)) return true;
  const words = text.split(/\s+/);
  if (words.length < 2 || words.length > 5 || text.length > 48 || ARTICLE.test(text) || isPapery(text))
    return false;
  const { roles, particles } = sets();
  if (words.some((word) => roles.has(word.toLowerCase().replace(/[.,’']+s?$|\u0307/g, '')))) return false;
  const names = words.filter((word) => !particles.has(word));
  if (names.length < 2 || !names.every((word) => WORD.test(word) || INITIAL.test(word))) return false;
  return names.some((word) => word.replace(/\P{L}/gu, '').length > 1);
}

function calm(word: string): string {
  const lower = word.toLowerCase();
  const romanised = /^(\p{L}{2,5})-(\p{L}{1,5})$/u.exec(word);
  if (romanised) return `${calm(romanised[1] ?? '')}-${(romanised[2] ?? '').toLowerCase()}`;
  return lower.replace(
    /(?<![\p{L}\p{M}])(mc|o['’])?(\p{L})/gu,
    (_, prefix: string | undefined, letter: string) =>
      prefix ? `${prefix[0]?.toUpperCase()}${prefix.slice(1)}${letter.toUpperCase()}` : letter.toUpperCase(),
  );
}

/** A name printed in capitals in the usual case: `TAE-WOO LINDGREN` is Tae-woo Lindgren; others stay as they are. */
export function usualCase(name: string): string {
  if (/\p{Ll}/u.test(name) || !/\p{Lu}{2}/u.test(name)) return name;
  return name
    .split(/(\s+)/)
    .map((word) => (/^\p{Lu}\.?$/u.test(word) ? word : calm(word)))
    .join('');
}

/** An adjective before a role: `Landespolitische Korrespondentin`. */
const ADJECTIVE = /(?:ische[rn]?|ial|ical|tic|onal|ental|ary|eign|ique|ica|ico|ский|ская)$/u;
/** An article opens a description of a person, no name. */
const ARTICLE = /^(?:der|die|das|den|ein|eine|the|een|het|der|les|los|las|unser|unsere)\s/i;

/** A name without the place its bearer reports from, without address, brackets and role. */
function bare(text: string): string {
  const words = text
    .replace(/\([^()]*\)?|\S*@\S*/gu, ' ')
    .replace(/(\p{Ll})(\p{Lu}\p{Ll}{4,})(?=\s|$)/gu, (all, end: string, word: string) =>
      sets().roles.has(word.toLowerCase()) ? `${end} ${word}` : all,
    )
    .replace(/^(.{5,40}?)\s?\1$/u, '$1')
    .replace(/[\s,;:|·•–—-]+$/u, '')
    .trim()
    .split(/\s+/);
  const isRole = (word: string | undefined): boolean =>
    word !== undefined && sets().roles.has(word.toLowerCase().replace(/[.:]$/, ''));
  while (words.length > 2 && isRole(words[0])) words.shift();
  const from = words.findIndex((word, i) => i >= 1 && sets().from.has(word.toLowerCase()));
  const role = words.findIndex((word, i) => i >= 2 && isRole(word));
  const end = Math.min(from > 0 ? from : words.length, role > 0 ? role : words.length);
  const left = words.slice(0, end);
  if (role === end && left.length > 2 && ADJECTIVE.test(left.at(-1) ?? '')) left.pop();
  return left.join(' ');
}

/** `台北報導` behind a reporter's name: where from and what kind of work, no second name. */
const DESK_WORK = /[報报][導导道]$|[攝摄]影?$|综合$|綜合$/u;

const joiners = once(() => new RegExp(`\\s(?:${peopleWords().joiners.join('|')})\\s`, 'giu'));

/**
 * The names of people in a byline, in order: parted by commas, semicolons and `and`; roles, places and outlets
 * behind them dropped. Empty where the text begins with something else than a name.
 * @param eastern take bare names in Chinese characters or Hangul, which any short word may look like
 */
export function readNames(text: string, eastern = true): string[] {
  const parts = text
    .replace(joiners(), ' ; ')
    .split(/\s*[;,&、，/／]\s*/u)
    .filter(Boolean);
  const names: string[] = [];
  for (const part of parts) {
    const plain = part.replace(/\S*@\S*/gu, ' ').trim();
    if (names.length > 0 && DESK_WORK.test(plain)) break;
    const suffix = peopleWords().suffixes.find((word) => plain.endsWith(word) && plain !== word);
    const name = bare(suffix ? plain.slice(0, -suffix.length) : plain);
    if (isPersonName(name) && (eastern || suffix || !EASTERN.test(name))) names.push(usualCase(name));
    else if (names.length === 0) return [];
  }
  return [...new Set(names)];
}
