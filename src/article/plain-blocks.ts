/**
 * Markdown of plain prose without a parser. Most blocks of an article hold no character that could be markup: what the
 * parser would make of them is known beforehand, and the writer would leave them as they are. A test holds that the trees
 * and the texts are those of remark.
 */

import type { Heading, Paragraph, Root, RootContent } from 'mdast';

/** Characters and runs that may be markup within a line, in Markdown or as an address that GFM links by itself. */
const INLINE = /[\\*_`<[\]&~|@\t\r\0\ufeff]|:\/|[Ww]\.[-.\w]/;
/** How a line begins that may be something else than part of a paragraph. */
const OPENING = /^(?:[ #>+\-=:]|\d{1,9}[.)](?: |$))/;
/** How a line begins that may open what goes on beyond the next blank line. */
const GOES_ON = /^(?:[ \t>`~<]|(?:[-+*]|\d{1,9}[.)])(?:[ \t]|$))/;
const HEADING = /^(#{1,6}) ([^#\n]+)$/;
/** Definitions hold for a whole text; these line ends and this sign are rewritten before anything is parsed. */
const WHOLE = /\]:|[\r\0\ufeff]/;

/** What the writer would write of paragraphs and headings of which it has nothing to escape; null of any others. */
export function plainMarkdown(blocks: readonly RootContent[]): string | null {
  const texts: string[] = [];
  for (const block of blocks) {
    if (block.type !== 'paragraph' && block.type !== 'heading') return null;
    const [text, ...more] = block.children;
    if (text?.type !== 'text' || more.length > 0 || !isPlainLine(text.value)) return null;
    if (block.type === 'heading' && text.value.includes('#')) return null;
    texts.push(block.type === 'heading' ? `${'#'.repeat(block.depth)} ${text.value}` : text.value);
  }
  return `${texts.join('\n\n')}\n`;
}

/** Whether one line, without white space at its ends, is text and nothing else, wherever it stands. */
function isPlainLine(line: string): boolean {
  return (
    line !== '' && !INLINE.test(line) && !OPENING.test(line) && !line.includes('\n') && line.trim() === line
  );
}

/**
 * The tree of a Markdown text, as `parse` would make it. Only blocks that may hold markup are handed to `parse`, each by
 * itself; the whole text, where blocks may depend on one another. Of positions, only the offset at which a link starts is
 * that in the whole text.
 */
export function treeOf(markdown: string, parse: (markdown: string) => Root): Root {
  if (WHOLE.test(markdown)) return parse(markdown);
  const children: RootContent[] = [];
  for (const { block, start } of blocksOf(markdown)) {
    const plain = plainBlock(block);
    if (plain !== null) children.push(plain);
    else if (block.split('\n').some((line) => GOES_ON.test(line))) return parse(markdown);
    else for (const node of parse(block).children) children.push(moved(node, start));
  }
  return { type: 'root', children };
}

/** What stands between blank lines, without the line end at its end, and where. */
function blocksOf(markdown: string): { block: string; start: number }[] {
  const blocks: { block: string; start: number }[] = [];
  let from = -1;
  let at = 0;
  for (const line of markdown.split('\n')) {
    const blank = isBlank(line);
    if (blank && from >= 0) blocks.push({ block: markdown.slice(from, at - 1), start: from });
    if (blank) from = -1;
    else if (from < 0) from = at;
    at += line.length + 1;
  }
  if (from >= 0) blocks.push({ block: markdown.slice(from), start: from });
  return blocks;
}

/** As Markdown has it: other white space is text. */
function isBlank(line: string): boolean {
  return /^[ \t]*$/.test(line);
}

function plainBlock(block: string): Paragraph | Heading | null {
  if (INLINE.test(block)) return null;
  const heading = HEADING.exec(block);
  if (heading !== null) {
    const [, marks = '', text = ''] = heading;
    const depth = marks.length as Heading['depth'];
    const value = withoutSpaces(text, true);
    return value === '' ? null : { type: 'heading', depth, children: [{ type: 'text', value }] };
  }
  // A space at the end of a line may be a break.
  if (block.includes(' \n') || block.split('\n').some((line) => OPENING.test(line))) return null;
  return { type: 'paragraph', children: [{ type: 'text', value: withoutSpaces(block) }] };
}

/** A text without the spaces at its end, and at its beginning too where that is asked for. */
function withoutSpaces(text: string, both = false): string {
  let [from, to] = [0, text.length];
  while (to > from && text[to - 1] === ' ') to -= 1;
  while (both && from < to && text[from] === ' ') from += 1;
  return text.slice(from, to);
}

/** Moves the starts of links by so many characters. */
function moved<T extends RootContent>(node: T, by: number): T {
  const start = node.type === 'link' ? node.position?.start : undefined;
  if (start?.offset !== undefined) start.offset += by;
  if ('children' in node) for (const child of node.children) moved(child, by);
  return node;
}
