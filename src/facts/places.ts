import { z } from 'zod';
import { once, readWords, Words } from './lexicon.ts';

/** The words datelines are recognised by. */
export const datelineWords = once(() =>
  readWords(
    'datelines',
    z.strictObject({
      places: Words,
      'not places': Words,
      particles: Words,
      'own desk': Words,
      wired: Words,
    }),
  ),
);

const fold = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[.’']/g, '')
    .replace(/[\s-]+/g, ' ')
    .trim();

function regionNames(): string[] {
  const names: string[] = [];
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
  const english = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  for (const a of letters) for (const b of letters) names.push(english.of(a + b) ?? '');
  return names.filter((name) => name.length > 3);
}

/** Names of cities and countries, folded: time zones and regions of the run time, and the list in `datelines.yaml`. */
const known = once(() => {
  const cities = Intl.supportedValuesOf('timeZone').map(
    (zone) => zone.split('/').at(-1)?.replaceAll('_', ' ') ?? '',
  );
  return new Set([...cities, ...regionNames(), ...datelineWords().places].map(fold));
});

/** True for the name of a city or country known to file news; `MOSCOW`, `Tel-Aviv`, `서울`. */
export function isKnownPlace(name: string): boolean {
  return known().has(fold(name));
}

const notPlaces = once(() => new Set(datelineWords()['not places']));
const particles = once(() => new Set(datelineWords().particles));

/** True for words that open a line in capitals and are no place: `EXCLUSIVE`, `WATCH`. */
export function isDeskWord(text: string): boolean {
  return notPlaces().has(fold(text));
}

/** How a place's name begins: with a capital, or in a script that has none. */
const OPENS = /^[\p{Lu}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Devanagari}\p{Script=Thai}]/u;

/** True where every word could be part of a place's name as printed: `UNITED NATIONS/SEOUL`, `Rio de Janeiro, Brazil`. */
export function looksLikePlace(text: string): boolean {
  if (text.length > 48 || /[\p{Nd}"“”:;!?()]/u.test(text) || isDeskWord(text)) return false;
  const words = text.split(/[\s,/]+/).filter(Boolean);
  if (words.length === 0 || words.length > 7) return false;
  return OPENS.test(text) && words.every((word) => OPENS.test(word) || particles().has(word));
}

/** True for text without lower-case letters. */
export function isCapitals(text: string): boolean {
  return /\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text);
}
