/** Values of options: what the command line takes for each, and what it says of the others. */

import { InvalidArgumentError } from 'commander';
import type { Shard } from './shares.ts';

/** A port of this machine. */
export function port(text: string): number {
  const number = Number(text);
  if (/^\d{1,5}$/.test(text) && number >= 1 && number <= 65_535) return number;
  throw new InvalidArgumentError('A port is a number from 1 to 65535.');
}

/** How many articles to show. */
export function articleCount(text: string): number {
  if (/^[1-9]\d{0,5}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('A number of articles is a whole number from 1.');
}

/** `2/5`: the second of five shares. */
export function shard(text: string): Shard {
  const [number = 0, of = 0] = /^\d{1,6}\/\d{1,6}$/.test(text) ? text.split('/').map(Number) : [];
  if (number >= 1 && number <= of) return { number, of };
  throw new InvalidArgumentError('A shard is written i/n, from 1/n to n/n.');
}

/** A path prefix with a slash at both ends. */
export function prefix(text: string): string {
  if (!/^[\w.~/-]*$/.test(text) || text.includes('//') || text.split('/').includes('..')) {
    throw new InvalidArgumentError('A path prefix is a plain path such as /archive/.');
  }
  return `/${text}/`.replace(/\/+/g, '/');
}
