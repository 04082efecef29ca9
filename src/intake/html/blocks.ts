/** A page of HTML to blocks: one for every stretch of text that the page sets by itself. */
import type { Block } from '../../types.ts';
import { type Run, viewOfRuns } from '../view.ts';
import type { Element, Node } from './dom.ts';
import { EMPHASIS, INLINE, UNBROKEN, UNSEEN } from './elements.ts';
import { type Place, placeIn, structureOf } from './place.ts';
import { isDataTable } from './tables.ts';

/** What reads as a bar between the cells of one row. */
const CELL = ' | ';

/** Gathers the runs of text of one block after another. */
class Gatherer {
  readonly blocks: Block[] = [];
  readonly #source: string;
  #runs: Run[] = [];
  #place: Place | null = null;
  #linked = 0;
  #emphatic = 0;
  #before = '';
  #gap = 0;

  constructor(source: string) {
    this.#source = source;
  }

  /** What the markup before the next run reads as, where a block is open. */
  part(as: string): void {
    if (this.#runs.length > 0 && this.#before !== CELL) this.#before = as;
  }

  add(start: number, end: number, place: Place, linked: boolean, emphatic: boolean): void {
    if (!/\S/.test(this.#source.slice(start, end))) {
      if (this.#runs.length > 0 && this.#before === '') this.#before = ' ';
      return;
    }
    this.#place ??= place;
    this.#runs.push({ start, end, before: this.#before });
    this.#before = '';
    if (linked) this.#linked += end - start;
    if (emphatic) this.#emphatic += end - start;
  }

  /** Ends the block. */
  flush(): void {
    const runs = trimmed(this.#source, this.#runs);
    const place = this.#place;
    const [first, last] = [runs[0], runs.at(-1)];
    if (place !== null && first !== undefined && last !== undefined) {
      const view = viewOfRuns(this.#source, runs);
      if (view.text !== '') {
        const length = runs.reduce((sum, run) => sum + run.end - run.start, 0);
        const structure = structureOf(
          place,
          Math.min(1, this.#linked / length),
          Math.min(1, this.#emphatic / length),
        );
        this.blocks.push({
          index: this.blocks.length,
          start: first.start,
          end: last.end,
          gap: this.#gap,
          ...view,
          structure,
          markup: runs.slice(1).map((run, i) => [runs[i]?.end ?? run.start, run.start] as const),
        });
        this.#gap = 0;
      }
    }
    this.#runs = [];
    this.#place = null;
    this.#linked = 0;
    this.#emphatic = 0;
    this.#before = '';
  }

  /** The next block begins a paragraph of its own. */
  space(): void {
    this.#gap = 1;
  }
}

/** Runs without the white space at their outer ends. */
function trimmed(source: string, runs: readonly Run[]): Run[] {
  const kept = [...runs];
  const [first, last] = [kept[0], kept.at(-1)];
  if (first !== undefined) {
    let { start } = first;
    while (start < first.end && /\s/.test(source[start] ?? '')) start++;
    kept[0] = { ...first, start, before: '' };
  }
  if (last !== undefined) {
    let { end } = last;
    while (end > last.start && /\s/.test(source[end - 1] ?? '')) end--;
    kept[kept.length - 1] = { ...(kept.at(-1) ?? last), end };
  }
  return kept;
}

/**
 * Cuts a page of HTML into blocks.
 * @param root the page as `parseHtml` gives it
 */
export function htmlBlocks(source: string, root: Element): Block[] {
  const gatherer = new Gatherer(source);

  function visit(
    node: Node,
    place: Place,
    block: Place,
    linked: boolean,
    emphatic: boolean,
    row: boolean,
  ): void {
    if (node.kind === 'text') {
      gatherer.add(node.start, node.end, block, linked, emphatic);
      return;
    }
    const { name } = node;
    if (UNSEEN.has(name)) {
      if (name !== 'script' && name !== 'style' && name !== 'svg') gatherer.part(' ');
      return;
    }
    if (name === 'br') {
      if (row || UNBROKEN.has(block.element.name) || linked) gatherer.part(' ');
      else gatherer.flush();
      return;
    }
    const inner = placeIn(place, node);
    if (INLINE.has(name) && inner.hidden === place.hidden) {
      inline(node, inner, block, linked, emphatic, row);
      return;
    }
    if (row) {
      gatherer.part(name === 'td' || name === 'th' ? CELL : ' ');
      for (const child of node.children) visit(child, inner, block, linked, emphatic, true);
      gatherer.part(' ');
      return;
    }
    gatherer.flush();
    gatherer.space();
    const rows = name === 'tr' && isDataTable(inner);
    for (const child of node.children) visit(child, inner, inner, linked, emphatic, rows);
    gatherer.flush();
    gatherer.space();
  }

  function inline(
    node: Element,
    place: Place,
    block: Place,
    linked: boolean,
    emphatic: boolean,
    row: boolean,
  ): void {
    // Two marked spans with nothing between them are set apart by the style sheet.
    if (
      node.attributes.class !== undefined &&
      source[node.start - 1] === '>' &&
      source.startsWith('</', source.lastIndexOf('<', node.start - 1))
    )
      gatherer.part(' ');
    for (const child of node.children)
      visit(child, place, block, linked || node.name === 'a', emphatic || EMPHASIS.has(node.name), row);
  }

  const page = placeIn(null, root);
  visit(root, page, page, false, false, false);
  gatherer.flush();
  return gatherer.blocks;
}
