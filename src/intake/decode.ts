/** Bytes to text: byte order mark, then strict UTF-8, then the legacy encoding whose reading is most plausible. */
import iconv from 'iconv-lite';
import { plausibility } from './plausibility.ts';

/** Decoded text and the WHATWG name of the encoding it was read with. */
export interface Decoded {
  readonly text: string;
  readonly encoding: string;
}

/** Legacy encodings tried where the bytes are not UTF-8, with their names in iconv-lite. Earlier wins a tie. */
const LEGACY: readonly (readonly [whatwg: string, iconv: string])[] = [
  ['windows-1252', 'windows-1252'],
  ['gb18030', 'gb18030'],
  ['euc-kr', 'cp949'],
  ['big5', 'big5hkscs'],
  ['shift_jis', 'shift_jis'],
  ['euc-jp', 'euc-jp'],
  ['windows-1251', 'windows-1251'],
  ['koi8-r', 'koi8-r'],
  ['windows-1250', 'windows-1250'],
  ['windows-1254', 'windows-1254'],
  ['windows-1253', 'windows-1253'],
  ['windows-1256', 'windows-1256'],
  ['ibm866', 'cp866'],
];

const MARKS: readonly (readonly [mark: readonly number[], encoding: string, iconv: string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8', 'utf-8'],
  [[0xff, 0xfe, 0, 0], 'utf-32le', 'utf-32le'],
  [[0, 0, 0xfe, 0xff], 'utf-32be', 'utf-32be'],
  [[0xff, 0xfe], 'utf-16le', 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be', 'utf-16be'],
];

/** Bytes looked at to tell legacy encodings apart; more do not change the answer. */
const SAMPLE = 256 * 1024;
/** Least plausibility, from 0 to 1, a reading must have to be believed. */
const BELIEVABLE = 0.2;

function utf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** UTF-16 without a mark: text in it has a zero in most even or most odd bytes, or reads as one script. */
function unmarkedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes.length < 8 || bytes.length % 2 !== 0) return null;
  const zeros = [0, 0];
  const end = Math.min(bytes.length, SAMPLE);
  for (let i = 0; i < end; i++) if (bytes[i] === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (odd > end / 20 && even < odd / 20) return 'utf-16le';
  if (even > end / 20 && odd < even / 20) return 'utf-16be';
  return null;
}

/**
 * Decodes the bytes of a dump. The byte order mark, where there is one, stays as U+FEFF at the head of the text, so
 * that every byte of the file is accounted for.
 * @returns null where no encoding gives a believable text
 */
export function decodeBytes(bytes: Uint8Array): Decoded | null {
  for (const [mark, encoding, name] of MARKS) {
    if (!mark.every((byte, i) => bytes[i] === byte)) continue;
    const text =
      encoding === 'utf-8' ? utf8(bytes) : iconv.decode(Buffer.from(bytes), name, { stripBOM: false });
    if (text !== null && !text.includes('\ufffd')) return { text, encoding };
  }
  const wide = unmarkedUtf16(bytes);
  if (wide !== null)
    return { text: iconv.decode(Buffer.from(bytes), wide, { stripBOM: false }), encoding: wide };
  const text = utf8(bytes);
  if (text !== null) return { text, encoding: 'utf-8' };
  return guessLegacy(bytes);
}

/** A sample that ends at a line end where there is one, so as not to cut a character in two. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  if (bytes.length <= SAMPLE) return bytes;
  const lineEnd = bytes.lastIndexOf(0x0a, SAMPLE);
  return bytes.subarray(0, lineEnd > SAMPLE / 2 ? lineEnd : SAMPLE);
}

function guessLegacy(bytes: Uint8Array): Decoded | null {
  const sample = Buffer.from(sampleOf(bytes));
  const ranked = LEGACY.map(([encoding, name]) => ({
    encoding,
    name,
    score: plausibility(iconv.decode(sample, name)),
  })).sort((a, b) => b.score - a.score);
  for (const { encoding, name, score } of ranked) {
    if (score < BELIEVABLE) break;
    const text = iconv.decode(Buffer.from(bytes), name);
    if (!text.includes('\ufffd')) return { text, encoding };
  }
  return null;
}
