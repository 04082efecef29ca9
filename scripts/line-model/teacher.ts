/**
 * Labels for dumps of pages whose article nobody has marked: the model of HTML reads the page's own markup, and what it
 * takes for the article is looked up in the page's dumps. HTML tells far more than bare lines do, so the line model
 * learns from it how pages of many more sites look as text (a teacher and a student, as in self-training).
 */
import { claimsOf } from '../../src/intake/index.ts';
import type { TaughtPage } from '../html-model/pages.ts';
import { choose, fitStages } from '../html-model/stages.ts';
import { align, wordsOf } from './align.ts';
import type { Sample } from './data.ts';
import { overlap } from './score.ts';
import type { Lesson } from './stages.ts';

/** Least F measure that the teacher expects of its own reading, and fewest words of an article. */
const SURE = 0.88;
const FEWEST_WORDS = 80;
/** Least agreement with the text that the page itself declares in its linked data. */
const AGREEMENT = 0.8;
/** Least share of the article that must be found again in a dump of the whole page, and in one that was cut down. */
const FOUND = { full: 0.9, other: 0.6 };
/** How much such a page counts beside one with true gold. */
const WEIGHT = 0.5;

/** How far a text agrees with what the page declares as its article; null where it declares none. */
function agreement({ page }: TaughtPage, text: string): number | null {
  const declared = claimsOf(page.dump)
    .filter(({ about, value }) => about === 'body' && wordsOf(value).length >= FEWEST_WORDS)
    .map(({ value }) => {
      const { both, extra, missed } = overlap(value, text);
      return (2 * both) / Math.max(1, 2 * both + extra + missed);
    });
  return declared.length === 0 ? null : Math.max(...declared);
}

/** The articles of the pages that a teacher is sure of, by page. */
function readings(taught: readonly TaughtPage[], unknown: readonly TaughtPage[]): Map<string, string> {
  const teacher = fitStages(taught);
  const found = new Map<string, string>();
  for (const page of unknown) {
    const { text, expected } = choose(teacher, page);
    if (expected < SURE || wordsOf(text).length < FEWEST_WORDS) continue;
    if ((agreement(page, text) ?? 1) >= AGREEMENT) found.set(page.id, text);
  }
  return found;
}

/**
 * Lessons from dumps without gold.
 * @param taught pages of HTML with gold, which the teacher learns from
 * @param unknown pages of HTML without gold
 * @param dumps the dumps of those pages
 */
export function silverLessons(
  taught: readonly TaughtPage[],
  unknown: readonly TaughtPage[],
  dumps: readonly Sample[],
): Lesson[] {
  const articles = readings(taught, unknown);
  return dumps.flatMap((dump) => {
    const article = articles.get(dump.id);
    if (article === undefined) return [];
    const labels = align(
      dump.page.lines.map(({ text }) => text),
      article,
    );
    const kept = dump.page.lines.filter((_, i) => labels[i] === 1).map(({ text }) => text);
    const share = wordsOf(kept.join('\n')).length / wordsOf(article).length;
    if (share < (dump.set.endsWith('/full') ? FOUND.full : FOUND.other)) return [];
    return [
      { group: dump.site, features: dump.features, vocabulary: dump.vocabulary, labels, weight: WEIGHT },
    ];
  });
}
