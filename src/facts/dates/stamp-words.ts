import { once, stampWords } from '../lexicon.ts';

const words = once(() => {
  const lists = stampWords();
  const set = (list: readonly string[]): ReadonlySet<string> => new Set(list);
  return { published: set(lists.published), modified: set(lists.modified), unrelated: set(lists.unrelated) };
});

/** Words this far before a date, in characters, still belong to it. */
const REACH = 80;

/** The longest run of words right before a date that says what it is the date of. */
export function wordBefore(text: string): 'published' | 'modified' | 'unrelated' | null {
  const before = text
    .slice(-REACH)
    .toLowerCase()
    .replace(/[\s:：|(（[\]·•.-]+$/u, '')
    .replace(/(?:^|\s)(?:on|at|am|le|il|em|den)$/u, '');
  const lists = words();
  const parts = before.split(/[\s|(（:：·•]+/u).slice(-4);
  for (let from = 0; from < parts.length; from++) {
    const run = parts.slice(from).join(' ');
    if (lists.modified.has(run)) return 'modified';
    if (lists.published.has(run)) return 'published';
    if (lists.unrelated.has(run)) return 'unrelated';
  }
  const eastern = /[\p{Script=Han}\p{Script=Hangul}]+$/u.exec(before)?.[0];
  if (eastern && lists.modified.has(eastern)) return 'modified';
  return eastern && lists.published.has(eastern) ? 'published' : null;
}

/** A word right behind a date, as Korean and Japanese pages print it: `16:48 입력`. */
export function wordAfter(text: string): 'published' | 'modified' | null {
  const after = /^\s?([\p{Script=Han}\p{Script=Hangul}]{2,6})/u.exec(text)?.[1] ?? '';
  if (words().modified.has(after)) return 'modified';
  return words().published.has(after) ? 'published' : null;
}
