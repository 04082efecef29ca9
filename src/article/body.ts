/**
 * The body of an article: units of text to Markdown and back.
 *
 * Units become a Markdown syntax tree, which remark writes out: it escapes whatever would otherwise be read as
 * markup, so that text of any kind comes back as it went in. Nothing here joins strings into Markdown.
 */

import type {
  BlockContent,
  Blockquote,
  DefinitionContent,
  Heading,
  List,
  Paragraph,
  Root,
  Table,
} from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import type { BodyUnit } from '../types.ts';
import { plainMarkdown, treeOf } from './plain-blocks.ts';
import { oneLine } from './text.ts';

const writer = unified()
  .use(remarkGfm)
  .use(remarkStringify, { bullet: '-', rule: '-', emphasis: '*', listItemIndent: 'one' })
  .freeze();
const reader = unified().use(remarkParse).use(remarkGfm).freeze();

/** Writes body units as Markdown, with a line feed at the end; an empty string where there are none. */
export function bodyToMarkdown(units: readonly BodyUnit[]): string {
  const children: BlockContent[] = [];
  let items: string[] = [];
  const endList = (): void => {
    if (items.length > 0) children.push(list(items));
    items = [];
  };
  for (const unit of units) {
    const text = oneLine(unit.text);
    if (text === '') continue;
    if (unit.kind === 'list') {
      items.push(text);
      continue;
    }
    endList();
    append(children, unit.kind, text);
  }
  endList();
  return children.length === 0
    ? ''
    : (plainMarkdown(children) ?? writer.stringify({ type: 'root', children }));
}

/** Adds one unit; quoted paragraphs and table rows that follow one another share one block. */
function append(children: BlockContent[], kind: Exclude<BodyUnit['kind'], 'list'>, text: string): void {
  const last = children.at(-1);
  const marks = kind === 'paragraph' || kind === 'quote' ? quotationMarks(text) : '';
  if (kind === 'quote' || marks !== '') {
    quote(children, text.slice(marks.length), depthOf(marks) || 1);
    return;
  }
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
    case 'table':
      if (last?.type === 'table') last.children.push(row(text));
      else children.push({ type: 'table', children: [row(text)] } satisfies Table);
  }
}

/** Quotations within quotations deeper than this keep their marks as text. */
const DEEPEST_QUOTATION = 5;

/** The marks by which plain text, such as mail, shows what it quotes: `> ` or `>> `; empty where there are none. */
function quotationMarks(text: string): string {
  const marks = /^>[> ]* /.exec(text)?.[0] ?? '';
  return depthOf(marks) > DEEPEST_QUOTATION ? '' : marks;
}

function depthOf(marks: string): number {
  return marks.replaceAll(' ', '').length;
}

/** Adds a quoted paragraph to the quotation that stands last, or to a new one. */
function quote(children: (BlockContent | DefinitionContent)[], text: string, depth: number): void {
  if (depth === 0) {
    children.push(paragraph(text));
    return;
  }
  const last = children.at(-1);
  const block: Blockquote = last?.type === 'blockquote' ? last : { type: 'blockquote', children: [] };
  if (block !== last) children.push(block);
  quote(block.children, text, depth - 1);
}

/** The number that a list item begins with, and the text behind it. */
const NUMBERED = /^(0|[1-9]\d{0,7})\. (.+)$/;

/** A list of items; an ordered one where each bears the number that follows the one before. */
function list(texts: readonly string[]): List {
  const numbered = texts.map((text) => NUMBERED.exec(text));
  const start = Number(numbered[0]?.[1] ?? 0);
  const ordered = numbered.every((match, index) => match !== null && Number(match[1]) === start + index);
  const items = ordered ? numbered.map((match) => match?.[2] ?? '') : texts;
  return {
    type: 'list',
    ordered,
    ...(ordered ? { start } : {}),
    spread: false,
    children: items.map((text) => ({ type: 'listItem', spread: false, children: [paragraph(text)] })),
  };
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
export function bodyFromMarkdown(markdown: string): readonly BodyUnit[] {
  if (last?.markdown === markdown) return last.units;
  const units: BodyUnit[] = [];
  collect(treeOf(markdown, (text) => reader.parse(text)).children, 'paragraph', units);
  last = { markdown, units };
  return units;
}

/** The body read last: one step after another asks for the same. */
let last: { readonly markdown: string; readonly units: readonly BodyUnit[] } | null = null;

function collect(nodes: Root['children'], inside: BodyUnit['kind'], units: BodyUnit[], depth = 0): void {
  for (const node of nodes) {
    switch (node.type) {
      case 'blockquote':
        collect(node.children, 'quote', units, depth + 1);
        break;
      case 'list':
        collectList(node, units);
        break;
      case 'table':
        for (const { children } of node.children) add('table', children.map(plain).join(' | '), units);
        break;
      case 'heading':
        add('subhead', plain(node), units);
        break;
      case 'paragraph':
      case 'code':
        // That a quotation is one, its kind says; one inside another is told apart by its marks.
        add(inside, plain(node), units, inside === 'quote' && depth > 1 ? '> '.repeat(depth) : '');
        break;
      case 'footnoteDefinition':
        collect(node.children, inside, units, depth);
        break;
    }
  }
}

/** The items of a list; the first paragraph of each in an ordered list begins with its number. */
function collectList({ children, ordered, start }: List, units: BodyUnit[]): void {
  for (const [index, item] of children.entries()) {
    const [first, ...rest] = item.children;
    const numbered = ordered === true && first?.type === 'paragraph';
    if (numbered) add('list', plain(first), units, `${(start ?? 1) + index}. `);
    collect(numbered ? rest : item.children, 'list', units);
  }
}

function plain(node: Root['children'][number] | Table['children'][number]['children'][number]): string {
  return textOf(node, { includeImageAlt: false, includeHtml: false });
}

function add(kind: BodyUnit['kind'], text: string, units: BodyUnit[], marks = ''): void {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line !== '') units.push({ kind, text: `${marks}${line}` });
}
