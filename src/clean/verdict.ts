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
  if (words < THIN && says('error')) return 'error page, no article';
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
