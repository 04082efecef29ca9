import { francAll } from 'franc-min';
import type { Fact } from '../types.ts';
import { evidenceFrom, type Page, type Piece } from './page.ts';

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
const SAMPLE = 6000;

const share = (text: string, script: RegExp, letters: number): number =>
  (text.match(script)?.length ?? 0) / letters;

/** Languages whose script gives them away, before any statistics. */
function byScript(text: string): string | null {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return null;
  if (share(text, /\p{Script=Hangul}/gu, letters) > 0.3) return 'ko';
  const han = share(text, /\p{Script=Han}/gu, letters);
  const kana = share(text, /[\p{Script=Hiragana}\p{Script=Katakana}]/gu, letters);
  if (kana > 0.1 && kana + han > 0.5) return 'ja';
  return han > 0.4 ? 'zh' : null;
}

/**
 * Language of a text as a BCP 47 primary tag; null where there is too little of it. Korean, Japanese
 * and Chinese are told by script, others by franc's trigrams.
 */
export function languageOf(text: string): string | null {
  const sample = text.slice(0, SAMPLE);
  const script = byScript(sample);
  if (script) return script;
  if ((sample.match(/\p{L}/gu)?.length ?? 0) < ENOUGH) return null;
  const code = francAll(sample, { only: KNOWN, minLength: ENOUGH })[0]?.[0];
  if (!code || code === 'und') return null;
  return Intl.getCanonicalLocales(code)[0]?.split('-')[0] ?? null;
}

const letters = (piece: Piece): number => piece.text.match(/\p{L}/gu)?.length ?? 0;

/** Language of the article: that of its body, else of its captions and headline. */
export function findLanguage(page: Page): Fact<string> {
  const captions = page.pieces.filter((p) => p.label === 'caption' || p.label === 'title');
  const texts = page.body.length > 0 ? page.body : captions;
  const value = languageOf(texts.map((p) => p.text).join('\n'));
  const longest = texts.reduce<Piece | null>((a, b) => (a && letters(a) >= letters(b) ? a : b), null);
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
