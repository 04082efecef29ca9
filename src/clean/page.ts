/** A page as the rules see it: its lines with their words and shapes, and what is true of the whole. */
import type { Block, Dump, Label } from '../types.ts';
import type { Lexicon } from './lexicon.ts';
import { type Script, ScriptCount, type Shape, shapeOf } from './shape.ts';
import { type Signs, signsOf } from './signs.ts';
import { fold, tokenise, tokensOf } from './tokens.ts';

/** A stretch of a line's display text with a label of its own. */
export interface Cut {
  readonly start: number;
  readonly end: number;
  readonly label: Label;
  readonly rule: string;
}

export interface PageLine {
  readonly index: number;
  readonly block: Block;
  /** Display text without the cuts. */
  readonly text: string;
  readonly tokens: readonly string[];
  /** The words by the lexicon's numbers. */
  readonly ids: readonly number[];
  /** The words in one, as {@link keyOf} gives them. */
  readonly key: string;
  readonly shape: Shape;
  readonly signs: Signs;
  /** Bits of the lists of which a text stands in the line, as the lexicon's finder gives them. */
  readonly texts: number;
  /** Kinds of the words, as bits. */
  readonly kinds: number;
  readonly cuts: readonly Cut[];
  /** What has been worked out about the line. */
  readonly notes: Notes;
}

/** What several rules ask about a line, worked out by the first that does. */
export interface Notes {
  phrases: PhraseEvidence | null;
  /** The picture credit at its end, as credit-forms.ts finds it; undefined as long as nobody asked. */
  credit: Credit | null | undefined;
}

/** A picture credit found: where it starts, how sure, and whether a story's sign-off looks the same. */
export interface Credit {
  readonly start: number;
  readonly strength: number;
  readonly signoff: boolean;
}

/** What the phrase books say of a line: how strongly it is of which kind, and of what kind of block it is the heading. */
export interface PhraseEvidence {
  readonly strength: ReadonlyMap<Label, number>;
  readonly opens: Label | null;
}

export interface Page {
  readonly dump: Dump;
  readonly lexicon: Lexicon;
  /** What its lines show, before anything is cut out of them. */
  readonly blocks: readonly Block[];
  readonly lines: readonly PageLine[];
  /** Script of the running text. */
  readonly script: Script;
  /** Whether lines of running text are parted by blank lines. */
  readonly spaced: boolean;
  /** Lines of running text above each line. */
  readonly proseAbove: Readonly<Uint32Array>;
  /** Where the lines stand that are on the page more than once, by {@link keyOf}. */
  readonly copies: ReadonlyMap<string, readonly number[]>;
  /** Signs that stand in any of its lines. */
  readonly signs: number;
}

/** Display text of a block without some stretches; what stood on both sides is joined by one space. */
export function textWithout(text: string, cuts: readonly { start: number; end: number }[]): string {
  if (cuts.length === 0) return text;
  let left = '';
  let at = 0;
  for (const { start, end } of [...cuts].sort((a, b) => a.start - b.start)) {
    left += `${text.slice(at, Math.max(at, start))} `;
    at = Math.max(at, end);
  }
  return (left + text.slice(at)).replace(/\s+/g, ' ').trim();
}

/** What makes two lines the same: words only, without case, quotation style or list mark. */
export function keyOf(text: string): string {
  return tokenise(text).join(' ');
}

/** One line of a page with some stretches cut out. */
export function lineOf(
  dump: Dump,
  lexicon: Lexicon,
  index: number,
  block: Block,
  cuts: readonly Cut[],
): PageLine {
  const text = textWithout(block.text, cuts);
  const folded = fold(text);
  const tokens = tokensOf(text, folded);
  const words = lexicon.ids.read(tokens);
  const signs = signsOf(text);
  const raw =
    cuts.length === 0 && block.structure === undefined
      ? { raw: dump.text, start: block.start, end: block.end }
      : { raw: text, start: 0, end: text.length };
  return {
    index,
    block,
    text,
    tokens,
    ids: words.ids,
    key: tokens.join(' '),
    shape: shapeOf(text, signs, tokens, words, raw),
    signs,
    texts: lexicon.finder.in(folded),
    kinds: words.kinds,
    cuts,
    notes: { phrases: null, credit: undefined },
  };
}

/** Most characters of a line, and of a page, by which its script is told. */
const LINE_SAMPLE = 500;
const PAGE_SAMPLE = 100_000;

/** Script of the lines that read like sentences; of all lines where none does. */
function mainScript(lines: readonly PageLine[]): Script {
  const prose = lines.filter((line) => line.shape.prose >= 2);
  const scripts = new ScriptCount();
  let left = PAGE_SAMPLE;
  for (const { text } of prose.length > 0 ? prose : lines) {
    scripts.addAll(text, Math.min(LINE_SAMPLE, left));
    left -= Math.min(LINE_SAMPLE, text.length) + 1;
    if (left <= 0) break;
  }
  return scripts.commonest;
}

/** A page from its lines. */
export function pageOf(dump: Dump, lexicon: Lexicon, lines: readonly PageLine[]): Page {
  const firsts = new Map<string, number>();
  const copies = new Map<string, number[]>();
  for (const { key, index } of lines) {
    const first = firsts.get(key);
    if (first === undefined) firsts.set(key, index);
    else {
      const known = copies.get(key);
      if (known === undefined) copies.set(key, [first, index]);
      else known.push(index);
    }
  }
  const prose = lines.filter((line) => line.shape.prose >= 2);
  const spaced = prose.filter((line) => line.block.gap > 0).length >= prose.length / 2;
  const proseAbove = new Uint32Array(lines.length + 1);
  lines.forEach((line, i) => {
    proseAbove[i + 1] = (proseAbove[i] ?? 0) + (line.shape.prose >= 3 ? 1 : 0);
  });
  return {
    dump,
    lexicon,
    blocks: lines.map(({ block }) => block),
    lines,
    script: mainScript(lines),
    spaced,
    proseAbove,
    copies,
    signs: lines.reduce((all, line) => all | line.signs.all, 0),
  };
}
