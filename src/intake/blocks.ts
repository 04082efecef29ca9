/** Dump to blocks: what a reader sees of each line, with the offsets it came from. */
import type { Block, Dump } from '../types.ts';
import { htmlBlocks } from './html/blocks.ts';
import { treeOf } from './html/page.ts';
import { rawLines } from './lines.ts';
import { markdownBlocks } from './markdown-blocks.ts';
import { unwrap } from './unwrap.ts';
import { viewOf } from './view.ts';

/** One block of a dump's text, [start, end), with its view. Used also to cut a block up further. */
export function blockAt(
  text: string,
  index: number,
  start: number,
  end: number,
  gap: number,
  skip?: ReadonlySet<number>,
): Block {
  const view = viewOf(text, start, end, skip);
  return { index, start, end, gap, text: view.text, map: view.map };
}

/** Scripts and style sheets left in a dump, tag to tag. */
const OPENING = /<(script|style|noscript)\b/gi;

/** Stretches between `<script>` and `</script>`, which no reader ever saw. */
function hiddenStretches(text: string): [number, number][] {
  const hidden: [number, number][] = [];
  if (!text.includes('<')) return hidden;
  let at = 0;
  for (const match of text.matchAll(OPENING)) {
    if (match.index < at) continue;
    const closing = new RegExp(`</${match[1]}[^>]*>?`, 'gi');
    closing.lastIndex = match.index;
    if (closing.exec(text) === null) break;
    at = closing.lastIndex;
    hidden.push([match.index, at]);
  }
  return hidden;
}

/**
 * Cuts a dump into blocks: of a page of HTML one for every stretch of text set by itself, else one a line that shows
 * something, where lines split at a fixed column are joined. Lines that show nothing (white space, bare tags) give no block and stay in the gaps between blocks.
 */
export function toBlocks(dump: Dump): Block[] {
  if (dump.format === 'html') return htmlBlocks(dump.text, treeOf(dump));
  return dump.format === 'markdown' ? markdownBlocks(dump.text) : textBlocks(dump);
}

function textBlocks(dump: Dump): Block[] {
  const hidden = hiddenStretches(dump.text);
  const lines = rawLines(dump.text);
  const blocks: Block[] = [];
  let dropped = 0;
  let h = 0;
  for (const { start, end, gap, dropped: skipped } of unwrap(dump.text, lines)) {
    while (h < hidden.length && (hidden[h]?.[1] ?? 0) <= start) h++;
    const inside = hidden[h];
    if (inside !== undefined && inside[0] <= start && end <= inside[1]) {
      dropped += gap + 1;
      continue;
    }
    const block = blockAt(
      dump.text,
      blocks.length,
      start,
      end,
      gap + dropped,
      skipped.length > 0 ? new Set(skipped) : undefined,
    );
    if (block.text === '') {
      dropped += gap + 1;
      continue;
    }
    blocks.push(block);
    dropped = 0;
  }
  return blocks;
}
