import { parse } from 'csv-parse/sync';
import type { Column, Table } from '../../../../../src/site/carry/tables/table.ts';

/** The rows of a CSV file as a parser reads them, strict about quotes and the number of fields. */
export function readCsv(text: string): Record<string, string>[] {
  return parse(text, { columns: true, record_delimiter: '\r\n', relax_quotes: false });
}

const NUMBER = /^-?\d+(?:\.\d+)?$/;
const FORMS: Readonly<Record<Column<never>['type'], RegExp>> = {
  string: /^/,
  integer: /^-?\d+$/,
  number: NUMBER,
  boolean: /^(?:true|false)$/,
};

/** What is wrong with rows by the schema of their table; nothing where they are as it says. */
export function faultsIn<Row>(table: Table<Row>, rows: readonly Record<string, string>[]): string[] {
  const keys = rows.map((row) => table.primaryKey.map((name) => row[name]).join('\n'));
  const twice = keys.filter((key, index) => keys.indexOf(key) !== index);
  return [
    ...twice.map((key) => `two rows of key ${key}`),
    ...rows.flatMap((row) => table.columns.flatMap((column) => faultOf(column, row[column.name]))),
  ];
}

function faultOf<Row>({ name, type, required, values }: Column<Row>, cell: string | undefined): string[] {
  if (cell === undefined) return [`${name} is missing`];
  if (cell === '') return required ? [`${name} is empty`] : [];
  if (!FORMS[type].test(cell)) return [`${name} is no ${type}: ${cell}`];
  return values !== undefined && !values.includes(cell) ? [`${name} is none of its values: ${cell}`] : [];
}
