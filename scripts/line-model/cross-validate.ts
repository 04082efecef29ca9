/** How well pages are cleaned with a model that has not seen them. */
import { decode } from '../../src/clean/decode.ts';
import { labelLines } from '../../src/clean/label.ts';
import { textWithout } from '../../src/clean/page.ts';
import { dispositionOf } from '../../src/types.ts';
import type { Settings } from './boost.ts';
import type { Sample } from './data.ts';
import { macro, type Overlap, overlap } from './score.ts';
import { foldOf } from './sites.ts';
import { fitStages, guess, type Lesson } from './stages.ts';

/** The body that is left of a page when its lines are weighed so. */
export function bodyWith({ page, evidence }: Sample, odds: Float32Array): string {
  return labelLines(page, evidence, decode(page, evidence, odds), odds)
    .filter(({ label }) => dispositionOf(label) === 'kept')
    .map(({ block, cuts }) => textWithout(block.text, cuts))
    .join('\n');
}

/**
 * F1 of the bodies by set. Pages of one site are guessed together by a model that learned from the others.
 * @param lessonOf the lesson of a sample
 */
export function crossValidate(
  samples: readonly Sample[],
  lessonOf: (sample: Sample) => Lesson,
  settings: readonly [Settings, Settings],
  folds: number,
): Record<string, number> {
  const found = new Map<string, Overlap[]>();
  for (let fold = 0; fold < folds; fold++) {
    const seen = (site: string): boolean => foldOf(site, folds) !== fold;
    const stages = fitStages(samples.filter(({ site }) => seen(site)).map(lessonOf), settings);
    console.error(`fold ${fold + 1} of ${folds}`);
    for (const sample of samples) {
      if (seen(sample.site)) continue;
      const scored = overlap(sample.gold, bodyWith(sample, guess(stages, sample)));
      found.set(sample.set, [...(found.get(sample.set) ?? []), scored]);
    }
  }
  return Object.fromEntries([...found].map(([set, pages]) => [set, +macro(pages).f1.toFixed(4)]));
}
