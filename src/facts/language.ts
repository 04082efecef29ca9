import { francAll } from 'franc-min';
import { z } from 'zod';
import type { Fact } from '../types.ts';
import { once, readWords, Words } from './lexicon.ts';
import { evidenceFrom, type Page, type Piece } from './page.ts';
import { letterCount } from './shell.ts';
import { splitWords } from './words.ts';

/** Languages news is read in here, as franc names them; others are told by their script alone. */
const KNOWN = (
  'eng fra deu spa por ita nld swe dan nob fin pol ces slk hun ron bul rus ukr bel srp hrv bos slv ' +
  'ell tur azj kaz uzn arb pes urd heb hin ben tam tel mar guj pan ind zlm vie tha mya khm cat lit ' +
  'lav est sqi kat hye swh som hau tgl cmn jpn kor '
)
  .trim()
  .split(' ');

/** Fewer letters than this say nothing of a language that shares its script with others. */
const ENOUGH = 24;
/** Text beyond this many characters no longer changes the verdict. */
const SAMPLE = 3000;
/** Words a text is told by; letter groups are asked where they do not settle it. */
const WORDS = 250;
/** Fewer little words than this share of all, or no clear lead over the next language, settle nothing. */
const SHARE = 0.15;
const LEAD = 1.6;

const share = (text: string, script: RegExp, letters: number): number =>
  (text.match(script)?.length ?? 0) / letters;

const EASTERN = /[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** True where a character lies beyond the scripts of Europe and the Near East. */
function reachesEast(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0x2e80 || (code >= 0x1100 && code < 0x1200)) return true;
  }
  return false;
}

/** Languages whose script gives them away, before any statistics. */
function byScript(text: string): string | null {
  if (!reachesEast(text) || !EASTERN.test(text)) return null;
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return null;
  if (share(text, /\p{Script=Hangul}/gu, letters) > 0.3) return 'ko';
  const han = share(text, /\p{Script=Han}/gu, letters);
  const kana = share(text, /[\p{Script=Hiragana}\p{Script=Katakana}]/gu, letters);
  if (kana > 0.1 && kana + han > 0.5) return 'ja';
  return han > 0.4 ? 'zh' : null;
}

const littleWords = once(() => {
  const index = new Map<string, string[]>();
  for (const [language, words] of Object.entries(readWords('languages', z.record(z.string(), Words))))
    for (const word of words) index.set(word, [...(index.get(word) ?? []), language]);
  return index;
});

/** The language whose little words a text is full of; null where two come close. */
function byLittleWords(text: string): string | null {
  const words = splitWords(text.toLowerCase(), WORDS);
  if (words.length < 20) return null;
  const counts = new Map<string, number>();
  for (const word of words)
    for (const language of littleWords().get(word) ?? [])
      counts.set(language, (counts.get(language) ?? 0) + 1);
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1]);
  if (!first || first[1] < SHARE * words.length || first[1] < LEAD * (second?.[1] ?? 0)) return null;
  return first[0];
}

/**
 * Language of a text as a BCP 47 primary tag; null where there is too little of it. Korean, Japanese
 * and Chinese are told by script, others by their little words or, where those do not settle it, by franc's trigrams.
 */
export function languageOf(text: string): string | null {
  const sample = text.slice(0, SAMPLE);
  const script = byScript(sample);
  if (script) return script;
  if (letterCount(sample) < ENOUGH) return null;
  const told = byLittleWords(sample);
  if (told) return told;
  const code = francAll(sample, { only: KNOWN, minLength: ENOUGH })[0]?.[0];
  if (!code || code === 'und') return null;
  return Intl.getCanonicalLocales(code)[0]?.split('-')[0] ?? null;
}

/** As much of some pieces as a language is told by. */
function sampleOf(pieces: readonly Piece[]): string {
  let sample = '';
  for (const { text } of pieces) {
    if (sample.length > SAMPLE) break;
    sample += sample === '' ? text : `\n${text}`;
  }
  return sample;
}

/** Language of the article: that of its body, else of its captions and headline. */
export function findLanguage(page: Page): Fact<string> {
  const captions = page.pieces.filter((p) => p.label === 'caption' || p.label === 'title');
  const texts = page.body.length > 0 ? page.body : captions;
  const value = languageOf(sampleOf(texts));
  const longest = texts.reduce<Piece | null>((a, b) => (a && a.text.length >= b.text.length ? a : b), null);
  if (!value || !longest) return { value: null, evidence: [] };
  const end = Math.min(longest.text.length, 80);
  const reason = 'The letters and letter groups of the article are those of this language.';
  return {
    value,
    evidence: [
      evidenceFrom(page, longest, 0, end, { kind: 'text', implies: value, verdict: 'used', reason }),
    ],
  };
}
