/** Marks names and quotations in an article's rendered text. */

import type { Element, ElementContent, Root } from 'hast';
import type { ArticleReading, Passage } from '../archive-types.ts';

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
}

/** Words between quotation marks; the first part of a quotation bears its id. */
export interface QuoteMark extends Stretch {
  readonly quote: string;
  readonly first: boolean;
}

interface Marks {
  /** The paragraph as it was read: marks hold for this text alone. */
  readonly text: string;
  readonly names: readonly NameMark[];
  readonly quotes: readonly QuoteMark[];
}

/** Marks by the id of their paragraph. */
export type Annotations = ReadonlyMap<string, Marks>;

interface Draft extends Marks {
  readonly names: NameMark[];
  readonly quotes: QuoteMark[];
}

/**
 * What to mark of a reading: every quotation of somebody's words, and of each record the first mention in a paragraph.
 * @param passages what was read
 * @param hrefOf address of a record's page from the article's; null where it has none
 */
export function annotationsOf(
  { mentions, quotes }: ArticleReading,
  passages: readonly Passage[],
  hrefOf: (entity: string) => string | null,
): Annotations {
  const marks = new Map<string, Draft>();
  for (const { id, text } of passages) if (id !== null) marks.set(id, { text, names: [], quotes: [] });
  for (const { field, paragraph, start, end, entity, kind } of mentions) {
    const href = hrefOf(entity);
    if (field !== 'body' || paragraph === null || href === null || kind === 'theme') continue;
    const names = marks.get(paragraph)?.names ?? [];
    const overlaps = names.some((name) => start < name.end && name.start < end);
    if (!overlaps && !names.some((name) => name.entity === entity)) names.push({ start, end, entity, href });
  }
  for (const { id, kind, parts } of quotes) {
    if (kind !== 'speech') continue;
    for (const [index, { field, paragraph, start, end }] of parts.entries()) {
      if (field !== 'body' || paragraph === null) continue;
      marks.get(paragraph)?.quotes.push({ start, end, quote: id, first: index === 0 });
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

/** The marks of a paragraph, where its text is the one that was read. */
function sound({ text: read, names, quotes }: Marks, text: string): Marks {
  const same = read.replaceAll(/\s/g, ' ') === text.replaceAll(/\s/g, ' ');
  if (!same) return { text, names: [], quotes: [] };
  const fits = ({ start, end }: Stretch) => start >= 0 && start < end && end <= text.length;
  return {
    text,
    names: names.filter(fits),
    quotes: quotes.filter(fits).filter((one, at, all) => all.findIndex((other) => meet(one, other)) === at),
  };
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
