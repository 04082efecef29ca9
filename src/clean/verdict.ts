/** Whether a page holds an article at all. */
import { claimsOf } from '../intake/index.ts';
import type { LineEvidence } from './evidence.ts';
import type { Labelled } from './ledger.ts';
import type { Page } from './page.ts';

/** Fewest words of running text of an article; with a headline fewer will do. */
const FEWEST = 30;
const FEWEST_TITLED = 10;
/** Below so many words an error notice or a wall decides. */
const THIN = 80;

/** Fewest lines of a wall, and their number to each line of text beyond which nothing but a teaser is left. */
const WALL = 4;
const WALL_EACH = 2;

/**
 * Whether a page is a consent or subscription wall in front of a teaser. The consent form that lies over a page which says it is an
 * article hides nothing of it.
 */
function wall(page: Page, evidence: readonly LineEvidence[], lines: readonly Labelled[]): boolean {
  const declared = declaresArticle(page);
  const bricks = evidence.filter(
    ({ furniture }) =>
      (furniture?.label === 'paywall' || (furniture?.label === 'cookie' && !declared)) &&
      furniture.strength >= 2.2,
  ).length;
  const texts = lines.filter(({ label }) => label === 'body').length;
  return bricks >= WALL && bricks >= texts * WALL_EACH;
}

/** Fewest date lines of a front page, and most lines of text to each of its teasers. */
const TEASERS = 4;
const LINES_EACH = 1.5;
/** Longest teaser, in words. */
const TEASER = 40;

/**
 * Whether a page is a list of teasers: every line or two of text is closed by a date line, and none is longer than a
 * teaser. The comments below an article are dated too, but they are not its text.
 */
function isFront(page: Page, evidence: readonly LineEvidence[], lines: readonly Labelled[]): boolean {
  let stamps = 0;
  let texts = 0;
  let open = 0;
  let closed = 0;
  for (const [i, { label }] of lines.entries()) {
    const line = page.lines[i];
    if (line === undefined) continue;
    const verdict = evidence[i]?.furniture;
    if (verdict?.label === 'date' && verdict.strength >= 2) {
      stamps++;
      closed += open > 0 ? 1 : 0;
      open = 0;
    } else if (label === 'body' || label === 'dek') {
      if (line.shape.words > TEASER) return false;
      texts++;
      open++;
    } else if (label === 'subhead') open++;
  }
  return stamps >= TEASERS && closed >= TEASERS && texts <= closed * LINES_EACH + 1;
}

/** Why a page holds no article, in a few words; null where it holds one. */
export function whyRejected(
  page: Page,
  evidence: readonly LineEvidence[],
  lines: readonly Labelled[],
): string | null {
  let words = 0;
  let titled = false;
  let captions = 0;
  let sentences = 0;
  lines.forEach(({ label }, i) => {
    const count = page.lines[i]?.shape.words ?? 0;
    if (label === 'body' || label === 'quote' || label === 'list' || label === 'table') words += count;
    const kept = label === 'body' || (label === 'list' && page.dump.format === 'html');
    if (kept && (page.lines[i]?.shape.prose ?? 0) >= 3) sentences++;
    if (label === 'title') titled = true;
    if (label === 'caption') captions++;
  });
  const says = (label: string): boolean =>
    evidence.some(({ furniture }) => furniture?.label === label && furniture.strength >= 2.5);
  if (words < THIN && says('captcha') && sentences <= 2) return 'robot check, no article';
  if (words < THIN && says('error')) return 'error page, no article';
  if (isFront(page, evidence, lines)) return 'list of teasers, no article';
  if (words < THIN && wall(page, evidence, lines)) return 'consent or subscription wall, no article';
  if ((sentences > 0 && (words >= FEWEST || (titled && words >= FEWEST_TITLED))) || captions >= 3)
    return null;
  if (titled && words >= FEWEST_TITLED && declaresArticle(page)) return null;
  if (says('paywall')) return 'login or subscription wall, no article';
  if (page.lines.length === 0) return 'nothing to read';
  return page.lines.length >= 6 ? 'list of links, no article' : 'no running text';
}

/** Whether a page of HTML says that it is an article: it gives the day it was published. */
function declaresArticle({ dump }: Page): boolean {
  return claimsOf(dump).some(({ about, trust }) => about === 'published' && trust >= 0.6);
}
