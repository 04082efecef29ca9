/** Tables of features, kept column by column: columns are shifted and summed as wholes. */

/** Features of all lines of a page; the value of column c in row r stands at `c * rows + r`. */
export interface Matrix {
  readonly rows: number;
  readonly columns: number;
  readonly values: Float32Array;
}

/** A matrix of zeros. */
export function emptyMatrix(rows: number, columns: number): Matrix {
  return { rows, columns, values: new Float32Array(rows * columns) };
}

/** A matrix of zeros in storage that is used again and again, for values that are read before the next is asked for. */
export function passingMatrix(rows: number, columns: number): Matrix {
  const length = rows * columns;
  if (length > KEPT) return emptyMatrix(rows, columns);
  if (length > storage.length) storage = new Float32Array(Math.min(KEPT, 2 * length));
  return { rows, columns, values: storage.subarray(0, length).fill(0) };
}

/** The storage, and the most it grows to: longer pages get their own. */
let storage = new Float32Array(0);
const KEPT = 1 << 20;

/** One column of a matrix: a view, not a copy. */
export function columnOf({ rows, values }: Matrix, column: number): Float32Array {
  return values.subarray(column * rows, (column + 1) * rows);
}

/** Gives out the columns of a matrix one after another. */
export function columnWriter(matrix: Matrix, from: number): () => Float32Array {
  let column = from;
  return () => columnOf(matrix, column++);
}
