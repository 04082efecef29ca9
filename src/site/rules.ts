/** The rules of cleaning, and all that each of them took across the archive. */

import { digestOf } from '../plan/digest.ts';
import { dispositionOf, LABELS, type Span } from '../types.ts';
import type { Weighed } from './cut.ts';
import { lineFinder, MOST_CHARACTERS, showControls } from './ledger.ts';
import type { ArticleView, Card, RuleTally, SiteView } from './view.ts';

/** Page of a rule, without its ending. */
export function ruleBase(rule: string): string {
  return `rules/${/^[a-z0-9-]{1,60}$/.test(rule) ? rule : digestOf(rule).slice(0, 12)}`;
}

/** Page of a rule. */
export function rulePath(rule: string): string {
  return `${ruleBase(rule)}.html`;
}

/** A rule with what it decided on, by label. */
export interface RuleSum {
  readonly rule: string;
  readonly reason: string | null;
  readonly tallies: readonly RuleTally[];
  readonly spans: number;
  readonly characters: number;
  /** Articles it removed something from, or moved something in; newest first, each with how often. */
  readonly took: readonly Weighed[];
}

/** The rules that decided on something, those with most characters first. */
export function gatherRules({ rules, articles, reasonOf }: SiteView): RuleSum[] {
  const took = new Map<string, Weighed[]>();
  for (const card of articles) {
    for (const [rule, weight] of takenIn(card)) {
      const held = took.get(rule);
      if (held === undefined) took.set(rule, [{ card, weight }]);
      else held.push({ card, weight });
    }
  }
  const byRule = new Map<string, RuleTally[]>();
  for (const tally of rules) byRule.set(tally.rule, [...(byRule.get(tally.rule) ?? []), tally]);
  const sums = [...byRule].map(([rule, tallies]) => ({
    rule,
    reason: reasonOf(rule),
    tallies,
    spans: tallies.reduce((sum, { spans }) => sum + spans, 0),
    characters: tallies.reduce((sum, { characters }) => sum + characters, 0),
    took: took.get(rule) ?? [],
  }));
  return sums.sort((a, b) => b.characters - a.characters || (a.rule < b.rule ? -1 : 1));
}

function takenIn({ ledger }: Card): Map<string, number> {
  const taken = new Map<string, number>();
  for (const { rule, disposition, spans } of ledger?.rules ?? [])
    if (disposition !== 'kept') taken.set(rule, (taken.get(rule) ?? 0) + spans);
  return taken;
}

/** A stretch of a dump that a rule took out of the text. */
export interface Extract {
  readonly text: string;
  /** Characters of the stretch beyond those shown. */
  readonly more: number;
  /** Line of the dump that it begins on; null where the source page does not show so much of it. */
  readonly line: number | null;
  readonly label: string;
  readonly disposition: 'moved' | 'removed';
}

type Extracts = Readonly<Record<string, readonly Extract[]>>;

/** Most characters of a stretch that is shown whole, and how many of a longer one are shown. */
const LONGEST = 220;
const SHOWN = 180;
/** Articles whose extracts are held at once: pages of one time are made one after the other, and show the same articles. */
const REMEMBERED = 2_000;

/** Tells what a rule took in an article, in the order of its dump. */
export function extractFinder({
  derive,
}: Pick<SiteView, 'derive'>): (card: Card, rule: string) => readonly Extract[] {
  const known = new Map<string, Extracts>();
  return (card, rule) => {
    const extracts = known.get(card.slug) ?? derive('taken', card, extractsOf);
    if (known.size >= REMEMBERED) known.clear();
    known.set(card.slug, extracts);
    return extracts[rule] ?? [];
  };
}

function extractsOf({ ledger }: ArticleView): Extracts {
  if (ledger === null) return {};
  const byRule = new Map<string, Extract[]>();
  const { text } = ledger.dump;
  const lineOf = lineFinder(text);
  for (const span of ledger.spans) {
    const extract = extractOf(span, text, lineOf);
    if (extract === null) continue;
    const held = byRule.get(span.rule);
    if (held === undefined) byRule.set(span.rule, [extract]);
    else held.push(extract);
  }
  return Object.fromEntries(byRule);
}

function extractOf(
  { start, end, label }: Span,
  text: string,
  lineOf: (offset: number) => number,
): Extract | null {
  const disposition = dispositionOf(label);
  if (disposition === 'kept' || label === 'space') return null;
  const whole = text.slice(start, end);
  const from = start + (whole.length - whole.trimStart().length);
  const trimmed = whole.trim();
  const shown = trimmed.length <= LONGEST ? trimmed : beginningOf(trimmed);
  return {
    text: showControls(shown.replaceAll(/\s+/g, ' ')),
    more: trimmed.length - shown.length,
    line: from < MOST_CHARACTERS && from < end ? lineOf(from) : null,
    label: LABELS[label].words,
    disposition,
  };
}

/** The beginning of a text, to the end of a word where one ends; a character of two code units is not torn. */
function beginningOf(text: string): string {
  const cut = text.slice(0, SHOWN);
  const space = cut.lastIndexOf(' ');
  if (space > SHOWN / 2) return cut.slice(0, space);
  return /[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut;
}
