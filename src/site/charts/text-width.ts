/** How wide a label will be, before any browser has set it. */

/**
 * Widths of characters of the interface's family, Libre Franklin at weight 400, in hundredths of an em, as Chromium sets them and
 * rounded up to the next five.
 */
const WIDTHS: readonly (readonly [number, string])[] = [
  [25, " !',.:;ijlìíîï·"],
  [30, '()I[]`|ÌÍÎÏ’'],
  [35, '/\\{}'],
  [40, '*-frt'],
  [45, '"J'],
  [50, '1^z'],
  [55, '<>?_acsvxyàáâãäåçýÿ'],
  [60, '+27=bdehknopqu~èéêëñòóôõöøùúûüß'],
  [65, '#$34EFLSTZgÈÉÊË'],
  [70, '05689BPRXYÝ'],
  [75, 'ACDGHKUVÀÁÂÃÄÅÇÙÚÛÜ'],
  [80, '&NOQwÑÒÓÔÕÖØ'],
  [95, '%Mm'],
  [105, 'WÆ@—'],
];

const KNOWN = new Map(
  WIDTHS.flatMap(([width, characters]) => [...characters].map((one) => [one, width] as const)),
);

/** Characters outside the family: a square for Han, kana, Hangul and symbols, else a wide letter. */
const SQUARE = /[\u1100-\u11ff\u2e80-\ud7ff\uf900-\ufaff\uff00-\uff60\u{1f000}-\u{3ffff}]/u;
const MARK = /\p{M}/u;

/** Width of a text, in ems; rather too wide than too narrow. */
export function widthOf(text: string): number {
  let hundredths = 0;
  for (const character of text) {
    hundredths += KNOWN.get(character) ?? (SQUARE.test(character) ? 100 : MARK.test(character) ? 0 : 75);
  }
  return hundredths / 100;
}
