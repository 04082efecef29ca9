/**
 * The words this room knows names and quotations by, from `words/*.yaml`. They are part of the program, so a file
 * that does not fit its schema is a bug and throws.
 */

import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { z } from 'zod';
import { compiled } from '../compiled.ts';

/** The YAML file `words/NAME.yaml`, checked against a schema; kept compiled by the program as it was bundled. */
export function readWords<T>(name: string, schema: z.ZodType<T>): T {
  const text = readFileSync(new URL(`./words/${name}.yaml`, import.meta.url), 'utf8');
  return schema.parse(compiled(`archive-${name}`, [text], () => parse(text) as unknown));
}
