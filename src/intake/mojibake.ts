/**
 * Repair of text that was UTF-8, read as windows-1252 or windows-1251 and saved as UTF-8 again (“Chinaâ€™s”, “РњРёСЂ”).
 * Only runs that turn back into valid UTF-8 are repaired, so that true letters beside them stay; and since two letters
 * of Cyrillic may do so by chance, of those only runs of several, and what stands alone on a line that has such runs.
 */

/** windows-1252 above 0x7F; the five bytes it leaves undefined stand for themselves. */
const HIGH = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';
/** windows-1251 above 0x7F; the one byte it leaves undefined stands for itself. */
const CYRILLIC =
  'ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—\x98™љ›њќћџ\xa0ЎўЈ¤Ґ¦§Ё©Є«¬\xad®Ї°±Ііґµ¶·ё№є»јЅѕїАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюя';

type Bytes = ReadonlyMap<string, number>;

function bytesOf(high: string): Map<string, number> {
  return new Map([...high].map((char, i) => [char, 0x80 + i]));
}

const WESTERN: Bytes = (() => {
  const bytes = bytesOf(HIGH);
  for (let byte = 0x80; byte < 0x100; byte++) {
    const char = String.fromCharCode(byte);
    if (!bytes.has(char)) bytes.set(char, byte);
  }
  return bytes;
})();
const RUSSIAN: Bytes = bytesOf(CYRILLIC);

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

/** Stretches of a text that are mis-decoded UTF-8 by one table, a character each, in order. */
function sequencesIn(text: string, table: Bytes): Repair[] {
  const repairs: Repair[] = [];
  for (let i = 0; i < text.length; i++) {
    const length = sequenceLength(table.get(text[i] ?? '') ?? 0);
    if (length === 0 || i + length > text.length) continue;
    const bytes = [...text.slice(i, i + length)].map((char) => table.get(char) ?? 0);
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

/** Sequences in a row that are no chance in Cyrillic. */
const PROOF = 3;

/** Those of the sequences that no Cyrillic text has by chance. */
function proven(text: string, sequences: readonly Repair[]): Repair[] {
  const runs: Repair[][] = [];
  for (const one of sequences) {
    const run = runs.at(-1);
    if (run?.at(-1)?.end === one.start) run.push(one);
    else runs.push([one]);
  }
  // The first byte of a dash or of a quotation mark is followed by a letter no word has there.
  const sure = (run: readonly Repair[]): boolean =>
    run.length >= PROOF || run.some(({ start, end }) => end - start >= 3);
  if (!runs.some(sure)) return [];
  const within = /[\p{L}\p{M}]/u;
  const alone = (run: readonly Repair[]): boolean => {
    const [start, end] = [run[0]?.start ?? 0, run.at(-1)?.end ?? 0];
    return !CYRILLIC_LETTER.test(text[start - 1] ?? '') && !within.test(text[end] ?? '');
  };
  return runs.filter((run) => sure(run) || alone(run)).flat();
}

const CYRILLIC_LETTER = /\p{Script=Cyrillic}/u;

/** Stretches of a text that are provably mis-decoded UTF-8, in order. */
export function findMojibake(text: string): Repair[] {
  const western = sequencesIn(text, WESTERN);
  return western.length > 0 ? western : proven(text, sequencesIn(text, RUSSIAN));
}
