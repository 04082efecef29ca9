/** Lists of articles: what stands for a row, so that a page is made anew only when a row of it changes. */

import { digestOfValue } from '../plan/digest.ts';
import type { Card, Row } from './view.ts';

const keys = new WeakMap<Row, string>();

/** Stands for all that a row shows: equal keys mean equal rows. */
export function rowKey(row: Row): string {
  const known = keys.get(row);
  if (known !== undefined) return known;
  const { slug, path, title, date, lang, dir, outlet, custody } = row;
  const key = digestOfValue([slug, path, title, date, lang ?? null, dir ?? null, outlet, custody]);
  keys.set(row, key);
  return key;
}

/** Of a card, what a row shows. */
export function rowOf({ slug, path, title, date, lang, dir, outlet, custody }: Card): Row {
  return { slug, path, title, date, lang, dir, outlet, custody };
}
