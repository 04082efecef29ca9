import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineFinder, talliesOf, totalsOf, viewLedger } from '../../../src/site/ledger.ts';
import { type Dump, LABELS, type Label, type Span } from '../../../src/types.ts';

const dump = (text: string): Dump => ({
  name: 'a.txt',
  path: 'a.txt',
  size: text.length,
  sha256: '',
  encoding: 'utf-8',
  text,
});

/** Any text cut into spans that tile it. */
const tiled = fc
  .tuple(
    fc.array(fc.tuple(fc.string({ unit: 'binary', minLength: 1 }), fc.constantFrom(...Object.keys(LABELS)))),
    fc.constantFrom('\n', '\r\n', '\r', ' '),
  )
  .map(([pieces, between]) => {
    const spans: Span[] = [];
    let text = '';
    for (const [piece, label] of pieces) {
      const start = text.length;
      text += piece + between;
      spans.push({ start, end: text.length, label: label as Label, rule: 'any' });
    }
    return { text, spans };
  });

describe('viewLedger', () => {
  it('shows each line with what became of it', () => {
    const text = 'Headline\n\n\nText. Share\n';
    const spans: Span[] = [
      { start: 0, end: 8, label: 'title', rule: 'headline' },
      { start: 8, end: 11, label: 'space', rule: 'space' },
      { start: 11, end: 17, label: 'body', rule: 'prose' },
      { start: 17, end: 22, label: 'share', rule: 'share-widget' },
      { start: 22, end: 23, label: 'space', rule: 'space' },
    ];
    const { lines, totals } = viewLedger(dump(text), spans);
    expect(lines.map((line) => [line.number, line.blankAfter])).toEqual([
      [1, 2],
      [4, 0],
    ]);
    expect(lines[1]?.segments.map(({ text: words, disposition }) => [words, disposition])).toEqual([
      ['Text. ', 'kept'],
      ['Share', 'removed'],
    ]);
    expect(totals).toEqual({ kept: 6, moved: 8, removed: 5, space: 4 });
  });

  it('loses no character of any dump: what is shown and counted is the whole', () => {
    fc.assert(
      fc.property(tiled, ({ text, spans }) => {
        const { lines, totals, rules } = viewLedger(dump(text), spans);
        const shown = lines.flatMap((line) => line.segments.map((segment) => segment.text)).join('');
        const plain = (words: string): string => words.replace(/[^a-z]/gi, '');
        const letters = plain(text.replaceAll(/[\u200b-\u206f\ufeff]/g, ''));
        expect(plain(shown.replaceAll(/⟨U\+[0-9A-F]+⟩/g, ''))).toBe(letters);
        const { kept, moved, removed, space } = totals;
        expect(kept + moved + removed + space).toBe(text.length);
        expect(rules.reduce((sum, rule) => sum + rule.characters, 0)).toBe(text.length - space);
      }),
    );
  });

  it('shows characters that would be obeyed or not be seen', () => {
    const text = 'a\u202eb\u0000c\u200bd';
    const { lines } = viewLedger(dump(text), [{ start: 0, end: text.length, label: 'body', rule: 'prose' }]);
    expect(lines[0]?.segments[0]?.text).toBe('a⟨U+202E⟩b␀c⟨U+200B⟩d');
  });

  it('says how much of a very long dump it leaves out', () => {
    const text = 'word '.repeat(150_000);
    const spans: Span[] = [{ start: 0, end: text.length, label: 'body', rule: 'prose' }];
    const view = viewLedger(dump(text), spans);
    expect(view.omitted).toBe(150_000);
    expect(view.totals.kept).toBe(text.length);
  });
});

describe('tallies', () => {
  it('count by rule and label, most characters first, without white space', () => {
    const spans: Span[] = [
      { start: 0, end: 5, label: 'share', rule: 'widget' },
      { start: 5, end: 6, label: 'space', rule: 'space' },
      { start: 6, end: 30, label: 'body', rule: 'prose' },
      { start: 30, end: 32, label: 'share', rule: 'widget' },
    ];
    expect(talliesOf(spans).map(({ rule, spans: times, characters }) => [rule, times, characters])).toEqual([
      ['prose', 1, 24],
      ['widget', 2, 7],
    ]);
    expect(totalsOf(spans)).toEqual({ kept: 24, moved: 0, removed: 7, space: 1 });
  });
});

describe('lineFinder', () => {
  it('tells the line of an offset, whatever ends the lines', () => {
    const lineOf = lineFinder('ab\r\ncd\re\n\nf');
    expect([0, 3, 4, 6, 7, 8, 9, 10].map(lineOf)).toEqual([1, 1, 2, 2, 3, 3, 4, 5]);
  });
});
