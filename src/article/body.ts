/**
 * The body of an article: units of text to Markdown and back.
 *
 * Units become a Markdown syntax tree, which remark writes out: it escapes whatever would otherwise be read as
 * markup, so that text of any kind comes back as it went in. Nothing here joins strings into Markdown.
 */

import type { BlockContent, Blockquote, Heading, List, ListItem, Paragraph, Root, Table } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import type { BodyUnit } from '../types.ts';
import { oneLine } from './text.ts';

const writer = unified()
  .use(remarkGfm)
  .use(remarkStringify, { bullet: '-', rule: '-', emphasis: '*', listItemIndent: 'one' })
  .freeze();
const reader = unified().use(remarkParse).use(remarkGfm).freeze();

/** Writes body units as Markdown, with a line feed at the end; an empty string where there are none. */
export function bodyToMarkdown(units: readonly BodyUnit[]): string {
  const children: BlockContent[] = [];
  for (const unit of units) {
    const text = oneLine(unit.text);
    if (text !== '') append(children, unit.kind, text);
  }
  return children.length === 0 ? '' : writer.stringify({ type: 'root', children });
}

/** Adds one unit; list items, quoted paragraphs and table rows that follow one another share one block. */
function append(children: BlockContent[], kind: BodyUnit['kind'], text: string): void {
  const last = children.at(-1);
  switch (kind) {
    case 'paragraph':
      children.push(paragraph(text));
      return;
    case 'subhead':
      children.push({
        type: 'heading',
        depth: 2,
        children: [{ type: 'text', value: text }],
      } satisfies Heading);
      return;
    case 'list': {
      const item: ListItem = { type: 'listItem', spread: false, children: [paragraph(text)] };
      if (last?.type === 'list') last.children.push(item);
      else children.push({ type: 'list', ordered: false, spread: false, children: [item] } satisfies List);
      return;
    }
    case 'quote':
      if (last?.type === 'blockquote') last.children.push(paragraph(text));
      else children.push({ type: 'blockquote', children: [paragraph(text)] } satisfies Blockquote);
      return;
    case 'table':
      if (last?.type === 'table') last.children.push(row(text));
      else children.push({ type: 'table', children: [row(text)] } satisfies Table);
  }
}

function paragraph(text: string): Paragraph {
  return { type: 'paragraph', children: [{ type: 'text', value: text }] };
}

function row(text: string): Table['children'][number] {
  return {
    type: 'tableRow',
    // The cells of a table unit are told apart by this sign.
    children: text.split('|').map((value) => ({
      type: 'tableCell' as const,
      children: [{ type: 'text' as const, value: value.trim() }],
    })),
  };
}

/**
 * Reads Markdown back as body units of plain text: what search, comparison and the plain-text record use.
 * Markup a person has added by hand (emphasis, links) gives its text; images and raw HTML give nothing.
 */
export function bodyFromMarkdown(markdown: string): BodyUnit[] {
  const units: BodyUnit[] = [];
  collect((reader.parse(markdown) as Root).children, 'paragraph', units);
  return units;
}

function collect(nodes: Root['children'], inside: BodyUnit['kind'], units: BodyUnit[]): void {
  for (const node of nodes) {
    switch (node.type) {
      case 'blockquote':
        collect(node.children, 'quote', units);
        break;
      case 'list':
        for (const item of node.children) collect(item.children, 'list', units);
        break;
      case 'table':
        for (const { children } of node.children) add('table', children.map(plain).join(' | '), units);
        break;
      case 'heading':
        add('subhead', plain(node), units);
        break;
      case 'paragraph':
      case 'code':
        add(inside, plain(node), units);
        break;
      case 'footnoteDefinition':
        collect(node.children, inside, units);
        break;
    }
  }
}

function plain(node: Root['children'][number] | Table['children'][number]['children'][number]): string {
  return textOf(node, { includeImageAlt: false, includeHtml: false });
}

function add(kind: BodyUnit['kind'], text: string, units: BodyUnit[]): void {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line !== '') units.push({ kind, text: line });
}

/** The body as plain text, one unit a paragraph, blank lines between. */
export function plainText(units: readonly BodyUnit[]): string {
  return units
    .map((unit) => unit.text)
    .filter((text) => text !== '')
    .join('\n\n');
}
