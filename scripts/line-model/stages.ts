/** Fits the two stages of the line model, and guesses pages it has not seen. */
import { writeContext } from '../../src/clean/line-model/context-features.ts';
import { columnOf, type Matrix } from '../../src/clean/line-model/matrix.ts';
import { PAGE_FEATURES } from '../../src/clean/line-model/page-features.ts';
import { type ForestRecord, forestOf, scoreRows } from '../../src/clean/line-model/trees.ts';
import type { Vocabulary } from '../../src/clean/line-model/vocabulary.ts';
import { boost, type Settings } from './boost.ts';
import { foldOf } from './sites.ts';

/** What fitting needs of a page. */
export interface Lesson {
  /** Group that is never split between learning and guessing, e.g. a site. */
  readonly group: string;
  readonly features: Matrix;
  readonly vocabulary: Vocabulary;
  readonly labels: Uint8Array;
  /** How much the page counts. */
  readonly weight: number;
}

export interface Stages {
  readonly first: ForestRecord;
  readonly second: ForestRecord;
}

/** What all lines of one page weigh together. */
const PAGE_WEIGHT = 60;
/** Folds by which the second stage is shown guesses of the first on pages that one had not seen. */
const INNER = 3;

/** Fits a forest to the first columns of some pages; long lines weigh more, and every page the same. */
function fitPages(lessons: readonly Lesson[], columns: number, settings: Settings): ForestRecord {
  const rows = lessons.reduce((sum, { features }) => sum + features.rows, 0);
  const values = new Float32Array(rows * columns);
  const labels = new Uint8Array(rows);
  const weights = new Float32Array(rows);
  let at = 0;
  for (const lesson of lessons) {
    for (let column = 0; column < columns; column++)
      values.set(columnOf(lesson.features, column), column * rows + at);
    labels.set(lesson.labels, at);
    const own = columnOf(lesson.features, 0).map((words) => 2 + Math.sqrt(words));
    const total = own.reduce((sum, weight) => sum + weight, 0);
    weights.set(
      own.map((weight) => (weight * PAGE_WEIGHT * lesson.weight) / total),
      at,
    );
    at += lesson.features.rows;
  }
  return boost({ rows, columns, values, labels, weights }, settings);
}

/** Fits both stages; the second learns from guesses of first stages that had not seen the page's group. */
export function fitStages(lessons: readonly Lesson[], settings: readonly [Settings, Settings]): Stages {
  const before = PAGE_FEATURES.length;
  for (let fold = 0; fold < INNER; fold++) {
    const inFold = (lesson: Lesson): boolean => foldOf(lesson.group, INNER, 7) === fold;
    const seen = lessons.filter((lesson) => !inFold(lesson));
    const forest = forestOf(fitPages(seen, before, settings[0]));
    for (const { features, vocabulary } of lessons.filter(inFold))
      writeContext(features, scoreRows(forest, features), vocabulary);
  }
  const second = fitPages(lessons, lessons[0]?.features.columns ?? before, settings[1]);
  return { first: fitPages(lessons, before, settings[0]), second };
}

/** Log-odds of a page's lines. */
export function guess(
  { first, second }: Stages,
  { features, vocabulary }: Pick<Lesson, 'features' | 'vocabulary'>,
): Float32Array {
  writeContext(features, scoreRows(forestOf(first), features), vocabulary);
  return scoreRows(forestOf(second), features);
}
