/** Fits the two stages of the line model, and guesses pages it has not seen. */
import { withContext } from '../../src/clean/line-model/context-features.ts';
import type { Matrix } from '../../src/clean/line-model/page-features.ts';
import { type ForestRecord, forestOf, scoreRows } from '../../src/clean/line-model/trees.ts';
import type { Vocabulary } from '../../src/clean/line-model/vocabulary.ts';
import { boost, type Settings } from './boost.ts';

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
const INNER = 4;

/** A fold from 0 to `folds` - 1 for a group, by its name. */
export function foldOf(group: string, folds: number, salt = 0): number {
  let hash = 2166136261 ^ salt;
  for (let i = 0; i < group.length; i++) hash = Math.imul(hash ^ group.charCodeAt(i), 16777619);
  return ((hash ^ (hash >>> 15)) >>> 0) % folds;
}

/** Fits a forest to some pages; long lines weigh more, and every page the same. */
function fitPages(pages: readonly { lesson: Lesson; features: Matrix }[], settings: Settings): ForestRecord {
  const rows = pages.reduce((sum, { features }) => sum + features.rows, 0);
  const columns = pages[0]?.features.columns ?? 0;
  const values = new Float32Array(rows * columns);
  const labels = new Uint8Array(rows);
  const weights = new Float32Array(rows);
  let at = 0;
  for (const { lesson, features } of pages) {
    values.set(features.values, at * columns);
    labels.set(lesson.labels, at);
    let total = 0;
    for (let i = 0; i < features.rows; i++) {
      const weight = 2 + Math.sqrt(features.values[i * columns] ?? 0);
      weights[at + i] = weight;
      total += weight;
    }
    for (let i = 0; i < features.rows; i++)
      weights[at + i] = ((weights[at + i] as number) * PAGE_WEIGHT * lesson.weight) / total;
    at += features.rows;
  }
  return boost({ rows, columns, values, labels, weights }, settings);
}

const alone = (lesson: Lesson) => ({ lesson, features: lesson.features });

/** Fits both stages; the second learns from guesses of first stages that had not seen the page's group. */
export function fitStages(lessons: readonly Lesson[], settings: Settings): Stages {
  const guesses = new Map<Lesson, Float32Array>();
  for (let fold = 0; fold < INNER; fold++) {
    const inFold = (lesson: Lesson): boolean => foldOf(lesson.group, INNER, 7) === fold;
    const forest = forestOf(fitPages(lessons.filter((lesson) => !inFold(lesson)).map(alone), settings));
    for (const lesson of lessons) if (inFold(lesson)) guesses.set(lesson, scoreRows(forest, lesson.features));
  }
  const first = fitPages(lessons.map(alone), settings);
  const second = fitPages(
    lessons.map((lesson) => ({
      lesson,
      features: withContext(
        lesson.features,
        guesses.get(lesson) ?? new Float32Array(lesson.features.rows),
        lesson.vocabulary,
      ),
    })),
    settings,
  );
  return { first, second };
}

/** Log-odds of a page's lines. */
export function guess({ first, second }: Stages, { features, vocabulary }: Lesson): Float32Array {
  const odds = scoreRows(forestOf(first), features);
  return scoreRows(forestOf(second), withContext(features, odds, vocabulary));
}
