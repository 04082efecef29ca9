import type { Fact } from '../types.ts';
import type { Mirror } from './copier.ts';
import { findDates } from './dates/mentions.ts';
import { gluedCrumb } from './glued-crumb.ts';
import { headlineWords } from './headline-words.ts';
import { once } from './lexicon.ts';
import { aboveSymbol } from './numbered-head.ts';
import { namesAgree, type OutletIndex } from './outlets.ts';
import { evidenceFrom, type Page } from './page.ts';
import { isCapitals } from './places.ts';
import { dropped, isButton, isSectionName, LEVELS, NOT_HEAD, type Part, SEPARATOR } from './section-words.ts';

/** `WORLD` in a breadcrumb is World; short forms such as `UK` stay. */
function usual(text: string): string {
  if (!isCapitals(text) || text.replace(/\P{L}/gu, '').length <= 3) return text;
  return text
    .toLowerCase()
    .replace(/(^|[\s/-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}

/** A breadcrumb is no longer than this, in characters. */
const LONGEST = 240;

const glued = once(() => headlineWords()['not sections'].filter((word) => /^\p{Lo}{3,}$/u.test(word)));

/** Where a section's name ends that a menu word follows without a space: `북한최신기사`. */
function unglued(text: string): number {
  const word = text.length > 30 ? undefined : glued().find((w) => text.endsWith(w) && text.length > w.length);
  return word ? text.length - word.length : text.length;
}

/** Where a breadcrumb begins: behind a mark and a word with a colon; several words (`Sie sind hier: Startseite`) only before `Home`. */
function leadOf(text: string): number {
  const words = /^[#\s]*[^:：]{1,24}[:：]\s*/u.exec(text)?.[0];
  const next = words === undefined ? '' : (text.slice(words.length).split(SEPARATOR)[0] ?? '');
  if (words !== undefined && dropped().has(next.trim().toLowerCase())) return words.length;
  return /^[#\s]*(?:[^\s:：]{1,14}[:：]\s*)?/u.exec(text)?.[0].length ?? 0;
}

/** The parts of a breadcrumb that name sections, and what stands between them. */
function tail(text: string, title: string | null): { text: string; from: number; to: number } | null {
  if (text.length > LONGEST) return null;
  const drop = dropped();
  const lead = leadOf(text);
  let from = lead;
  let to = unglued(text);
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
  const value = text
    .slice(from, to)
    .replace(/(?<![\s|>/»›])[\s|>/»›]+$/u, '')
    .replace(/\s+/g, ' ')
    .trim();
  if (
    !value ||
    !/\p{L}/u.test(value) ||
    HOUR.test(value) ||
    value.split(' ').length > WORDS ||
    value.length > 60 ||
    drop.has(value.toLowerCase())
  )
    return null;
  return { text: value, from, to };
}

/** A line with an hour is a stamp, one of many words a menu. */
const HOUR = /\p{Nd}:\p{Nd}{2}/u;
const WORDS = 7;

/** A section named beside the date: `Commentary | November 21, 2024`, `… 21:14 | World, Japan`. */
function besideDate(page: Page, outlets: OutletIndex, names: readonly string[]): Part | null {
  for (const piece of page.pieces) {
    if (piece.zone === 'tail' || NOT_HEAD.has(piece.label) || !piece.text.includes('|')) continue;
    const dates = findDates(piece.text);
    if (dates.length === 0 || piece.text.length > 160) continue;
    for (const match of piece.text.matchAll(/[^|]+/gu)) {
      const text = match[0].trim();
      const from = match.index + match[0].indexOf(text);
      const dated = dates.some((d) => d.start < from + text.length && d.end > from);
      const named = outlets.named(text) !== null || names.some((name) => namesAgree(name, text));
      if (dated || named || !isSectionName(text)) continue;
      return { piece, from, to: from + text.length, text };
    }
  }
  return null;
}

/** Parts of breadcrumbs, by label or by form: they begin with `Home` or its like. */
function breadcrumbs(page: Page, title: string | null): Part[] {
  return page.pieces.flatMap((piece) => {
    if (piece.zone === 'tail' || NOT_HEAD.has(piece.label) || piece.text.length > LONGEST) return [];
    if (piece.label !== 'section' && !HOMELY.test(piece.text)) return [];
    const part = tail(piece.text, title);
    const levels = piece.text.split(SEPARATOR).length;
    const homely = part !== null && part.from > 0 && levels >= 2 && levels <= 6 && HOMELY.test(piece.text);
    return part && levels > 1 && (piece.label === 'section' || homely) ? [{ piece, ...part }] : [];
  });
}

const HOMELY = /\s(?:>>?|»|›|►|\/)\s/u;

/** What may stand between a section's name and the headline. */
const BESIDE: ReadonlySet<string> = new Set(['date', 'share', 'outlet', 'agency']);

/** Two words of a section's name with a word or sign between them: `Bauru e Marília`. */
const LINKED = /[&,]|^\S+ (?:and|und|et|y|e|en|og|och|i|и|та|ve|dan|và) \S+$/u;

/** The lines above the headline that name a section, the nearest first. */
function above(page: Page, title: string | null, at: number): Part[] {
  const labelled = page.pieces.filter((p) => p.label === 'section' && p.zone !== 'tail');
  const next = page.pieces
    .slice(Math.max(0, at - 3), at)
    .findLast((p) => !BESIDE.has(p.label) && !isButton(p.text));
  const hash = next?.text.startsWith('#') === true;
  const plain =
    next &&
    (next.label === 'nav' || next.label === 'kicker' || hash) &&
    isSectionName(next.text.replace(/^#\s?/, '')) &&
    (next.text.split(' ').length <= 2 || LINKED.test(next.text))
      ? [next]
      : [];
  return [...labelled, ...plain]
    .filter((p, i, all) => all.indexOf(p) === i)
    .sort((a, b) => Math.abs(a.index - at) - Math.abs(b.index - at))
    .flatMap((piece) => {
      const part = tail(piece.text, title);
      return part ? [{ piece, ...part }] : [];
    });
}

/**
 * The section an article stood in: beside its date, in its breadcrumb or on the line above the headline, without
 * `Home` and `News`; a copier's section is none of the article's. `headline` is the index of its piece; `names` are those of people and outlets,
 * which are no sections.
 */
export function findSection(
  page: Page,
  mirror: Mirror | null,
  outlets: OutletIndex,
  title: string | null,
  headline: number | null,
  names: readonly string[],
): Fact<string> {
  if (mirror?.ownsShell) return { value: null, evidence: [] };
  const numbered = aboveSymbol(page);
  if (numbered.length > 0)
    return named(page, numbered, numbered.map(({ text }) => usual(text)).join(' / '), ABOVE);
  const beside = besideDate(page, outlets, names);
  const crumbs = breadcrumbs(page, title).flatMap((part) => ownLevels(part, names, outlets) ?? []);
  const deepest = crumbs.reduce<Part | null>((a, b) => (a && depth(a.text) >= depth(b.text) ? a : b), null);
  const glue = gluedCrumb(page, headline);
  const row = rowAbove(page, headline);
  const nearest = above(page, title, headline ?? page.lead).find(
    (part) => !names.some((name) => namesAgree(name, part.text)),
  );
  const at = withoutTopic(page, beside ?? deepest) ?? glue ?? row ?? nearest;
  if (!at) return { value: null, evidence: [] };
  const value = at === glue ? glue.value : usual(at.text);
  return named(page, [at], value, at === beside ? 'beside the date' : ABOVE);
}

const ABOVE = 'above the article';

/** The section as a fact, with the parts of the page that name it. */
function named(page: Page, parts: readonly Part[], value: string, where: string): Fact<string> {
  const reason = `The page names the section ${where}.`;
  const said = { kind: 'section', implies: value, verdict: 'used', reason } as const;
  return { value, evidence: parts.map((part) => evidenceFrom(page, part.piece, part.from, part.to, said)) };
}

/** A breadcrumb without the outlet's name at its head, as of `경향신문 > 오피니언 > 기자칼럼`; none where signs alone are left. */
function ownLevels(part: Part, names: readonly string[], outlets: OutletIndex): Part | null {
  const cuts = [...part.text.matchAll(new RegExp(SEPARATOR, 'gu'))];
  const first = part.text.slice(0, cuts[0]?.index);
  const outlet = cuts.length > 0 && (names.includes(first) || outlets.named(first) !== null);
  const start = outlet && cuts[0] ? cuts[0].index + cuts[0][0].length : 0;
  const left = cuts.filter((cut) => cut.index >= start);
  const end = left.length >= LEVELS && left[0] ? left[0].index : part.text.length;
  if (start === 0 && end === part.text.length) return part;
  const text = part.text.slice(start, end);
  const from = part.piece.text.indexOf(text, part.from);
  if (!/\p{L}/u.test(text)) return null;
  return from < 0 ? part : { ...part, text, from, to: from + text.length };
}

/** A breadcrumb whose last level is also a tag of the article ends in a topic, which is no section. */
function withoutTopic(page: Page, part: Part | null): Part | null {
  const cut = part ? [...part.text.matchAll(new RegExp(SEPARATOR, 'gu'))].at(-1) : null;
  if (!part || !cut) return part;
  const last = part.text.slice(cut.index + cut[0].length);
  const tagged = page.pieces.some((p) => p.label === 'tags' && p.text.replace(/^#\s*/, '') === last);
  return tagged ? { ...part, text: part.text.slice(0, cut.index), to: part.from + cut.index } : part;
}

/**
 * A row just above the headline, parted by bars or by wide spaces alone: behind `Home` its last word is the section, else
 * its first. A row of more parts is a menu.
 */
function rowAbove(page: Page, headline: number | null): Part | null {
  const piece = page.pieces.slice(0, headline ?? 0).findLast(({ label }) => label !== 'share');
  if (piece?.zone !== 'head' || piece.text.length > 80 || piece.label === 'kicker') return null;
  const drop = headlineWords()['not sections'];
  const lower = piece.text.toLowerCase();
  const words = piece.text.split(' ');
  if (drop.some((word) => lower.startsWith(`${word} `)) && words.length > 2 && !SEPARATOR.test(piece.text)) {
    const last = words.at(-1) ?? '';
    if (isButton(last)) return null;
    return { piece, from: piece.text.length - last.length, to: piece.text.length, text: last };
  }
  const raw = page.dump.text
    .slice(piece.block.start, piece.block.end)
    .trim()
    .split(/\s{2,}|\s[|·]\s/);
  const parts = drop.includes(raw[0]?.toLowerCase() ?? '') ? raw.slice(1) : raw;
  const first = parts[0] ?? '';
  const from = piece.text.indexOf(first);
  if (raw.length < 2 || parts.length > ROW || parts.some((part) => !isSectionName(part))) return null;
  if (drop.includes(first.toLowerCase()) || from < 0) return null;
  return { piece, from, to: from + first.length, text: first };
}

/** Parts of a row above the headline; more are a menu. */
const ROW = 4;

/** How many levels a breadcrumb names. */
function depth(text: string): number {
  return text.split(SEPARATOR).length;
}
