/** The features that the model of pages of HTML goes by. */
import { claimsOf } from '../../intake/index.ts';
import type { LineEvidence } from '../evidence.ts';
import type { Page } from '../page.ts';
import type { Part } from '../states.ts';
import { tokenise } from '../tokens.ts';
import { claimedText } from './claimed-text.ts';
import { AMONG_FEATURES, amongFeatures } from './page-features.ts';
import { OWN_FEATURES, ownFeatures } from './text-features.ts';

/** Names of all features, in order. */
export const FEATURES: readonly string[] = [...OWN_FEATURES, ...AMONG_FEATURES];

/**
 * Features of every block of a page.
 * @param parts how the rules alone read the page
 */
export function featuresOf(
  page: Page,
  evidence: readonly LineEvidence[],
  parts: readonly Part[],
): number[][] {
  const among = amongFeatures(page, evidence, parts, claimedText(claimsOf(page.dump), tokenise));
  return page.lines.flatMap((line, i) => {
    const given = evidence[i];
    return given === undefined ? [] : [[...ownFeatures(line, given), ...(among[i] ?? [])]];
  });
}
