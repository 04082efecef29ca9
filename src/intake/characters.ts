/** What becomes of each UTF-16 code unit on its way to a reader, by table: one look-up for each instead of several patterns. */

/** White space, of which a run shows as one space. */
export const SPACE = 1;
/** Not shown: control characters, zero-width characters, direction marks, soft hyphen, byte order mark. */
export const UNSEEN = 2;
/** May begin markup or a character reference. */
export const MARKUP = 4;
/** May compose with a neighbour, or have another normal form. */
export const COMPOSING = 8;
/** Looks like the first byte of a UTF-8 sequence read as windows-1252. */
export const LEADING = 16;

/** Flags of every code unit; none for what is shown as it stands. */
export const FLAGS = new Uint8Array(0x10000);

/** Ranges, first to last, whose characters are normal by themselves and beside each other; all others from U+0300 may compose. */
export const NORMAL: readonly (readonly [first: number, last: number])[] = [
  [0x400, 0x482],
  [0x48a, 0x52f],
  [0x5be, 0x5be],
  [0x5d0, 0x5ea],
  [0x620, 0x64a],
  [0x660, 0x66f],
  [0x671, 0x6d4],
  [0x1ea0, 0x1ef9],
  [0x2002, 0x2027],
  [0x2030, 0x205e],
  [0x20a0, 0x20cf],
  [0x2100, 0x2125],
  [0x2190, 0x2328],
  [0x2460, 0x2adb],
  [0x3000, 0x3029],
  [0x3030, 0x3098],
  [0x309b, 0x30ff],
  [0x4e00, 0x9fff],
  [0xac00, 0xd7a3],
  [0xff01, 0xffbe],
];

FLAGS.fill(COMPOSING, 0x300);
for (const [first, last] of NORMAL) FLAGS.fill(0, first, last + 1);

const mark = (flag: number, ...ranges: readonly (readonly [first: number, last: number])[]): void => {
  for (const [first, last] of ranges) for (let code = first; code <= last; code++) FLAGS[code] = flag;
};
mark(UNSEEN, [0, 8], [0x0e, 0x1f], [0x7f, 0x84], [0xad, 0xad], [0x200b, 0x200f], [0x2028, 0x202e]);
mark(UNSEEN, [0x2060, 0x2064], [0xfeff, 0xfeff]);
mark(SPACE, [9, 0x0d], [0x20, 0x20], [0x85, 0x85], [0xa0, 0xa0], [0x1680, 0x1680], [0x2000, 0x200a]);
mark(SPACE, [0x202f, 0x202f], [0x205f, 0x205f], [0x2800, 0x2800], [0x3000, 0x3000], [0x3164, 0x3164]);
mark(MARKUP, [0x26, 0x26], [0x3c, 0x3c]);
mark(LEADING, [0xc2, 0xf4]);

/** Letters that Russian has not: the second bytes of its UTF-8, read as windows-1251, are among them. */
export const TRAILING = 64;
for (const code of [...'ЂЃѓЉЊЌЋЏђљњќћџЎўЈҐґЄєЅѕЇ'].map((char) => char.charCodeAt(0))) FLAGS[code] = TRAILING;

/** White space at an end of a stretch, beside other white space, or other than a plain space. No flag of a code unit. */
export const UNEVEN = 32;

/** All flags that the code units of `text[start, end)` have, and whether its white space is uneven. */
export function flagsIn(text: string, start: number, end: number): number {
  let flags = 0;
  let spaced = true;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    const own = FLAGS[code] ?? 0;
    flags |= own;
    const space = own === SPACE;
    if (space && (spaced || code !== 0x20)) flags |= UNEVEN;
    spaced = space;
  }
  return spaced ? flags | UNEVEN : flags;
}

/** Whether a code unit ends a line; a carriage return and a line feed end one together. */
export function endsLine(code: number): boolean {
  if (code <= 0x0d) return code >= 0x0a;
  return code === 0x85 || code === 0x2028 || code === 0x2029;
}
