/**
 * Repair of text that was UTF-8, read as windows-1252 and saved as UTF-8 again (“Chinaâ€™s”). Only runs that turn back
 * into valid UTF-8 are repaired, so that true accented letters beside them stay.
 */

/** windows-1252 above 0x7F; the five bytes it leaves undefined stand for themselves. */
const HIGH = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';
const BYTE_OF = new Map<string, number>([...HIGH].map((char, i) => [char, 0x80 + i]));
for (let byte = 0x80; byte < 0x100; byte++) {
  const char = String.fromCharCode(byte);
  if (!BYTE_OF.has(char)) BYTE_OF.set(char, byte);
}

/** A repaired stretch: `text[start, end)` reads `repaired`. */
export interface Repair {
  readonly start: number;
  readonly end: number;
  readonly repaired: string;
}

/** Length of the UTF-8 sequence a first byte announces; 0 where it announces none. */
function sequenceLength(byte: number): number {
  if (byte >= 0xc2 && byte <= 0xdf) return 2;
  if (byte >= 0xe0 && byte <= 0xef) return 3;
  if (byte >= 0xf0 && byte <= 0xf4) return 4;
  return 0;
}

const UTF8 = new TextDecoder('utf-8', { fatal: true });

/** Stretches of a text that are provably mis-decoded UTF-8, in order. */
export function findMojibake(text: string): Repair[] {
  const repairs: Repair[] = [];
  for (let i = 0; i < text.length; i++) {
    const length = sequenceLength(BYTE_OF.get(text[i] ?? '') ?? 0);
    if (length === 0 || i + length > text.length) continue;
    const bytes = [...text.slice(i, i + length)].map((char) => BYTE_OF.get(char) ?? 0);
    if (bytes.length !== length || bytes.slice(1).some((byte) => byte < 0x80 || byte > 0xbf)) continue;
    try {
      const repaired = UTF8.decode(Uint8Array.from(bytes));
      repairs.push({ start: i, end: i + length, repaired });
      i += length - 1;
    } catch {
      // Not UTF-8: the letters stand as printed.
    }
  }
  return repairs;
}
