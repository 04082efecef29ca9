/**
 * The names, outlets, topics and headlines that a reader who types a part of one may mean, however it is spelt.
 */
import type { IFuseOptions } from 'fuse.js';
import Fuse from 'fuse.js/basic';
import type { JumpEntry } from './jump-entries.ts';

const OPTIONS: IFuseOptions<JumpEntry> = {
  keys: [
    { name: 'label', weight: 2 },
    { name: 'aliases', weight: 1 },
  ],
  threshold: 0.3,
  ignoreDiacritics: true,
  minMatchCharLength: 2,
};

/** Ranks entries against what is typed, by fuse.js. */
export function createJump(entries: readonly JumpEntry[]): (typed: string, limit: number) => JumpEntry[] {
  const fuse = new Fuse(entries, OPTIONS);
  return (typed, limit) =>
    typed.trim().length < 2 ? [] : fuse.search(typed.trim(), { limit }).map(({ item }) => item);
}
