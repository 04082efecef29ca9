/** What a table of the data package is: its columns say what a cell holds, how it is described, and where it comes from. */

export type Cell = string | number | boolean | null;

/** What is true of every cell of a column. */
export interface Rules {
  /** Never empty. */
  readonly required?: true;
  /** The values there are. */
  readonly values?: readonly string[];
}

export interface Column<Row> extends Rules {
  readonly name: string;
  /** A type of Table Schema. */
  readonly type: 'string' | 'integer' | 'number' | 'boolean';
  readonly description: string;
  readonly of: (row: Row) => Cell;
}

export interface Table<Row> {
  /** Name of the resource; its file is `NAME.csv`. */
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly columns: readonly Column<Row>[];
  /** Columns that together tell one row from every other. */
  readonly primaryKey: readonly string[];
  /** Columns whose values stand in a column of another table. */
  readonly foreignKeys: readonly {
    readonly column: string;
    readonly table: string;
    readonly reference: string;
  }[];
}

export const REQUIRED: Rules = { required: true };

/** A column whose cells are there for every row, each one of the values. */
export const oneOf = (values: readonly string[]): Rules => ({ required: true, values });

export function text<Row>(
  name: string,
  description: string,
  of: (row: Row) => string | null,
  rules: Rules = {},
): Column<Row> {
  return { name, type: 'string', description, of, ...rules };
}

/** A whole number that every row has. */
export function count<Row>(name: string, description: string, of: (row: Row) => number): Column<Row> {
  return { name, type: 'integer', description, of, required: true };
}

export function decimal<Row>(
  name: string,
  description: string,
  of: (row: Row) => number | null,
): Column<Row> {
  return { name, type: 'number', description, of };
}

/** A yes or no that every row has. */
export function truth<Row>(name: string, description: string, of: (row: Row) => boolean): Column<Row> {
  return { name, type: 'boolean', description, of, required: true };
}

/** Several values in one cell; a semicolon within a value becomes a comma. */
export function joined(values: readonly string[]): string {
  return values.map((value) => value.replaceAll(';', ',')).join('; ');
}
