/** Bytes to text: byte order mark, then strict UTF-8, then the legacy encoding whose reading is most plausible. */
import { isAscii, isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';
import { type Decoded, guessLegacy, rankedReadings, sampleOf, unmarkedUtf16 } from './legacy.ts';
import { plausibility } from './plausibility.ts';

const MARKS: readonly (readonly [mark: readonly number[], encoding: string, iconv: string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8', 'utf-8'],
  [[0xff, 0xfe, 0, 0], 'utf-32le', 'utf-32le'],
  [[0, 0, 0xfe, 0xff], 'utf-32be', 'utf-32be'],
  [[0xff, 0xfe], 'utf-16le', 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be', 'utf-16be'],
];

function utf8(bytes: Uint8Array): string | null {
  if (!isUtf8(bytes)) return null;
  const { buffer, byteOffset, length } = bytes;
  return Buffer.from(buffer, byteOffset, length).toString(isAscii(bytes) ? 'latin1' : 'utf8');
}

/** Most characters in a thousand that a page may have spoilt and still be read by the encoding it declares. */
const SPOILT = 1;
/** A declared encoding is not believed where its reading is this implausible, and another's this plausible. */
const NONSENSE = 0;
const CLEAR = 0.5;

/** The text by the encoding that a page declares, where that reads it whole, or nearly so, and not as nonsense. */
function asDeclared(bytes: Uint8Array, charset: string): Decoded | null {
  if (/^utf-?(?:7|16|32)|^ucs/.test(charset) || !iconv.encodingExists(charset)) return null;
  const text = iconv.decode(Buffer.from(bytes), charset, { stripBOM: false });
  const spoilt = text.split('\ufffd').length - 1;
  if (spoilt * 1000 > text.length * SPOILT) return null;
  const sample = iconv.decode(sampleOf(bytes), charset);
  if (plausibility(sample) < NONSENSE && (rankedReadings(bytes)[0]?.score ?? 0) > CLEAR) return null;
  return { text, encoding: WHATWG_NAMES[charset] ?? charset };
}

/** Names that the Web reads as another's. */
const WHATWG_NAMES: Readonly<Record<string, string>> = {
  utf8: 'utf-8',
  'iso-8859-1': 'windows-1252',
  latin1: 'windows-1252',
  'us-ascii': 'windows-1252',
  ascii: 'windows-1252',
  cp1252: 'windows-1252',
  'x-sjis': 'shift_jis',
  ms_kanji: 'shift_jis',
  'windows-31j': 'shift_jis',
  cp932: 'shift_jis',
  'x-euc-jp': 'euc-jp',
  'x-gbk': 'gb18030',
  'big5-hkscs': 'big5',
  'x-x-big5': 'big5',
  'windows-949': 'euc-kr',
  cp949: 'euc-kr',
  ksc5601: 'euc-kr',
  'x-cp1251': 'windows-1251',
  cp1251: 'windows-1251',
  cp1250: 'windows-1250',
  'tis-620': 'windows-874',
  'iso-8859-11': 'windows-874',
  'iso-8859-9': 'windows-1254',
  'x-mac-cyrillic': 'maccyrillic',
  'x-mac-roman': 'macintosh',
  gb2312: 'gb18030',
  'gb_2312-80': 'gb18030',
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
  const stated = stateful(bytes) ?? unmarkedUtf16(bytes);
  if (stated !== null) return stated;
  const text = utf8(bytes);
  if (text !== null) return { text, encoding: 'utf-8' };
  const charset = declared === null ? null : (WHATWG_NAMES[declared] ?? declared);
  return (charset === null ? null : asDeclared(bytes, charset)) ?? damagedUtf8(bytes) ?? guessLegacy(bytes);
}

/** What begins the Japanese characters of ISO-2022-JP. */
const ESCAPES = ['\x1b$B', '\x1b$@', '\x1b(J'];

/** Mail in Japanese: seven bits, and escape sequences between its sets of characters. */
function stateful(bytes: Uint8Array): Decoded | null {
  if (!bytes.includes(0x1b) || !isAscii(bytes)) return null;
  const { buffer, byteOffset, length } = bytes;
  const raw = Buffer.from(buffer, byteOffset, length);
  if (!ESCAPES.some((start) => raw.includes(start))) return null;
  const text = new TextDecoder('iso-2022-jp').decode(bytes);
  return text.includes('\ufffd') ? null : { text, encoding: 'iso-2022-jp' };
}

/** Sequences of several bytes there must be of UTF-8 for each byte that is none, for the file to be taken for damaged UTF-8. */
const SOUND = 8;

/** UTF-8 of which a few bytes are lost or spoilt, as at the end of a file that was cut off. */
function damagedUtf8(bytes: Uint8Array): Decoded | null {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  let spoilt = 0;
  let sound = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0xfffd) spoilt++;
    else if (code >= 0x80) sound++;
  }
  return sound >= spoilt * SOUND ? { text, encoding: 'utf-8' } : null;
}
