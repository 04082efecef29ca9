import { once, stampWords } from '../lexicon.ts';

/** What the words beside a date say of it; `stamp` where they say no more than that it dates something: `Date:`. */
export type Said = 'published' | 'modified' | 'stamp' | 'unrelated';

const words = once(() => {
  const { published, dated, modified, unrelated } = stampWords();
  const said = new Map<string, Said>();
  for (const word of unrelated) said.set(word, 'unrelated');
  for (const word of dated) said.set(word, 'stamp');
  for (const word of published) said.set(word, 'published');
  for (const word of modified) said.set(word, 'modified');
  return said;
});

const opening = once(() => new Set(stampWords()['as of']));

/** Words this far before a date, in characters, still belong to it. */
const REACH = 80;

/** `By A. Name on`, `Von A. Name am`: the byline goes on to say when. */
const BYLINE =
  /^\s*(?:by|von|par|por|di|door|av|af|przez)\s[^.!?]{2,60}\s(?:on|am|le|el|il|em|op|den|dnia)\s*$/iu;

/** The longest run of words right before a date that says what it is the date of. */
export function wordBefore(text: string): Said | null {
  if (BYLINE.test(text)) return 'published';
  const before = text
    .slice(-REACH)
    .toLowerCase()
    .replace(/(?<![\s:：|(（[\]·•.-])[\s:：|(（[\]·•.-]+$/u, '')
    .replace(/(?:^|\s)(?:on|at|am|le|il|em|den)$/u, '');
  if (opening().has(before.trim())) return 'modified';
  const parts = before.split(/[\s|(（:：·•]+/u).slice(-4);
  for (let from = 0; from < parts.length; from++) {
    const said = words().get(parts.slice(from).join(' '));
    if (said) return said;
  }
  const eastern = /(?<![\p{Script=Han}\p{Script=Hangul}])[\p{Script=Han}\p{Script=Hangul}]+$/u.exec(
    before,
  )?.[0];
  const said = eastern ? words().get(eastern) : undefined;
  return said && said !== 'unrelated' ? said : null;
}

/** A word right behind a date, as Korean and Japanese pages print it: `16:48 입력`. */
export function wordAfter(text: string): Said | null {
  const after = /^\s?([\p{Script=Han}\p{Script=Hangul}]{2,6})/u.exec(text)?.[1] ?? '';
  const said = words().get(after);
  return said && said !== 'unrelated' ? said : null;
}

/** A line that is nothing but the word for the date on the next one, with a colon or, as in a table, without: `Joined`. */
export function isStampLabel(text: string): boolean {
  return /^.{2,24}[:：]$/u.test(text) || (text.length <= 24 && words().has(text.trim().toLowerCase()));
}
