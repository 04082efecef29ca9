/** How strongly the phrase books say that a line is furniture of one kind. */
import type { Label } from '../../types.ts';
import type { Page, PageLine } from '../page.ts';
import type { LineRule } from './rule.ts';

/** What the phrase books say of a line, worked out once. */
interface Evidence {
  readonly strength: ReadonlyMap<Label, number>;
  readonly opens: Label | null;
}

const known = new WeakMap<PageLine, Evidence>();

/** Longest line, in words, whose words are looked up one by one as a menu. */
const LONGEST_MENU = 120;

/** From how many words on a sentence that begins like a phrase may go on otherwise, and below which share of it. */
const LONG = 24;
const PASSING = 0.16;

function raise(strengths: Map<Label, number>, label: Label, by: number): void {
  strengths.set(label, Math.max(strengths.get(label) ?? 0, by));
}

function evidenceOf(line: PageLine, page: Page): Evidence {
  const found = known.get(line);
  if (found !== undefined) return found;
  const { tokens, shape, text } = line;
  const { lexicon } = page;
  const strengths = new Map<Label, number>();
  for (const hit of lexicon.lines.at(tokens, 0, text)) {
    if (hit.end < tokens.length) continue;
    const named = hit.fixed / tokens.length;
    const lead = /^[^:：|]{0,40}[:：|]/.test(text);
    const sentence = named < 0.5 && shape.terminal && !lead && shape.words >= 4;
    const vague = hit.fixed < 3 && (sentence || (named < 0.35 && shape.prose >= 2.5));
    const passing = shape.words >= LONG && named < PASSING && shape.prose >= 4;
    raise(strengths, hit.value, vague ? 0.8 : passing ? 1.6 : 3);
  }
  inside(line, page, strengths);
  if (tokens.length <= LONGEST_MENU) menu(line, page, strengths);
  const opening = tokens.length <= 10 ? lexicon.opens.whole(tokens, text) : null;
  const evidence = { strength: strengths, opens: opening?.value ?? null };
  known.set(line, evidence);
  return evidence;
}

/** Phrases found anywhere in the line; each further one adds to the first. */
function inside({ tokens, shape }: PageLine, { lexicon }: Page, strengths: Map<Label, number>): void {
  const counts = new Map<Label, number>();
  for (let at = 0; at < tokens.length; at++) {
    // A phrase that several languages' books hold counts once.
    const labels = new Set(lexicon.contains.at(tokens, at).map((hit) => hit.value));
    for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
    for (const hit of lexicon.tells.at(tokens, at)) raise(strengths, hit.value, 3.2);
  }
  for (const [label, count] of counts)
    raise(strengths, label, Math.min(3.6, (shape.quoted ? 1.2 : 2.2) + 0.7 * (count - 1)));
}

/** A line made of menu words: what share of it they take up, and which kind most of them are. */
function menu({ tokens, shape }: PageLine, { lexicon }: Page, strengths: Map<Label, number>): void {
  const counts = new Map<Label, number>();
  let covered = 0;
  let items = 0;
  for (let at = 0; at < tokens.length; ) {
    let best = { end: at, label: null as Label | null };
    for (const hit of lexicon.words.at(tokens, at))
      if (hit.end > best.end) best = { end: hit.end, label: hit.value };
    if (best.label === null) {
      at++;
      continue;
    }
    counts.set(best.label, (counts.get(best.label) ?? 0) + best.end - at);
    covered += best.end - at;
    items++;
    at = best.end;
  }
  const [top] = [...counts].sort((a, b) => b[1] - a[1]);
  if (top === undefined || shape.terminal) return;
  const share = covered / tokens.length;
  const sure =
    share >= 0.8
      ? items >= 3
        ? 2.6
        : items === 2
          ? 2.2
          : 1.6
      : share >= 0.6 && items >= 3
        ? 1.6
        : share >= 0.45 && items >= 4
          ? 1
          : 0;
  if (sure > 0) raise(strengths, top[0], sure);
}

/** Evidence from the phrase books that a line is furniture of a kind. */
export function phraseStrength(line: PageLine, page: Page, label: Label): number {
  return evidenceOf(line, page).strength.get(label) ?? 0;
}

/** Whether the phrase books know the line as the heading of a block of a kind. */
export function headingStrength(line: PageLine, page: Page, label: Label): number {
  return evidenceOf(line, page).opens === label ? 3 : 0;
}

/** Whether the phrase books say anything of a line. */
export function phrasesSpeak(line: PageLine, page: Page): boolean {
  const { strength, opens } = evidenceOf(line, page);
  return strength.size > 0 || opens !== null;
}

type Words = Pick<LineRule, 'name' | 'label' | 'why' | 'examples' | 'nearMisses'>;

/** A rule that asks the phrase books about whole lines. */
export function phraseRule(words: Words): LineRule {
  return {
    ...words,
    kind: 'line',
    gate: { phrases: true },
    match: (line, page) => phraseStrength(line, page, words.label),
  };
}

/** A rule that asks the phrase books about headings; what they open runs until prose resumes. */
export function headingRule(words: Words): LineRule {
  return {
    ...words,
    kind: 'line',
    opens: true,
    gate: { phrases: true },
    match: (line, page) => headingStrength(line, page, words.label),
  };
}
