import type { Fact } from '../types.ts';
import { findDates } from './dates/mentions.ts';
import { headlineWords } from './headline.ts';
import type { Mirror } from './mirror.ts';
import { namesAgree, type OutletIndex } from './outlets.ts';
import { evidenceFrom, type Page, type Piece } from './page.ts';
import { isCapitals } from './places.ts';

const SEPARATOR = /\s*(?:>>|»|›|>|►|▶)\s*|\s+[/|]\s+|\s{2,}/u;

/** `WORLD` in a breadcrumb is World; short forms such as `UK` stay. */
function usual(text: string): string {
  if (!isCapitals(text) || text.replace(/\P{L}/gu, '').length <= 3) return text;
  return text
    .toLowerCase()
    .replace(/(^|[\s/-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}

/** The parts of a breadcrumb that name sections, and what stands between them. */
function tail(text: string, title: string | null): { text: string; from: number; to: number } | null {
  const drop = new Set(headlineWords()['not sections']);
  const lead = /^[#\s]*(?:[^\s:：]{1,14}[:：]\s*)?/u.exec(text)?.[0].length ?? 0;
  let from = lead;
  let to = text.length;
  for (;;) {
    const cut = SEPARATOR.exec(text.slice(from, to));
    const part = cut ? text.slice(from, from + cut.index) : text.slice(from, to);
    if (!drop.has(part.trim().toLowerCase()) || !cut) break;
    from += cut.index + cut[0].length;
  }
  for (;;) {
    const cuts = [...text.slice(from, to).matchAll(new RegExp(SEPARATOR, 'gu'))];
    const cut = cuts.at(-1);
    if (!cut) break;
    const part = text.slice(from + cut.index + cut[0].length, to).trim();
    const isTitle = title !== null && (title.startsWith(part) || namesAgree(part, title));
    if (part && !drop.has(part.toLowerCase()) && !isTitle) break;
    to = from + cut.index;
  }
  const value = text.slice(from, to).replace(/\s+/g, ' ').trim();
  if (!value || value.length > 60 || drop.has(value.toLowerCase())) return null;
  return { text: value, from, to };
}

/** A section named beside the date: `Commentary | November 21, 2024`, `… 21:14 | World, Japan`. */
function besideDate(
  page: Page,
  outlets: OutletIndex,
  names: readonly string[],
): { piece: Piece; from: number; to: number } | null {
  for (const piece of page.pieces) {
    if (piece.label !== 'date' || piece.zone === 'tail' || !piece.text.includes('|')) continue;
    const dates = findDates(piece.text);
    for (const match of piece.text.matchAll(/[^|]+/gu)) {
      const text = match[0].trim();
      const from = match.index + match[0].indexOf(text);
      const dated = dates.some((d) => d.start < from + text.length && d.end > from);
      const words = text.split(/\s+/);
      const named = outlets.named(text) !== null || names.some((name) => namesAgree(name, text));
      if (
        dated ||
        named ||
        words.length > 4 ||
        !/^\p{Lu}[\p{L}, &/-]+$/u.test(text) ||
        /\b(?:by|min|read|updated|source)\b/i.test(text)
      )
        continue;
      return { piece, from, to: from + text.length };
    }
  }
  return null;
}

/**
 * The section an article stood in, from its breadcrumb or the line above the headline, without `Home` and `News`;
 * a copier's section is none of the article's. `names` are those of people and outlets, which are no sections.
 */
export function findSection(
  page: Page,
  mirror: Mirror | null,
  outlets: OutletIndex,
  title: string | null,
  names: readonly string[],
): Fact<string> {
  if (mirror?.ownsShell) return { value: null, evidence: [] };
  const pieces = page.pieces.filter((p) => p.label === 'section' && p.zone !== 'tail');
  const found = pieces.flatMap((piece) => {
    const part = tail(piece.text, title);
    return part && !names.some((name) => namesAgree(name, part.text)) ? [{ piece, ...part }] : [];
  });
  const deepest = found.reduce<(typeof found)[number] | null>(
    (a, b) => (a && depth(a.text) >= depth(b.text) ? a : b),
    null,
  );
  const beside = deepest ? null : besideDate(page, outlets, names);
  const at = deepest ?? beside;
  if (!at) return { value: null, evidence: [] };
  const value = usual(deepest?.text ?? at.piece.text.slice(at.from, at.to));
  const reason = deepest
    ? 'The page names the section above the article.'
    : 'The page names the section beside the date.';
  const said = { kind: 'section', implies: value, verdict: 'used', reason } as const;
  return { value, evidence: [evidenceFrom(page, at.piece, at.from, at.to, said)] };
}

/** How many levels a breadcrumb names. */
function depth(text: string): number {
  return text.split(SEPARATOR).length;
}
