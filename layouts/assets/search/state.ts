/**
 * A search as the address of the page holds it, so that it can be linked to and gone back to.
 */

import type { Sort } from '../../../src/search/answer.ts';
import { FIELDS, type Field } from '../../../src/search/data.ts';
import { spanOf } from '../../../src/search/dates.ts';

export interface Filter {
  readonly field: Field;
  readonly key: string;
}

export interface SearchState {
  readonly query: string;
  readonly filters: readonly Filter[];
  /** Months from and to, as EDTF: `2018-06/2018-09`. */
  readonly period: string | null;
  readonly sort: Sort;
  /** Whether articles with some of the words are wanted even where some have all. */
  readonly any: boolean;
}

const SORTS: readonly string[] = ['newest', 'oldest'] satisfies Sort[];

/** The search an address holds; what it holds that makes no sense is left out. */
export function stateIn(search: string): SearchState {
  const parameters = new URLSearchParams(search);
  const filters = FIELDS.flatMap((field) => parameters.getAll(field).map((key) => ({ field, key })));
  const period = parameters.get('period');
  const sort = parameters.get('sort') ?? '';
  return {
    query: parameters.get('q') ?? '',
    filters,
    period: period !== null && spanOf(period) !== null ? period : null,
    sort: SORTS.includes(sort) ? (sort as Sort) : 'relevance',
    any: parameters.get('any') === '1',
  };
}

/** The address of a search, from the search page itself. */
export function addressOf({ query, filters, period, sort, any }: SearchState): string {
  const parameters = new URLSearchParams();
  if (query !== '') parameters.set('q', query);
  for (const { field, key } of filters) parameters.append(field, key);
  if (period !== null) parameters.set('period', period);
  if (sort !== 'relevance') parameters.set('sort', sort);
  if (any) parameters.set('any', '1');
  const text = parameters.toString();
  return text === '' ? location.pathname : `?${text}`;
}
