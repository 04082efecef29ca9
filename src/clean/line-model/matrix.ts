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

/** One column of a matrix: a view, not a copy. */
export function columnOf({ rows, values }: Matrix, column: number): Float32Array {
  return values.subarray(column * rows, (column + 1) * rows);
}

/** Gives out the columns of a matrix one after another. */
export function columnWriter(matrix: Matrix, from: number): () => Float32Array {
  let column = from;
  return () => columnOf(matrix, column++);
}
