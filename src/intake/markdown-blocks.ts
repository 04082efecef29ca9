/** A text in Markdown to blocks: what a reader sees of each paragraph, heading, item and row. */
import type { Nodes, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Block, Structure } from '../types.ts';
import { type Run, viewOfRuns } from './view.ts';

const reader = unified().use(remarkParse).use(remarkGfm).freeze();

/** YAML between two lines of hyphens at the head: what a program says of the text, not part of it. */
const FRONT_MATTER = /^\ufeff?---[ \t]*\r?\n[\s\S]{0,20000}?\r?\n---[ \t]*(?:\r?\n|$)/;

/** Deeper lists and quotations are read no further: nobody writes them. */
const DEEPEST = 100;

type Role = Structure['role'];
interface Place {
  readonly role: Role;
  readonly level: number;
  readonly depth: number;
}

/** Cuts a text in Markdown into blocks; the marks between and inside them are markup. */
export function markdownBlocks(source: string): Block[] {
  const head = FRONT_MATTER.exec(source)?.[0].length ?? 0;
  const root = reader.parse(source.slice(0, head).replace(/[^\n]/g, ' ') + source.slice(head)) as Root;
  const blocks: Block[] = [];

  const put = (node: Nodes, place: Place): void => {
    const runs: Run[] = [];
    let linked = 0;
    let emphatic = 0;
    for (const { start, end, before, link, strong } of runsOf(source, node)) {
      runs.push({ start, end, before: runs.length === 0 ? '' : before });
      if (link) linked += end - start;
      if (strong) emphatic += end - start;
    }
    const [first, last] = [runs[0], runs.at(-1)];
    if (first === undefined || last === undefined) return;
    const view = viewOfRuns(source, runs);
    if (view.text === '') return;
    const length = runs.reduce((sum, run) => sum + run.end - run.start, 0);
    const structure = structureOf(place, linked / length, emphatic / length);
    const markup = runs.slice(1).map((run, i) => [runs[i]?.end ?? run.start, run.start] as const);
    blocks.push({
      index: blocks.length,
      start: first.start,
      end: last.end,
      gap: blocks.length === 0 ? 0 : 1,
      ...view,
      structure,
      markup,
    });
  };

  const visit = (node: Nodes, place: Place): void => {
    if (place.depth > DEEPEST) return;
    const inner = { ...place, depth: place.depth + 1 };
    if (node.type === 'heading') put(node, { ...inner, role: 'heading', level: node.depth });
    else if (node.type === 'paragraph' || node.type === 'code') put(node, inner);
    else if (node.type === 'tableRow') put(node, { ...inner, role: 'table' });
    else if ('children' in node) {
      const role: Role =
        node.type === 'listItem' ? 'list' : node.type === 'blockquote' ? 'quote' : place.role;
      for (const child of node.children) visit(child as Nodes, { ...inner, role });
    }
  };
  visit(root, { role: 'text', level: 0, depth: 0 });
  return blocks;
}

interface Marked extends Run {
  readonly link: boolean;
  readonly strong: boolean;
}

/** The stretches of source that show, without the marks between them. */
function* runsOf(source: string, node: Nodes, link = false, strong = false): Generator<Marked> {
  const from = node.position?.start.offset ?? 0;
  const to = node.position?.end.offset ?? 0;
  if (node.type === 'text') yield* unescaped(source, from, to, link, strong);
  else if (node.type === 'inlineCode' || node.type === 'code') {
    const at = source.indexOf(node.value.split('\n')[0] ?? '', from);
    if (at >= 0 && at < to && node.value !== '')
      yield { start: at, end: Math.min(to, at + node.value.length), before: '', link, strong };
  } else if ('children' in node) {
    let cells = 0;
    for (const child of node.children as Nodes[]) {
      const bold = strong || child.type === 'strong' || child.type === 'emphasis';
      let first = child.type === 'tableCell' && cells++ > 0;
      for (const run of runsOf(source, child, link || child.type === 'link', bold)) {
        yield first ? { ...run, before: ' | ' } : run;
        first = false;
      }
    }
  }
}

/** A text without the backslashes that escape its signs. */
function* unescaped(
  source: string,
  start: number,
  end: number,
  link: boolean,
  strong: boolean,
): Generator<Marked> {
  let at = start;
  for (let i = start; i < end; i++) {
    if (source[i] !== '\\' || !/[!-/:-@[-`{-~]/.test(source[i + 1] ?? '')) continue;
    if (i > at) yield { start: at, end: i, before: '', link, strong };
    at = i + 1;
    i++;
  }
  if (end > at) yield { start: at, end, before: '', link, strong };
}

function structureOf({ role, level, depth }: Place, links: number, emphasis: number): Structure {
  return {
    tag: role,
    role,
    level,
    links: Math.min(1, links),
    emphasis: Math.min(1, emphasis),
    inside: new Set(),
    hints: {},
    depth,
    ancestors: [],
    signature: role,
    declared: false,
    hidden: false,
  };
}
