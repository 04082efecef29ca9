import type { Evidence, Fact } from '../types.ts';
import { gluedAuthor } from './headline-author.ts';
import { candidates } from './headline-lines.ts';
import { headlineWords } from './headline-words.ts';
import { once } from './lexicon.ts';
import { namesAgree } from './outlets.ts';
import { evidenceFrom, type Page, type Piece } from './page.ts';

const deskMarks = once(() => new Set(headlineWords()['desk marks']));
const BRACKETED = /^\s*[([【（〔［]\s*([^()[\]【】（）〔〕［］]{1,24}?)\s*[)\]】）〕］]\s*/u;

/** How much of a headline is marks of the desk: `(LEAD)`, `(2nd LD)`, `[속보]`. */
export function deskMarkLength(title: string): number {
  let length = 0;
  for (;;) {
    const match = BRACKETED.exec(title.slice(length));
    const mark = match?.[1]?.toLowerCase().replace(/\p{Nd}+/gu, '#');
    if (!match || !mark || !deskMarks().has(mark)) return length + bulletLength(title.slice(length));
    length += match[0].length;
  }
}

/** A bullet of the list the headline was set in. */
function bulletLength(title: string): number {
  return /^\s*[•●▪■▶►]\s+/u.exec(title)?.[0].length ?? 0;
}

/** Where the site's name begins that some pages add to a headline: `Headline - The Daily`. */
export function siteSuffix(title: string, names: readonly string[]): number {
  const parts = [...title.matchAll(/\s+[|–—-]\s+|\s*[|»]\s*/gu)];
  const last = parts.at(-1);
  if (!last || last.index < 12) return title.length;
  const rest = title.slice(last.index + last[0].length).trim();
  return names.some((name) => namesAgree(name, rest)) ? last.index : title.length;
}

/** Where the headline begins behind a section printed before it: `Opinion | A train that may not stop`. */
function sectionPrefix(title: string, names: readonly string[], from: number): number {
  const match = /^[^|]{2,40}?\s*\|\s+/.exec(title.slice(from));
  if (!match) return from;
  const before = match[0].replace(/(?:(?<!\s)\s+)?\|\s+$/, '');
  return names.some((name) => namesAgree(name, before)) ? from + match[0].length : from;
}

/** The pieces that stand as headline, the best first. */
function titlesOf(page: Page, names: readonly string[]): Piece[] {
  const titles = page.pieces.filter((p) => p.label === 'title');
  if (page.body.length === 0) return titles;
  const found = candidates(page, names);
  return found.length > 0 ? found : titles;
}

/**
 * The headline: the line above the lede that stands as one, without desk marks, without the name of site or section that pages
 * add to it; by its label, its form, its place and by how many of its words the article takes up.
 * `names` are those of masthead, mirror and section.
 */
export function findHeadline(page: Page, names: readonly string[]): Fact<string> {
  const titles = titlesOf(page, names);
  const read = (piece: Piece): { piece: Piece; from: number; to: number } => {
    const marks = deskMarkLength(piece.text);
    const from = sectionPrefix(piece.text, names, marks);
    const text = piece.text.slice(from, gluedAuthor(page, piece)?.head);
    return { piece, from, to: from + siteSuffix(text, names) };
  };
  const first = titles[0];
  if (!first) return { value: null, evidence: [] };
  const best = read(first);
  const value = first.text.slice(best.from, best.to).trim();
  const said = {
    kind: 'headline',
    implies: value,
    verdict: 'used',
    reason: 'The line stands as the headline above the article.',
  } as const;
  const evidence: Evidence[] = [evidenceFrom(page, first, best.from, best.to, said)];
  if (best.from > 0) {
    const reason = 'A mark of the desk or the section, not part of the headline.';
    evidence.push(
      evidenceFrom(page, first, 0, best.from, {
        kind: 'desk-mark',
        implies: null,
        verdict: 'rejected',
        reason,
      }),
    );
  }
  for (const other of titles.slice(1, 4)) {
    const reason = 'Another line stands as a headline; the first is taken.';
    const same = other.text === first.text;
    evidence.push(
      evidenceFrom(page, other, 0, other.text.length, {
        kind: 'headline',
        implies: same ? value : other.text,
        verdict: same ? 'agrees' : 'rejected',
        reason: same ? 'The headline is repeated.' : reason,
      }),
    );
  }
  return { value, evidence };
}

/** Kicker or standfirst: the first piece that bears the label. */
export function findLabelled(page: Page, label: 'kicker' | 'dek', reason: string): Fact<string> {
  const piece = page.pieces.find((p) => p.label === label);
  if (!piece) return { value: null, evidence: [] };
  const said = { kind: label, implies: piece.text, verdict: 'used', reason } as const;
  return { value: piece.text, evidence: [evidenceFrom(page, piece, 0, piece.text.length, said)] };
}
