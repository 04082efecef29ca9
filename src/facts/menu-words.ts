import { findDates } from './dates/mentions.ts';
import { once } from './lexicon.ts';
import { foldName, outletWords } from './outlets.ts';

/** True for words of menus and links to the text, which stand where names do: `Skip to content`, `Menü`. */
export function isMenuWord(name: string): boolean {
  const folded = foldName(name);
  const humps = name.match(/\p{Ll}\p{Lu}/gu)?.length ?? 0;
  return (
    humps > 2 ||
    /[/|]/.test(name) ||
    findDates(name).length > 0 ||
    menuWords()
      .get(folded.split(' ', 1)[0] ?? '')
      ?.some((word) => folded === word || folded.startsWith(`${word} `)) === true ||
    menuWords()
      .get(folded.split(' ').at(-1) ?? '')
      ?.some((word) => folded.endsWith(` ${word}`) && EASTERN.test(word)) === true
  );
}

const EASTERN = /^\p{Lo}/u;

/** Words of menus by the first word of each. */
const menuWords = once(() => {
  const index = new Map<string, string[]>();
  for (const words of outletWords()['not names']) {
    const first = words.split(' ', 1)[0] ?? '';
    index.set(first, [...(index.get(first) ?? []), words]);
  }
  return index;
});
