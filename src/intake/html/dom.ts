/** HTML source to a light tree of elements and texts, each with its place in the source. */
import { Parser } from 'htmlparser2';

/** An element; `end` is the offset behind its closing tag. */
export interface Element {
  readonly kind: 'element';
  /** Number of the element in the order of the source; the root is 0. */
  readonly id: number;
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly parent: Element | null;
  readonly depth: number;
  readonly start: number;
  end: number;
  readonly children: Node[];
}

/** A run of character data, undecoded: [start, end) of the source. */
export interface Text {
  readonly kind: 'text';
  readonly start: number;
  end: number;
}

export type Node = Element | Text;

/** Deeper elements are laid flat, so that no walk over the tree runs out of stack. */
const DEEPEST = 256;

/**
 * Parses HTML, however broken. Linear in its length; never throws.
 * @returns the root, whose children are the page
 */
export function parseHtml(source: string): Element {
  const root = elementAt(0, '', {}, null, 0);
  root.end = source.length;
  // An element too deep stands twice or more on the stack: what it holds goes to the deepest one kept.
  const stack: Element[] = [root];
  let count = 0;
  const top = (): Element => stack[stack.length - 1] ?? root;
  const parser = new Parser({
    onopentag(name, attributes) {
      const parent = top();
      if (parent.depth >= DEEPEST) {
        stack.push(parent);
        return;
      }
      const element = elementAt(++count, name, attributes, parent, parser.startIndex);
      parent.children.push(element);
      stack.push(element);
    },
    onclosetag() {
      const closed = stack.length > 1 ? stack.pop() : undefined;
      if (closed !== undefined) closed.end = Math.min(source.length, parser.endIndex + 1);
    },
    ontext() {
      const { children } = top();
      const last = children[children.length - 1];
      const end = Math.min(source.length, parser.endIndex + 1);
      if (last !== undefined && last.kind === 'text' && last.end === parser.startIndex) last.end = end;
      else if (end > parser.startIndex) children.push({ kind: 'text', start: parser.startIndex, end });
    },
  });
  parser.end(source);
  return root;
}

function elementAt(
  id: number,
  name: string,
  attributes: Readonly<Record<string, string>>,
  parent: Element | null,
  start: number,
): Element {
  const depth = parent === null ? 0 : parent.depth + 1;
  return { kind: 'element', id, name, attributes, parent, depth, start, end: start, children: [] };
}

/** Every element under one, in the order of the source. */
export function* elementsIn(root: Element): Generator<Element> {
  const open: Element[] = [root];
  for (let element = open.pop(); element !== undefined; element = open.pop()) {
    yield element;
    for (let i = element.children.length - 1; i >= 0; i--) {
      const child = element.children[i];
      if (child?.kind === 'element') open.push(child);
    }
  }
}

/** Where the character data of an element stands: from its first text to its last; null where it has none. */
export function textRange(element: Element): { readonly start: number; readonly end: number } | null {
  let start = -1;
  let end = -1;
  const visit = (node: Node): void => {
    if (node.kind === 'text') {
      if (start < 0) start = node.start;
      end = node.end;
    } else if (node.name !== 'script' && node.name !== 'style') node.children.forEach(visit);
  };
  element.children.forEach(visit);
  return start < 0 ? null : { start, end };
}
