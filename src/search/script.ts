/**
 * The data of the search page as a classic script, which a page may load from `file://` where it may not fetch.
 */
import type { SearchData } from './data.ts';

/** Name under which the script leaves the data on `window`. */
export const GLOBAL = '__DL_SEARCH';

/**
 * Writes the data as a script that assigns it to `window[GLOBAL]`.
 * The data is a JSON text inside a string literal, which browsers read faster than an object literal of the same size.
 * Article text is hostile: no `<` is left to end a script or open a comment, and no line separator to end the literal.
 */
export function toScript(data: SearchData): string {
  const literal = JSON.stringify(JSON.stringify(data)).replace(/[<\u2028\u2029]/g, escapeUnit);
  return `window.${GLOBAL}=${literal};\n`;
}

function escapeUnit(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** Reads what such a script left on `window`. Throws where it was not loaded or is cut short. */
export function fromGlobal(scope: object): SearchData {
  const text: unknown = (scope as Record<string, unknown>)[GLOBAL];
  if (typeof text !== 'string') throw new Error('the search data was not loaded');
  return JSON.parse(text) as SearchData;
}
