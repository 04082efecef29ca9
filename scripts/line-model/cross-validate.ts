/** How well pages are cleaned with a model that has not seen them. */
import { decode } from '../../src/clean/decode.ts';
import { labelLines } from '../../src/clean/label.ts';
import { textWithout } from '../../src/clean/page.ts';
import { dispositionOf } from '../../src/types.ts';
import type { Settings } from './boost.ts';
import type { Sample } from './data.ts';
import { macro, type Overlap, overlap } from './score.ts';
import { fitStages, foldOf, guess, type Lesson } from './stages.ts';

/** The body that is left of a page when its lines are weighed so. */
export function bodyWith({ page, evidence }: Sample, odds: Float32Array): string {
  return labelLines(page, evidence, decode(page, evidence, odds), odds)
    .filter(({ label }) => dispositionOf(label) === 'kept')
    .map(({ block, cuts }) => textWithout(block.text, cuts))
    .join('\n');
}

/**
 * F1 of the bodies by set. Lessons of one group are guessed together by a model that learned from the others.
 * @param lessons one for every sample, in order
 * @param extra lessons that are learned from and not scored
 */
export function crossValidate(
  samples: readonly Sample[],
  lessons: readonly Lesson[],
  extra: readonly Lesson[],
  settings: Settings,
  folds: number,
): Record<string, number> {
  const found = new Map<string, Overlap[]>();
  for (let fold = 0; fold < folds; fold++) {
    const held = (lesson: Lesson): boolean => foldOf(lesson.group, folds) === fold;
    const stages = fitStages([...lessons.filter((lesson) => !held(lesson)), ...extra], settings);
    samples.forEach((sample, i) => {
      const lesson = lessons[i];
      if (lesson === undefined || !held(lesson)) return;
      const scored = overlap(sample.gold, bodyWith(sample, guess(stages, lesson)));
      found.set(sample.set, [...(found.get(sample.set) ?? []), scored]);
    });
  }
  return Object.fromEntries([...found].map(([set, pages]) => [set, +macro(pages).f1.toFixed(4)]));
}
