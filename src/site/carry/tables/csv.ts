/** CSV as RFC 4180 has it, in UTF-8 without a byte order mark; safe to open in a spreadsheet. */

import { oneLine } from '../../../article/text.ts';
import { type Binding, bind, headed, type Piece } from '../pieces.ts';
import type { Cell, Table } from './table.ts';

/**
 * How a text begins that a spreadsheet would take for a formula (OWASP, CSV Injection), with the full-width forms that some
 * take for the same signs. Text that begins with apostrophes before such a sign counts too: so the one that is added can be
 * taken away again, and the text is what it was.
 */
const FORMULA = /^'*[=+\-@＝＋－＠]/;

/** A text that no spreadsheet takes for a formula: an apostrophe goes before what would be one. */
export function neutral(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** A row with its line end. Texts are on one line; nothing for what is not known. */
function row(cells: readonly Cell[]): string {
  return `${cells.map(field).join(',')}\r\n`;
}

function field(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell !== 'string') return String(cell);
  const text = neutral(oneLine(cell));
  return /[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The rows of some entries, without the header: what one article gives to the table. */
export function csvRows<Row>(table: Table<Row>, entries: readonly Row[]): string {
  return entries.map((entry) => row(table.columns.map(({ of }) => of(entry)))).join('');
}

/** The line of a table's names of columns, before its rows. */
export function csvBinding<Row>(table: Table<Row>): Binding {
  return headed(row(table.columns.map(({ name }) => name)));
}

/** A table whose rows were made article by article. */
export function wholeCsv<Row>(table: Table<Row>, pieces: readonly Piece[]): string {
  return bind(csvBinding(table), pieces);
}
