/**
 * Leads from a result to the words it shows: the paragraph by its id, and in it the words by a text fragment.
 */
import type { Snippet } from '../../../src/search/snippet.ts';

/** How much of the passage is named: enough to be the only place in the paragraph. */
const LENGTH = 80;

/** The fragment of the address of an article that opens it at a snippet. */
export function passageAnchor({ id, pieces }: Snippet): string {
  const first = pieces.findIndex(({ marked }) => marked);
  if (first === -1) return id === null ? '' : `#${id}`;
  const text = pieces
    .slice(first)
    .map((piece) => piece.text)
    .join('')
    .replace(/ …$/, '');
  return `#${id ?? ''}:~:text=${encode(cutAtWord(text))}`;
}

function cutAtWord(text: string): string {
  if (text.length <= LENGTH) return text.trim();
  const space = text.lastIndexOf(' ', LENGTH);
  const cut = text.slice(0, space > 0 ? space : LENGTH);
  // Never between the halves of a surrogate pair.
  return cut.replace(/[\ud800-\udbff]$/, '').trim();
}

/** Text as a directive holds it: its hyphens and commas would be read as marks of the directive. */
function encode(text: string): string {
  return encodeURIComponent(text).replaceAll('-', '%2D');
}
