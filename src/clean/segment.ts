/** Pages scraped into a single line: cut at sentence ends, menus, stamps and headings, and joined again once read. */
import { blockAt } from '../intake/index.ts';
import type { Block, Dump } from '../types.ts';
import type { Labelled } from './ledger.ts';
import type { Lexicon } from './lexicon.ts';
import { boundaries } from './seams.ts';

/** A block at least so long, that holds at least this share of the page's text, is a page on one line. */
const BLOB = 1200;
const SHARE = 0.5;
/** A shorter block is one too where there is all but nothing else on the page. */
const SMALL_BLOB = 400;
const SMALL_SHARE = 0.9;
/** Longest blob cut up; beyond it, only its head is. */
const LONGEST = 2_000_000;

function isBlob(length: number, total: number): boolean {
  if (length > LONGEST) return false;
  return length >= BLOB ? length >= total * SHARE : length >= SMALL_BLOB && length >= total * SMALL_SHARE;
}

/** Blocks with every page-on-one-line among them cut into pieces. */
export function cutBlobs(dump: Dump, blocks: readonly Block[], lexicon: Lexicon): Block[] {
  const total = blocks.reduce((sum, block) => sum + block.text.length, 0);
  const pieces: Block[] = [];
  for (const block of blocks) {
    const { length } = block.text;
    if (block.structure !== undefined || !isBlob(length, total)) {
      pieces.push({ ...block, index: pieces.length });
      continue;
    }
    let at = 0;
    for (const place of [...boundaries(block.text, lexicon), length]) {
      const start = at === 0 ? block.start : (block.map[at] ?? block.end);
      const end = place === length ? block.end : trimmed(dump.text, start, block.map[place] ?? block.end);
      if (end > start) {
        const piece = blockAt(dump.text, pieces.length, start, end, at === 0 ? block.gap : 0);
        if (piece.text !== '') pieces.push(piece);
      }
      at = place;
    }
  }
  return pieces;
}

function trimmed(text: string, start: number, end: number): number {
  let to = end;
  while (to > start && /\s/.test(text[to - 1] ?? '')) to--;
  return to;
}

/** Joins neighbouring body pieces of one block again. */
export function mergePieces(dump: Dump, lines: readonly Labelled[], blocks: readonly Block[]): Labelled[] {
  if (lines.length === blocks.length) return [...lines];
  const merged: Labelled[] = [];
  let run: Labelled[] = [];
  let parent = 0;
  const close = (): void => {
    if (run.length > 0) {
      const line = joined(dump, run);
      merged.push({ ...line, block: { ...line.block, index: merged.length } });
    }
    run = [];
  };
  for (const line of lines) {
    const before = parent;
    while ((blocks[parent]?.end ?? Number.POSITIVE_INFINITY) <= line.block.start) parent++;
    if (parent !== before || line.label !== 'body' || run[0]?.label !== 'body') close();
    run.push(line);
  }
  close();
  return merged;
}

/** Several pieces of one block as one line; their cuts are moved along. */
function joined(dump: Dump, run: readonly Labelled[]): Labelled {
  const [first, ...rest] = run;
  if (first === undefined) throw new Error('nothing to join');
  const last = rest.at(-1);
  if (last === undefined) return first;
  const block = blockAt(dump.text, first.block.index, first.block.start, last.block.end, first.block.gap);
  const cuts = run.flatMap((line) => {
    const from = placeOf(block, line.block.start);
    return line.cuts.map((cut) => ({ ...cut, start: cut.start + from, end: cut.end + from }));
  });
  return { ...first, block, cuts };
}

/** Place in a block's display text of an offset of the dump. */
function placeOf(block: Block, offset: number): number {
  let low = 0;
  let high = block.text.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((block.map[middle] ?? block.end) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
