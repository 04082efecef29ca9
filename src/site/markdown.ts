import type { Element, ElementContent, Root as HtmlRoot } from 'hast';
import type { Link, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import { treeOf } from '../article/plain-blocks.ts';
import { type Annotations, annotate } from './annotate.ts';
import { webAddress, within } from './links.ts';
import { shorten } from './words.ts';

/** An article's body as a page shows it. */
export interface Body {
  /** Sanitised HTML; every paragraph, list item, quotation and table row in it can be pointed at by `#p1`, `#p2` … */
  readonly html: string;
  /** The first paragraph as plain text, cut to the length of a description. */
  readonly lead: string;
  /** Addresses the text links to, in order: what a reader on paper finds below it, by the numbers in the text. */
  readonly addresses: readonly string[];
}

const LEAD_LENGTH = 280;

/** What survives in article text. No image, form or script; addresses are http(s) or a mail address. */
const SCHEMA: typeof defaultSchema = {
  ...defaultSchema,
  tagNames: (defaultSchema.tagNames ?? []).filter(
    (name) => !['img', 'picture', 'source', 'input'].includes(name),
  ),
  protocols: { href: ['http', 'https'] },
};

const parser = unified().use(remarkParse).use(remarkGfm);
const renderer = unified()
  .use(lowerHeadings)
  .use(remarkRehype)
  .use(rehypeSanitize, SCHEMA)
  .use(numberParagraphs)
  .use(rehypeStringify)
  .freeze();

/**
 * An article's Markdown as HTML, by remark-parse → remark-rehype → rehype-sanitize → rehype-stringify.
 * The text may be hostile: raw HTML is dropped, and text too deeply nested for the parser is shown as it is, unparsed.
 * Links to `copyHosts` and below them become text, with the address beside it; names and quotations are marked as told.
 */
export function renderBody(
  markdown: string,
  copyHosts: readonly string[] = [],
  annotations: Annotations = new Map(),
): Body {
  const tree = parse(markdown);
  unlinkLookalikes(tree, markdown);
  const html = renderer.runSync(tree);
  annotate(html, annotations);
  const addresses = settleLinks(html, copyHosts);
  return { html: renderer.stringify(html), lead: leadIn(tree), addresses };
}

/** How an article begins: the `lead` of its body, without the rest. */
export function leadOf(markdown: string): string {
  const tree = parse(markdown);
  unlinkLookalikes(tree, markdown);
  return leadIn(tree);
}

function parse(markdown: string): Root {
  return isIntricate(markdown) ? plainTree(markdown) : treeOf(markdown, (text) => parser.parse(text));
}

function leadIn({ children }: Root): string {
  const first = children.find((node) => node.type === 'paragraph');
  return first === undefined ? '' : shorten(textOf(first).replaceAll(/\s+/g, ' ').trim(), LEAD_LENGTH);
}

const MOST_MARKS = 2_000;
const DEEPEST = 60;

/** True where nesting or runs of marks would take the parser longer than the text deserves. */
function isIntricate(markdown: string): boolean {
  return markdown.split(/\n[ \t]*\n/).some((part) => {
    const marks = part.match(/[*_~[\]`<>]/g)?.length ?? 0;
    return marks > MOST_MARKS || part.split('\n').some((line) => nesting(line) > DEEPEST);
  });
}

/** Marks of quotations and lists a line opens with: each may nest what follows. */
function nesting(line: string): number {
  return /^[>\s*+-]*/.exec(line)?.[0].replaceAll(/\s/g, '').length ?? 0;
}

function plainTree(markdown: string): Root {
  const parts = markdown.split(/\n[ \t]*\n/).filter((part) => part.trim() !== '');
  return {
    type: 'root',
    children: parts.map((value) => ({ type: 'paragraph', children: [{ type: 'text', value }] })),
  };
}

/** Makes text of images and of what only looks like an address: a link is what the Markdown writes as one. */
function unlinkLookalikes(tree: Root, source: string): void {
  visit(tree, (node, index, parent) => {
    if (parent === undefined || index === undefined) return;
    if (node.type === 'image' || node.type === 'imageReference') {
      parent.children.splice(index, 1, { type: 'text', value: node.alt ?? '' });
    } else if (node.type === 'link' && !isWritten(node, source)) {
      parent.children.splice(index, 1, ...node.children);
      return [SKIP, index];
    }
  });
}

function isWritten(link: Link, source: string): boolean {
  const start = link.position?.start.offset;
  const opening = start === undefined ? '' : source[start];
  return (opening === '[' || opening === '<') && webAddress(link.url) !== null;
}

/** The page's own headline is the only heading of the first level. */
function lowerHeadings(): (tree: Root) => void {
  return (tree) => {
    visit(tree, 'heading', (heading) => {
      heading.depth = heading.depth <= 2 ? 2 : 3;
    });
  };
}

/** Makes text of links to copies, marks the others as leading out, and numbers them for print; gives their addresses. */
function settleLinks(html: HtmlRoot, copyHosts: readonly string[]): string[] {
  const addresses: string[] = [];
  visit(html, 'element', (element, index, parent) => {
    if (element.tagName !== 'a' || parent === undefined || index === undefined) return;
    if ('dataName' in element.properties) return;
    const url = webAddress(String(element.properties.href ?? ''));
    if (url === null) return;
    if (copyHosts.some((host) => within(url.hostname, host))) {
      const shown: ElementContent[] = [...element.children, { type: 'text', value: ` (${url.href})` }];
      parent.children.splice(index, 1, ...shown);
      return [SKIP, index + shown.length];
    }
    element.properties.rel = ['external', 'nofollow', 'noreferrer'];
    addresses.push(url.href);
    parent.children.splice(index + 1, 0, noteNumber(addresses.length));
    return [SKIP, index + 2];
  });
  return addresses;
}

/** The number of an endnote: seen on paper only, where a link cannot be followed. */
function noteNumber(value: number): Element {
  const children: ElementContent[] = [{ type: 'text', value: String(value) }];
  return { type: 'element', tagName: 'sup', properties: { className: ['endnote'] }, children };
}

/** Gives what a reader may cite an id in reading order; made after sanitising, so that text cannot choose one. */
function numberParagraphs(): (tree: HtmlRoot) => void {
  return (tree) => {
    let count = 0;
    const number = (nodes: readonly ElementContent[]): void => {
      for (const node of nodes) {
        if (node.type !== 'element') continue;
        if (isCitable(node)) {
          count += 1;
          node.properties.id = `p${count}`;
        } else number(node.children);
      }
    };
    number(tree.children as ElementContent[]);
  };
}

function isCitable(element: Element): boolean {
  return ['p', 'li', 'tr', 'pre'].includes(element.tagName);
}
