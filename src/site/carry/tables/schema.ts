/** Tables described as Frictionless Table Schema has it. */

import type { Column, Table } from './table.ts';

export function schemaOf<Row>({ columns, primaryKey, foreignKeys }: Table<Row>): object {
  return {
    fields: columns.map(fieldOf),
    primaryKey,
    ...(foreignKeys.length === 0
      ? {}
      : {
          foreignKeys: foreignKeys.map(({ column, table, reference }) => ({
            fields: [column],
            reference: { resource: table, fields: [reference] },
          })),
        }),
    missingValues: [''],
  };
}

function fieldOf<Row>({ name, type, description, required, values }: Column<Row>): object {
  const constraints = { ...(required ? { required } : {}), ...(values ? { enum: values } : {}) };
  return { name, type, description, ...(Object.keys(constraints).length === 0 ? {} : { constraints }) };
}
