/** Guesses: the encoding whose reading of the bytes looks most like what a person wrote. */
import iconv from 'iconv-lite';
import { plausibility } from './plausibility.ts';

/** Decoded text and the WHATWG name of the encoding it was read with. */
export interface Decoded {
  readonly text: string;
  readonly encoding: string;
}

/** What is taken off the plausibility of a short text by encodings of the Windows, of ISO 8859, and of older systems. */
const OFTEN = 0.3;
const SELDOM = 0.6;
const RARELY = 1.5;

/** Legacy encodings that are tried, with their names in iconv-lite and their handicaps. Earlier wins a tie. */
const LEGACY: readonly (readonly [whatwg: string, iconv: string, handicap: number])[] = [
  ['windows-1252', 'windows-1252', 0],
  ['gb18030', 'gb18030', OFTEN],
  ['euc-kr', 'cp949', OFTEN],
  ['big5', 'big5hkscs', OFTEN],
  ['shift_jis', 'shift_jis', OFTEN],
  ['euc-jp', 'euc-jp', OFTEN],
  ['windows-1251', 'windows-1251', OFTEN],
  ['koi8-r', 'koi8-r', OFTEN],
  ['koi8-u', 'koi8-u', OFTEN],
  ['windows-1250', 'windows-1250', OFTEN],
  ['windows-1254', 'windows-1254', OFTEN],
  ['windows-1253', 'windows-1253', OFTEN],
  ['windows-1256', 'windows-1256', OFTEN],
  ['windows-1255', 'windows-1255', OFTEN],
  ['windows-1257', 'windows-1257', OFTEN],
  ['windows-1258', 'windows-1258', OFTEN],
  ['windows-874', 'windows-874', OFTEN],
  ['iso-8859-2', 'iso-8859-2', SELDOM],
  ['iso-8859-5', 'iso-8859-5', SELDOM],
  ['iso-8859-6', 'iso-8859-6', SELDOM],
  ['iso-8859-7', 'iso-8859-7', SELDOM],
  ['ibm866', 'cp866', RARELY],
  ['ibm852', 'cp852', RARELY],
  ['ibm850', 'cp850', RARELY],
  ['macintosh', 'macintosh', RARELY],
  ['x-mac-cyrillic', 'maccyrillic', RARELY],
  ['x-mac-ce', 'maccenteuro', RARELY],
];

/** Bytes looked at to tell legacy encodings apart; more do not change the answer. */
const SAMPLE = 16 * 1024;
/** Least plausibility, from 0 to 1, a reading must have to be believed. */
const BELIEVABLE = 0.2;

/** Lines that have bytes beyond ASCII, as many as the sample holds: the others say nothing. */
export function sampleOf(bytes: Uint8Array): Buffer {
  const parts: Uint8Array[] = [];
  let room = SAMPLE;
  let start = 0;
  let telling = false;
  for (let i = 0; i <= bytes.length && room > 0; i++) {
    const byte = bytes[i];
    if (byte !== undefined && byte >= 0x80) telling = true;
    if (byte !== undefined && byte !== 0x0a && byte !== 0x0d && (i - start < SAMPLE || byte >= 0x30))
      continue;
    // A byte below 0x30 is no part of a character in any encoding tried.
    if (telling) {
      parts.push(bytes.subarray(start, Math.min(i + 1, bytes.length)));
      room -= i + 1 - start;
    }
    start = i + 1;
    telling = false;
  }
  return Buffer.concat(parts);
}

interface Reading {
  readonly encoding: string;
  readonly name: string;
  readonly score: number;
}

/** A glance at the sample picks the encodings that are worth reading the whole of it with. */
const GLANCE = 2 * 1024;
const FINALISTS = 5;

/** The legacy encodings in the order of how plausible a text each makes of the bytes, the best of them alone. */
export function rankedReadings(bytes: Uint8Array): Reading[] {
  const sample = sampleOf(bytes);
  if (sample.length < 2 * GLANCE) return rank(sample, LEGACY);
  const first = new Set(
    rank(sample.subarray(0, GLANCE), LEGACY)
      .slice(0, FINALISTS)
      .map(({ encoding }) => encoding),
  );
  return rank(
    sample,
    LEGACY.filter(([encoding]) => first.has(encoding)),
  );
}

function rank(sample: Buffer, among: typeof LEGACY): Reading[] {
  const readings = among.map(([encoding, name, handicap]) => ({
    encoding,
    name,
    // Vietnamese in windows-1258 has its tones apart from its letters.
    score: plausibility(iconv.decode(sample, name).normalize('NFC'), handicap),
  }));
  return readings.sort((a, b) => b.score - a.score);
}

/** Bytes beyond ASCII, one in so many, that do not keep a text from being read, whatever they mean. */
const STRAY = 20;

/** The text by the legacy encoding that suits it best; null where none makes a believable text. */
export function guessLegacy(bytes: Uint8Array): Decoded | null {
  const stray = bytes.reduce((sum, byte) => sum + (byte >> 7), 0) * STRAY < bytes.length;
  for (const { encoding, name, score } of rankedReadings(bytes)) {
    if (score < BELIEVABLE && !stray) break;
    const text = iconv.decode(Buffer.from(bytes), name);
    // A file that was cut off ends in half a character.
    if (spoiltIn(text) <= 1 + text.length / 2000) return { text, encoding };
  }
  return null;
}

function spoiltIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) count++;
  return count;
}

/** Share of bytes, one in so many, that are control characters no text has, for UTF-16 to be thought of. */
const CONTROLS = 200;

/**
 * UTF-16 without a mark: most zeros, the high bytes of ASCII, stand in even or in odd places; where there are few, it is
 * writing of some script when read as UTF-16, and has control characters when read as bytes.
 */
export function unmarkedUtf16(bytes: Uint8Array): Decoded | null {
  if (bytes.length < 8) return null;
  const end = Math.min(bytes.length, 2 * SAMPLE);
  const zeros = [0, 0];
  let controls = 0;
  for (let i = 0; i < end; i++) {
    const byte = bytes[i] ?? 0;
    if (byte === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
    if (byte < 7 || (byte > 0x0d && byte < 0x20 && byte !== 0x1b)) controls++;
  }
  if (controls * CONTROLS < end) return null;
  const encoding = byZeros(zeros, end) ?? byWriting(Buffer.from(bytes.subarray(0, end - (end % 2))));
  if (encoding === null) return null;
  return { text: iconv.decode(Buffer.from(bytes), encoding, { stripBOM: false }), encoding };
}

function byZeros([even = 0, odd = 0]: readonly number[], end: number): 'utf-16le' | 'utf-16be' | null {
  if (odd > end / 20 && even < odd / 20) return 'utf-16le';
  return even > end / 20 && odd < even / 20 ? 'utf-16be' : null;
}

function byWriting(sample: Buffer): 'utf-16le' | 'utf-16be' | null {
  const [best] = (['utf-16le', 'utf-16be'] as const)
    .map((encoding) => ({
      encoding,
      score: plausibility(iconv.decode(sample, encoding, { stripBOM: false })),
    }))
    .sort((a, b) => b.score - a.score);
  return best !== undefined && best.score >= BELIEVABLE ? best.encoding : null;
}
