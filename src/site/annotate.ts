/** Marks names and quotations in an article's rendered text. */

import type { Element, ElementContent, Root } from 'hast';
import type { ArticleReading } from '../archive-types.ts';

/** A stretch of a paragraph: offsets into its plain text, half open. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A name that leads to the page of its record. */
export interface NameMark extends Stretch {
  readonly entity: string;
  /** Relative to the page. */
  readonly href: string;
  readonly text: string;
}

/** Words between quotation marks; the first part of a quotation bears its id. */
export interface QuoteMark extends Stretch {
  readonly quote: string;
  /** The whole quotation without its marks, of which this is a part. */
  readonly text: string;
  readonly first: boolean;
}

interface Marks {
  readonly names: readonly NameMark[];
  readonly quotes: readonly QuoteMark[];
}

/** Marks by the id of their paragraph. */
export type Annotations = ReadonlyMap<string, Marks>;

/**
 * What to mark of a reading: every quotation of somebody's words, and of each record the first mention in a paragraph.
 * @param hrefOf address of a record's page from the article's; null where it has none
 */
export function annotationsOf(
  { mentions, quotes }: ArticleReading,
  hrefOf: (entity: string) => string | null,
): Annotations {
  const marks = new Map<string, { names: NameMark[]; quotes: QuoteMark[] }>();
  const at = (paragraph: string) => {
    const known = marks.get(paragraph) ?? { names: [], quotes: [] };
    marks.set(paragraph, known);
    return known;
  };
  for (const { field, paragraph, start, end, entity, kind, text } of mentions) {
    const href = hrefOf(entity);
    if (field !== 'body' || paragraph === null || href === null || kind === 'theme') continue;
    const { names } = at(paragraph);
    const overlaps = names.some((name) => start < name.end && name.start < end);
    if (!overlaps && !names.some((name) => name.entity === entity))
      names.push({ start, end, entity, href, text });
  }
  for (const { id, kind, parts, text } of quotes) {
    if (kind !== 'speech') continue;
    for (const [index, { field, paragraph, start, end }] of parts.entries()) {
      if (field !== 'body' || paragraph === null) continue;
      at(paragraph).quotes.push({ start, end, text, quote: id, first: index === 0 });
    }
  }
  return marks;
}

/** Wraps the marked stretches of numbered elements. A mark that does not fit the text is left out. */
export function annotate(root: Root, annotations: Annotations): void {
  const walk = (nodes: readonly (Root | ElementContent | Root['children'][number])[]): void => {
    for (const node of nodes) {
      if (node.type !== 'element') continue;
      const marks = annotations.get(String(node.properties.id ?? ''));
      if (marks === undefined) walk(node.children);
      else markIn(node, sound(marks, textOf(node)));
    }
  };
  walk(root.children);
}

/** The marks that fit a text: what they stand for is what stands there. */
function sound({ names, quotes }: Marks, text: string): Marks {
  const words = ({ start, end }: Stretch) => (start < 0 || end > text.length ? '' : text.slice(start, end));
  return {
    names: names.filter((name) => words(name) !== '' && words(name) === name.text),
    quotes: quotes
      .filter(
        (quote) => lettersOf(words(quote)) !== '' && lettersOf(quote.text).includes(lettersOf(words(quote))),
      )
      .filter((one, at, all) => all.findIndex((other) => meet(one, other)) === at),
  };
}

/** The letters and digits of a text alone: quotation marks and spaces are not the quotation's own. */
function lettersOf(text: string): string {
  return text.replaceAll(/[^\p{L}\p{N}]+/gu, '');
}

const meet = (a: Stretch, b: Stretch): boolean => a.start < b.end && b.start < a.end;

function textOf(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  return node.type === 'element' ? node.children.map(textOf).join('') : '';
}

function markIn(element: Element, { names, quotes }: Marks): void {
  const begun = new Set<string>();
  let offset = 0;
  const rewrite = (nodes: readonly ElementContent[], linked: boolean): ElementContent[] =>
    nodes.flatMap((node): ElementContent[] => {
      if (node.type === 'element') {
        node.children = rewrite(node.children, linked || node.tagName === 'a');
        return [node];
      }
      if (node.type !== 'text') return [node];
      const whole = { start: offset, end: offset + node.value.length };
      offset = whole.end;
      // No link stands in a link.
      const named = (part: Stretch): ElementContent[] =>
        cut(part, linked ? [] : names).map(({ start, end, mark }) =>
          wrapName(node.value.slice(start - whole.start, end - whole.start), mark),
        );
      return cut(whole, quotes).flatMap(({ mark, ...part }) =>
        mark === null ? named(part) : [wrapQuote(named(part), mark, begun)],
      );
    });
  element.children = rewrite(element.children, false);
}

/** A stretch cut where marks begin and end. */
function cut<M extends Stretch>(
  { start, end }: Stretch,
  marks: readonly M[],
): (Stretch & { mark: M | null })[] {
  const parts: (Stretch & { mark: M | null })[] = [];
  let at = start;
  for (const mark of [...marks].sort((a, b) => a.start - b.start)) {
    const [from, to] = [Math.max(at, mark.start), Math.min(end, mark.end)];
    if (from >= to) continue;
    if (from > at) parts.push({ start: at, end: from, mark: null });
    parts.push({ start: from, end: to, mark });
    at = to;
  }
  if (at < end) parts.push({ start: at, end, mark: null });
  return parts;
}

function wrapName(value: string, mark: NameMark | null): ElementContent {
  const text = { type: 'text', value } as const;
  if (mark === null) return text;
  const properties = { className: ['name'], href: mark.href, dataName: mark.entity };
  return { type: 'element', tagName: 'a', properties, children: [text] };
}

function wrapQuote(children: ElementContent[], { quote, first }: QuoteMark, begun: Set<string>): Element {
  const id = first && !begun.has(quote) ? { id: quote } : {};
  begun.add(quote);
  return { type: 'element', tagName: 'span', properties: { className: ['quoted'], ...id }, children };
}
