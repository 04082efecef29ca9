/** What the words around a name say of it: is it part of another name, is a capital the place or the state. */

import { isCapital, type Token } from './tokens.ts';
import type { Hit } from './trie.ts';
import { nameWords, type PlaceWords } from './words.ts';

/** A passage being read: its tokens, and which of them belong to a name that was found. */
export interface Reading {
  readonly field: string;
  readonly language: string | null;
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly taken: ReadonlySet<number>;
  /** Set with a capital on most words, as headlines are. */
  readonly titleCase: boolean;
}

type Place = Pick<Hit<unknown>, 'from' | 'to' | 'start' | 'end'>;

/** Words this short say nothing of how a headline is set. */
const SHORT = 4;

/** Whether most words have capitals, as in headlines, so that a capital tells nothing; a sentence with its stop is none. */
export function isTitleCase(tokens: readonly Token[], text: string): boolean {
  if (/[.!?。…]["”’»)]*$/.test(text.trimEnd())) return false;
  const words = tokens.filter(({ text }) => text.length >= SHORT && /^\p{L}/u.test(text));
  return words.length > 2 && words.filter(({ text }) => isCapital(text)).length > words.length * 0.6;
}

/** Whether capitals tell names from other words in this passage. */
function capitalsTell({ titleCase, language }: Reading): boolean {
  return !titleCase && !nameWords()['nouns capitalised'].has(language ?? '');
}

/**
 * Whether a family name follows a word that must be another's given name: `Ivanka Trump`. Titles, words that open
 * sentences and names that were found are none.
 */
export function hasOtherGivenName(reading: Reading, { from }: Place): boolean {
  const { tokens, taken } = reading;
  const before = tokens[from - 1];
  if (!capitalsTell(reading) || before === undefined || taken.has(from - 1)) return false;
  if (tokens[from]?.joint !== '' || !isGivenName(before)) return false;
  if (/[-‐‑]/.test(reading.text.slice(before.end, tokens[from]?.start))) return false;
  return !opensSentence(reading, from - 1) || !/(?:ly|ing|ed)$/.test(before.text);
}

/** Whether a family name is followed by more of a name: `Kim Yong Chol`, `Moon Chung-in`. */
export function goesOn(reading: Reading, { to }: Place): boolean {
  const after = reading.tokens[to + 1];
  if (after === undefined || after.joint !== '' || reading.taken.has(to + 1)) return false;
  const gap = reading.text.slice(reading.tokens[to]?.end, after.start);
  // A hyphen between two names parts them: `Kim-Trump`.
  if (gap.trim() !== '' || gap === '') return false;
  return !reading.titleCase && isCapital(after.text) && !nameWords().calendar.has(after.text);
}

/** Whether the word after a name makes it the name of something else: `Trump Tower`. */
export function isChanged({ tokens }: Reading, { to }: Place): boolean {
  const after = tokens[to + 1];
  return after !== undefined && after.joint === '' && nameWords()['changed by'].has(after.text);
}

function isGivenName({ text }: Token): boolean {
  const words = nameWords();
  if (!isCapital(text) || text.length < 2 || (text === text.toUpperCase() && !/\p{Ll}/u.test(text)))
    return false;
  return !words.titles.has(text) && !words.openers.has(text) && !words.calendar.has(text);
}

function opensSentence({ tokens }: Reading, at: number): boolean {
  return at === 0 || /[.!?…:;"“”«»„]/.test(tokens[at]?.joint ?? '');
}

/** Tokens back from a capital within which a word of motion makes it the place: "a flight from Seoul". */
const MOTION = 5;

/** Whether the name of a capital is the place here, and not the state that is ruled from it. */
export function isPlace(reading: Reading, hit: Place): boolean {
  if (opensDateline(reading, hit)) return true;
  const words = nameWords().place[reading.language ?? 'en'];
  const { tokens, text } = reading;
  if (/^\p{sc=Hangul}/u.test(text.slice(hit.start, hit.end)))
    return nameWords().hangul.at.has(text.slice(hit.end, tokens[hit.to]?.end));
  if (words === undefined) return false;
  const after = tokens[hit.to + 1];
  if (after?.joint === '' && words.after.has(after.text)) return true;
  if (/^[\p{sc=Han}\p{sc=Katakana}]/u.test(text.slice(hit.start, hit.end)))
    return touches(reading, hit, words);
  const before = tokens[hit.from - 1];
  if (before === undefined || tokens[hit.from]?.joint !== '') return isInList(reading, hit, words);
  const word = before.text.toLowerCase();
  if (words.before.has(word)) return true;
  if (!words.movingBefore.has(word)) return false;
  const near = tokens.slice(Math.max(0, hit.from - 1 - MOTION), hit.from - 1);
  return near.some((token) => words.moving.has(token.text.toLowerCase()));
}

/** "in the Russian city of Sochi, Moscow": a place named to say where the one before it lies. */
function isInList({ tokens, text }: Reading, { from }: Place, words: PlaceWords): boolean {
  const joint = tokens[from]?.joint;
  if (joint !== ',' || from < 3) return false;
  return (
    /^\p{Lu}/u.test(tokens[from - 1]?.text ?? '') &&
    words.before.has(tokens[from - 2]?.text.toLowerCase() ?? '') &&
    text !== ''
  );
}

/** In scripts without spaces, the words right before and after. */
function touches({ text }: Reading, { start, end }: Place, words: PlaceWords): boolean {
  const before = text.slice(Math.max(0, start - 2), start);
  const after = text.slice(end, end + 4);
  return (
    [...words.before].some((word) => before.endsWith(word)) ||
    [...words.after].some((word) => after.startsWith(word))
  );
}

/** What may stand between the place of a dateline and the text: its date, the agency in brackets, a dash. */
const DATELINE = /^(?:[^!?]{0,60}?(?:--|[—–:]| - |\) ?-)|[^!?/]{0,40}\/TASS\/|=|\d{1,2}月\d{1,2}日)/;

/** Tokens before the place of a dateline: another place, or the agency in a script without spaces. */
const FARTHEST = 3;

/** Whether the name stands in the dateline of the body's first paragraph: `MOSCOW, May 8 (Yonhap) —`. */
function opensDateline({ field, text, tokens }: Reading, { from, end }: Place): boolean {
  if (field !== 'lead' || from > FARTHEST) return false;
  const opens = tokens
    .slice(0, from + 1)
    .every(({ text: word }) => isCapital(word) || !/^\p{Ll}/u.test(word));
  return opens && DATELINE.test(text.slice(end, end + 90));
}
