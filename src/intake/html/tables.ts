/** Tables of figures told from tables that lay a page out. */
import type { Element } from './dom.ts';
import type { Place } from './place.ts';

/** Longest mean text of a cell, in characters of source, and most block elements a cell of figures holds. */
const LONGEST_CELL = 160;

const judged = new WeakMap<Element, boolean>();

/** Whether a row belongs to a table of figures: rows of several short cells, no table inside. */
export function isDataTable(row: Place): boolean {
  let table: Place | null = row;
  while (table !== null && table.element.name !== 'table') table = table.above;
  if (table === null) return false;
  const known = judged.get(table.element);
  if (known !== undefined) return known;
  const verdict = judge(table.element);
  judged.set(table.element, verdict);
  return verdict;
}

function judge(table: Element): boolean {
  let rows = 0;
  let wide = 0;
  let cells = 0;
  let length = 0;
  const open: Element[] = [table];
  for (let element = open.pop(); element !== undefined; element = open.pop()) {
    if (element.name === 'table' && element !== table) return false;
    if (element.name === 'tr') {
      rows++;
      const own = element.children.filter(
        (c) => c.kind === 'element' && (c.name === 'td' || c.name === 'th'),
      );
      cells += own.length;
      if (own.length >= 2) wide++;
    }
    for (const child of element.children) {
      if (child.kind === 'element') open.push(child);
      else length += child.end - child.start;
    }
  }
  return rows >= 2 && wide * 2 > rows && length / Math.max(1, cells) <= LONGEST_CELL;
}
