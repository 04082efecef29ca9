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
  if (BUTTONS.test(text)) return false;
  return names.some((word) => word.replace(/\P{L}/gu, '').length > 1);
}

/** Rows of buttons look like names: capitals around a word that is not (`LATER Remove SEE`), letters to size the text by (`A A`). */
const BUTTONS = /^\p{Lu}{3,} \p{Lu}\p{Ll}+ \p{Lu}{3,}$|(?:^| )\p{Lu} \p{Lu}$|(?:^| )A [+-]/u;

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

/** A surname in capitals behind a name that is not: `Gwenaëlle LE BIHANNIC`. Two letters alone may be initials. */
const SURNAME =
  /^\p{Lu}\p{Ll}[\p{L}\p{M}’'-]*(?: (?:LE|LA|DE|DU|VAN|DER|DI|DA|DOS|EL|AL))* \p{Lu}[\p{Lu}\p{M}’'-]{2,}$/u;

/**
 * A name printed in capitals in the usual case: `TAE-WOO LINDGREN` is Tae-woo Lindgren, `Anne LE GALL` is Anne Le Gall; others
 * stay as they are.
 */
export function usualCase(name: string): string {
  if (SURNAME.test(name))
    return name
      .split(' ')
      .map((word) => (/\p{Ll}/u.test(word) ? word : calm(word)))
      .join(' ');
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
    .replace(/(?<![\s,;:|·•–—-])[\s,;:|·•–—-]+$/u, '')
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

/** Two to four words of a script without capitals, which any words may look like: `رمضان الخطيب`, `रमेश त्रिवेदी`. */
const CASELESS =
  /^(?:[\p{Script=Arabic}\u200c-]{2,15}(?: [\p{Script=Arabic}\u200c-]{2,15}){1,3}|[\p{Script=Devanagari}]{2,15}(?: [\p{Script=Devanagari}]{2,15}){1,3}|[\p{Script=Hebrew}'-]{2,12}(?: [\p{Script=Hebrew}'-]{2,12}){1,3}|\p{Script=Thai}{2,20} \p{Script=Thai}{2,20})$/u;

/** `台北報導` behind a reporter's name: where from and what kind of work, no second name. */
const DESK_WORK = /[報报][導导道]$|[攝摄]影?$|综合$|綜合$/u;

const joiners = once(() => new RegExp(`\\s(?:${peopleWords().joiners.join('|')})\\s`, 'giu'));

/** A name run into the one before it: `Lucía BerrocalIker Zubizarreta`. */
const GLUED = /(\p{L}{3,}\p{Ll})(?=\p{Lu}\p{Ll}{2,}\s\p{Lu})/gu;
/** Capitals within one name: `MacArthur`, `DiCaprio`. */
const WITHIN = /^(?:mac|fitz|della|dalla|vander)$/iu;

/** Two names with nothing between them, parted; each must have two words. */
function parted(text: string): string {
  return text.replace(GLUED, (all: string, _, at: number) => {
    const before = text.slice(0, at).trimEnd();
    return WITHIN.test(all) || !/\p{Lu}\S*$/u.test(before) ? all : `${all} ; `;
  });
}

/** What stands before a reporter's name in scripts without capitals: place (`군산=`), outlet and word for a reporter (`中国科学报记者 `). */
const BEFORE_NAME =
  /^(?:[\p{Script=Hangul}\p{Script=Han}·]{1,8}\s?[=＝]\s?|[\p{Script=Han}]{0,10}(?:记者|記者|特派员|特派員|通讯员)\s*[:：]?\s*(?=\p{Script=Han}{2,4}(?:\s|$)))/u;
/** A Korean name before desk and rank: `마지원 사회부 차장`. */
const RANKED =
  /^(\p{Script=Hangul}{2,4})\s(?:\p{Script=Hangul}{1,6}\s)?\p{Script=Hangul}{0,4}(?:차장|부장|국장|팀장|위원|편집장|에디터|앵커|피디)$/u;

function easternOnly(part: string): string {
  const name = part.replace(BEFORE_NAME, '');
  return RANKED.exec(name)?.[1] ?? name;
}

/**
 * The names of people in a byline, in order: parted by commas, semicolons and `and`; roles, places and outlets
 * behind them dropped. Empty where the text begins with something else than a name.
 * @param eastern take bare names in Chinese characters or Hangul, which any short word may look like
 */
export function readNames(text: string, eastern = true): string[] {
  const parts = parted(text)
    .replace(joiners(), ' ; ')
    .split(/(?:(?<!\s)\s+)?[;,&、，/／]\s*/u)
    .filter(Boolean);
  const names: string[] = [];
  for (const part of parts) {
    const plain = easternOnly(part.replace(/\S*@\S*/gu, ' ').trim());
    if (names.length > 0 && DESK_WORK.test(plain)) break;
    const suffix = peopleWords().suffixes.find((word) => plain.endsWith(word) && plain !== word);
    const name = bare(suffix ? plain.slice(0, -suffix.length) : plain);
    const ranked = plain !== part.trim() && EASTERN.test(plain);
    if (eastern && CASELESS.test(name)) names.push(name);
    else if (isPersonName(name) && (eastern || suffix || ranked || !EASTERN.test(name)))
      names.push(usualCase(name));
    else if (names.length === 0) return [];
  }
  return [...new Set(names)];
}
