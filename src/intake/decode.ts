/** Bytes to text: byte order mark, then strict UTF-8, then the legacy encoding whose reading is most plausible. */
import { isAscii, isUtf8 } from 'node:buffer';
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
  if (!isUtf8(bytes)) return null;
  const { buffer, byteOffset, length } = bytes;
  return Buffer.from(buffer, byteOffset, length).toString(isAscii(bytes) ? 'latin1' : 'utf8');
}

/** UTF-16 without a mark: text in it has a zero in most even or most odd bytes, or reads as one script. */
function unmarkedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes.length < 8 || bytes.length % 2 !== 0 || !bytes.includes(0)) return null;
  const zeros = [0, 0];
  const end = Math.min(bytes.length, SAMPLE);
  for (let i = 0; i < end; i++) if (bytes[i] === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (odd > end / 20 && even < odd / 20) return 'utf-16le';
  if (even > end / 20 && odd < even / 20) return 'utf-16be';
  return null;
}

/** Most characters in a thousand that a page may have spoilt and still be read by the encoding it declares. */
const SPOILT = 1;

/** The text by the encoding that a page declares, where that reads it whole, or nearly so. */
function asDeclared(bytes: Uint8Array, charset: string): Decoded | null {
  if (!iconv.encodingExists(charset)) return null;
  const text = iconv.decode(Buffer.from(bytes), charset, { stripBOM: false });
  const spoilt = text.split('\ufffd').length - 1;
  if (spoilt * 1000 > text.length * SPOILT) return null;
  return { text, encoding: WHATWG_NAMES[charset] ?? charset };
}

/** Names that the Web reads as another's. */
const WHATWG_NAMES: Readonly<Record<string, string>> = {
  utf8: 'utf-8',
  'iso-8859-1': 'windows-1252',
  latin1: 'windows-1252',
  'us-ascii': 'windows-1252',
  ascii: 'windows-1252',
  gb2312: 'gb18030',
  gbk: 'gb18030',
  'ks_c_5601-1987': 'euc-kr',
  'shift-jis': 'shift_jis',
  sjis: 'shift_jis',
};

/**
 * Decodes the bytes of a dump. The byte order mark, where there is one, stays as U+FEFF at the head of the text, so
 * that every byte of the file is accounted for.
 * @param declared the charset that the page or its container names
 * @returns null where no encoding gives a believable text
 */
export function decodeBytes(bytes: Uint8Array, declared: string | null = null): Decoded | null {
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
  const charset = declared === null ? null : (WHATWG_NAMES[declared] ?? declared);
  return (charset === null ? null : asDeclared(bytes, charset)) ?? guessLegacy(bytes);
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
