/**
 * Marks the words an address leads to, in browsers that do not do so by themselves: they take a text fragment for a part of
 * the id, and find no such place.
 */

const DIRECTIVE = /^#([^:]*):~:text=(.+)$/s;

/** Goes to the paragraph in the fragment of an address and marks in it the words that the fragment names. */
export function markPassage(fragment: string): void {
  const found = DIRECTIVE.exec(fragment);
  if (found === null) return;
  const text = decoded(found[2] ?? '');
  const id = decoded(found[1] ?? '');
  const place = document.getElementById(id) ?? document.querySelector('article');
  if (place === null || text === '') return;
  const mark = markIn(place, text);
  (mark ?? place).scrollIntoView({ block: 'center' });
}

export function enablePassages(): void {
  if ('fragmentDirective' in document) return;
  markPassage(location.hash);
  window.addEventListener('hashchange', () => markPassage(location.hash));
}

/** Marks the first place where the text stands in an element, though it may run through several nodes; null where there is none. */
function markIn(place: Element, text: string): Element | null {
  const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
  const nodes: { node: Text; start: number }[] = [];
  let whole = '';
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    nodes.push({ node: node as Text, start: whole.length });
    whole += node.nodeValue ?? '';
  }
  const start = whole.replace(/\s/g, ' ').indexOf(text.replace(/\s/g, ' '));
  if (start === -1) return null;
  let first: Element | null = null;
  for (const { node, start: at } of nodes) {
    const from = Math.max(start - at, 0);
    const to = Math.min(start + text.length - at, node.length);
    if (from >= to) continue;
    const range = document.createRange();
    range.setStart(node, from);
    range.setEnd(node, to);
    const mark = document.createElement('mark');
    range.surroundContents(mark);
    first ??= mark;
  }
  return first;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
