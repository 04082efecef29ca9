/** What the rules say of every line, gathered before the page is read as a whole. */
import type { Label } from '../types.ts';
import { gated, passes } from './gates.ts';
import { headerEnd } from './header-end.ts';
import { keyOf, type Page, type PageLine } from './page.ts';
import { LINE_RULES } from './rules/index.ts';
import type { LineRule } from './rules/rule.ts';
import { QUOTE } from './signs.ts';

/** A rule's verdict. */
export interface Verdict {
  readonly label: Label;
  readonly rule: string;
  readonly strength: number;
}

export interface LineEvidence {
  /** The strongest verdict that the line is furniture or metadata; null where no rule speaks. */
  readonly furniture: Verdict | null;
  /** Strength of the evidence that the line is a caption. */
  readonly caption: number;
  /** The heading rule that makes the line open a block of furniture. */
  readonly opens: Verdict | null;
  /** The line repeats another. */
  readonly duplicate: boolean;
  /** Lines adjoin that bear the same kind of list mark. */
  readonly inList: boolean;
  /** Part of a run of lines with the same columns. */
  readonly inTable: boolean;
  /** A sentence before it ends in a colon and so announces it. */
  readonly announced: boolean;
  /** A wire desk's end mark stands above. */
  readonly afterEnd: boolean;
  /** The heading of a comment form or a copyright line stands above, and most of the running text above that. */
  readonly afterForm: boolean;
  /** A byline or date line stands below, with hardly any running text before it: still the header. */
  readonly aboveByline: boolean;
  /** Parted by a blank line from closely set lines above, and followed by running text: no part of their block. */
  readonly apart: boolean;
}

const ASKED = gated(LINE_RULES);

const QUOTED = /["“„«‘「『]([^"”“„»«’‘」「』『]{4,80})["”“»’」』]/gu;
/** Fewest characters of a quotation that shows what the page is about, and longest line that can be its object. */
const QUOTATION = 8;
const LONGEST_OBJECT = 16;
/** Kinds of furniture that people write about; headlines and captions may well quote what the text quotes. */
const TALKED_OF: ReadonlySet<Label> = new Set<Label>([
  'captcha',
  'comments',
  'cookie',
  'copyright',
  'follow',
  'newsletter',
  'paywall',
  'share',
]);

/**
 * Whether a line of known furniture between paragraphs is what the page talks about: another line quotes its words. A
 * line that quotes them itself is none: `34 responses to “We needed to win”` under a headline with that quotation.
 */
function isObject({ index, key, shape, signs: own }: PageLine, label: Label, { lines }: Page): boolean {
  if (!TALKED_OF.has(label) || shape.words > LONGEST_OBJECT || shape.terminal) return false;
  if ((own.all & QUOTE) !== 0) return false;
  if ((lines[index - 1]?.shape.prose ?? 0) < 2 || (lines[index + 1]?.shape.prose ?? 0) < 2) return false;
  for (const { text, index: other, signs } of lines) {
    if (other === index || (signs.all & QUOTE) === 0) continue;
    for (const [, inner = ''] of text.matchAll(QUOTED)) {
      const words = keyOf(inner);
      if (words.length >= QUOTATION && words.length < keyOf(text).length && key.includes(words)) return true;
    }
  }
  return false;
}

/** The verdicts of all rules on one line. */
function verdicts(
  line: PageLine,
  page: Page,
): { furniture: Verdict | null; caption: number; opens: Verdict | null } {
  let strongest = 0;
  let speaker: LineRule | null = null;
  let opens: Verdict | null = null;
  let caption = 0;
  for (const asked of ASKED) {
    if (!passes(asked, line, page)) continue;
    const { rule } = asked;
    const strength = rule.match(line, page);
    if (strength <= 0) continue;
    if (rule.label === 'caption') {
      caption = Math.max(caption, strength);
      continue;
    }
    if (rule.opens && opens === null) opens = { label: rule.label, rule: rule.name, strength };
    if (strength <= strongest) continue;
    strongest = strength;
    speaker = rule;
  }
  const furniture =
    speaker === null ? null : { label: speaker.label, rule: speaker.name, strength: strongest };
  return { furniture, caption, opens };
}

/** Ways a table's columns are parted, looked for in the raw or the displayed line. */
const COLUMNS: readonly RegExp[] = [/\t/g, /\s\|\s/g, /\s\/\s/g, /\s[—–]\s/g];
/** Fewest lines of a table and longest line in one. */
const FEWEST_ROWS = 3;
const LONGEST_ROW = 220;

/** Whether a stretch of the dump holds a tab, bar, slash or long dash. */
function isParted(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x09 || code === 0x7c || code === 0x2f || code === 0x2013 || code === 0x2014) return true;
  }
  return false;
}

/** Indexes of lines that stand in runs with the same number of columns. */
function tableRows(page: Page): ReadonlySet<number> {
  const rows = new Set<number>();
  // What a row could be parted by, looked at once; empty for all other lines.
  const { text } = page.dump;
  const raws = page.lines.map(({ block, shape }) => {
    if (block.end - block.start > LONGEST_ROW || (shape.terminal && shape.prose > 2.5)) return '';
    return isParted(text, block.start, block.end) ? text.slice(block.start, block.end) : '';
  });
  if (raws.every((raw) => raw === '')) return rows;
  for (const pattern of COLUMNS) {
    let run: number[] = [];
    let columns = 0;
    const close = (): void => {
      if (run.length >= FEWEST_ROWS) for (const index of run) rows.add(index);
      run = [];
    };
    for (const { index, block } of page.lines) {
      const raw = raws[index] ?? '';
      const count = raw === '' ? 0 : (raw.match(pattern) ?? []).length;
      if (count === 0 || count !== columns || block.gap > 0) close();
      columns = count;
      if (count > 0) run.push(index);
    }
    close();
  }
  return rows;
}

/** Whether a short line heads the text below it, by the blank lines alone. */
function isApart({ index, block, shape }: PageLine, { lines, spaced }: Page): boolean {
  const above = lines[index - 1];
  const below = lines[index + 1];
  if (!spaced || above === undefined || below === undefined) return false;
  return block.gap > 0 && above.block.gap === 0 && !shape.terminal && below.shape.prose >= 2.5;
}

/** Whether a line is what sites print only under their articles. */
function closes(furniture: Verdict | null, opens: Verdict | null): boolean {
  return opens?.label === 'comments' || (furniture?.label === 'copyright' && furniture.strength >= 3);
}

/** Share of the running text that must stand above a closing line. */
const MOST = 0.6;

function mostAbove(index: number, page: Page): boolean {
  const above = page.proseAbove[index] ?? 0;
  return above >= 2 && above >= (page.proseAbove.at(-1) ?? 0) * MOST;
}

/** Evidence for every line of a page. */
export function evidenceOf(page: Page): LineEvidence[] {
  const rows = tableRows(page);
  const found: LineEvidence[] = [];
  const prose = page.proseAbove.at(-1) ?? 0;
  let afterEnd = false;
  let afterForm = false;
  for (const line of page.lines) {
    const { furniture, caption, opens } = verdicts(line, page);
    const above = page.lines[line.index - 1];
    const before = found.at(-1);
    const announcing =
      above?.shape.colon === true && above.shape.prose >= 1.5 && (before?.furniture?.strength ?? 0) < 2;
    const resumes = prose > (page.proseAbove[line.index + 1] ?? 0);
    const object = furniture !== null && furniture.strength >= 2 && isObject(line, furniture.label, page);
    const announced =
      object ||
      (resumes && (announcing || (page.spaced && before?.announced === true && line.block.gap === 0)));
    const mark = line.shape.mark;
    found.push({
      furniture,
      caption: object ? 0 : caption,
      opens,
      duplicate: furniture?.label === 'duplicate',
      inList: mark !== '' && (above?.shape.mark === mark || page.lines[line.index + 1]?.shape.mark === mark),
      inTable: rows.has(line.index),
      announced,
      afterEnd,
      afterForm,
      aboveByline: false,
      apart: isApart(line, page),
    });
    const ended = furniture?.rule === 'end-mark' || line.cuts.some((cut) => cut.rule === 'end-mark-tail');
    if (ended && line.index > 2) afterEnd = true;
    if (closes(furniture, opens) && mostAbove(line.index, page)) afterForm = true;
  }
  dropMenus(page, found);
  const end = headerEnd(page, found);
  return found.map((given, index) => (index < end ? { ...given, aboveByline: true } : given));
}

/** Runs of rows that are mostly known furniture (menus, tickers) are no tables. */
function dropMenus(page: Page, found: LineEvidence[]): void {
  for (let from = 0; from < found.length; ) {
    if (found[from]?.inTable !== true) {
      from++;
      continue;
    }
    let to = from;
    while (found[to]?.inTable === true && (to === from || page.lines[to]?.block.gap === 0)) to++;
    const run = found.slice(from, to);
    const named = run.filter(({ furniture }) => furniture !== null && furniture.strength >= 2.3).length;
    if (named * 2 >= run.length)
      for (let i = from; i < to; i++) found[i] = { ...(found[i] as LineEvidence), inTable: false };
    else for (let i = from; i < to; i++) found[i] = { ...(found[i] as LineEvidence), furniture: null };
    from = to;
  }
}
