import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { oneLine } from '../../../../../src/article/text.ts';
import { csvRows, neutral, wholeCsv } from '../../../../../src/site/carry/tables/csv.ts';
import { decimal, type Table, text } from '../../../../../src/site/carry/tables/table.ts';
import { HOSTILE } from '../support/articles.ts';
import { readCsv } from '../support/tables.ts';

interface Row {
  readonly words: string | null;
  readonly degrees: number | null;
}

const TABLE: Table<Row> = {
  name: 'table',
  title: '',
  description: '',
  primaryKey: [],
  foreignKeys: [],
  columns: [
    text('words', '', ({ words }) => words),
    decimal('degrees', '', ({ degrees }) => degrees),
    text('again', '', ({ words }) => words),
  ],
};

const csv = (...rows: readonly Row[]): string => wholeCsv(TABLE, [{ slug: 'a', text: csvRows(TABLE, rows) }]);

/** A text as it was before `neutral`. */
const restored = (cell: string): string => (/^'+[=+\-@＝＋－＠]/.test(cell) ? cell.slice(1) : cell);

describe('csv', () => {
  it('has a header, quotes where it must, and ends every line with CR and LF', () => {
    expect(csv({ words: 'a "b", c', degrees: 1.5 }, { words: null, degrees: null })).toBe(
      'words,degrees,again\r\n"a ""b"", c",1.5,"a ""b"", c"\r\n,,\r\n',
    );
    expect(csv()).toBe('words,degrees,again\r\n');
  });

  it('holds nothing that a spreadsheet takes for a formula, and can be undone', () => {
    for (const words of HOSTILE) {
      const [row] = readCsv(csv({ words, degrees: null }));
      expect(row?.words).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
      expect(restored(row?.words ?? '')).toBe(oneLine(words));
      expect(row?.again).toBe(row?.words);
    }
    expect(neutral('＝1+1')).toBe("'＝1+1");
    expect(neutral("'tis")).toBe("'tis");
    expect(neutral('a=b')).toBe('a=b');
  });

  it('leaves numbers as they are', () => {
    expect(readCsv(csv({ words: '-1', degrees: -77.04 }))[0]).toMatchObject({
      words: "'-1",
      degrees: '-77.04',
    });
  });

  it('gives back any text, save that white space is one space', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), (texts) => {
        const rows = readCsv(csv(...texts.map((words) => ({ words, degrees: null }))));
        expect(rows.map(({ words }) => restored(words ?? ''))).toEqual(texts.map(oneLine));
      }),
    );
  });

  it('is the same whatever the order of the pieces', () => {
    const pieces = ['b', 'a', 'c'].map((slug) => ({
      slug,
      text: csvRows(TABLE, [{ words: slug, degrees: null }]),
    }));
    expect(wholeCsv(TABLE, pieces.toReversed())).toBe(wholeCsv(TABLE, pieces));
    expect(readCsv(wholeCsv(TABLE, pieces)).map(({ words }) => words)).toEqual(['a', 'b', 'c']);
  });
});
