/** Names of authors in the orders that styles of citation want. */

/** A byline's name. Where its parts cannot be told, such as of an institution's, there is only the whole. */
export interface AuthorName {
  /** As printed. */
  readonly whole: string;
  readonly parts: {
    readonly family: string;
    readonly given: string;
    /** `Jr.`, `III`; empty without one. */
    readonly suffix: string;
    /** Whether it is printed family name first, as Korean names are: then no comma marks an inversion. */
    readonly familyFirst: boolean;
  } | null;
}

/** Words that tell an institution or a desk from a person. */
const INSTITUTION =
  /\b(?:agency|agencies|associated|board|broadcasting|bureau|bulletin|correspondents?|council|desk|editors?|editorial|foundation|institute|ministry|network|news|office|post|press|reporters?|service|staff|team|times|writers?)\b/i;

const WORD = /^\p{L}[\p{L}\p{M}.'’-]*$/u;
const SUFFIX = /^(?:Jr\.?|Sr\.?|II|III|IV)$/;
/** A Korean given name as it is romanised: two syllables, the second in small letters. */
const KOREAN_GIVEN = /^\p{Lu}\p{Ll}{1,6}-\p{Ll}{1,6}$/u;
const PARTICLE = /^\p{Ll}/u;
/** Scripts that set no space between the parts of a name, or the family name first. */
const EAST_ASIAN = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** Most words a person's name has here. */
const MOST_WORDS = 5;

/**
 * Reads the name of an author. The family name is the last word with the particles before it (`van Beethoven`); the first
 * where the last is romanised as Korean given names are (`Kim Min-ji`). What looks like no person's name stays whole.
 */
export function readName(name: string): AuthorName {
  const whole = name.replaceAll(/\s+/g, ' ').trim();
  const words = whole.split(' ');
  const suffix = SUFFIX.test(words.at(-1) ?? '') ? (words.pop() ?? '') : '';
  const personal =
    words.length > 1 &&
    words.length <= MOST_WORDS &&
    !PARTICLE.test(whole) &&
    words.every((word) => WORD.test(word) && word !== 'and');
  if (!personal || INSTITUTION.test(whole) || EAST_ASIAN.test(whole)) return { whole, parts: null };
  const last = words.at(-1) ?? '';
  if (words.length === 2 && KOREAN_GIVEN.test(last)) {
    return { whole, parts: { family: words[0] ?? '', given: last, suffix, familyFirst: true } };
  }
  const particle = words.findIndex((word, index) => index > 0 && PARTICLE.test(word));
  const start = particle === -1 ? words.length - 1 : particle;
  const [given, family] = [words.slice(0, start).join(' '), words.slice(start).join(' ')];
  return { whole, parts: { family, given, suffix, familyFirst: false } };
}

/** Family name first: `Petrova, Anna`; `Kim Min-ji`, which stands so already; the whole where its parts are not known. */
export function inverted({ whole, parts }: AuthorName): string {
  if (parts === null || parts.familyFirst) return whole;
  return [parts.family, parts.given, parts.suffix].filter((part) => part !== '').join(', ');
}

/** Family name and initials: `Petrova, A.`, `Kim, M.-J.`. */
export function withInitials({ whole, parts }: AuthorName): string {
  if (parts === null) return whole;
  const initials = parts.given.replaceAll(
    /([\p{L}\p{M}])[\p{L}\p{M}'’]*\.?([- ]?)/gu,
    (_, first: string, link: string) => {
      return `${first.toUpperCase()}.${link === '-' ? '-' : ' '}`;
    },
  );
  return [parts.family, initials.trim(), parts.suffix].filter((part) => part !== '').join(', ');
}
