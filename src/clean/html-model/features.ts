/** The features that the model of pages of HTML goes by. */
import { claimsOf } from '../../intake/index.ts';
import type { LineEvidence } from '../evidence.ts';
import { columnWriter, emptyMatrix, type Matrix } from '../line-model/matrix.ts';
import type { Page } from '../page.ts';
import type { Part } from '../states.ts';
import { tokenise } from '../tokens.ts';
import { claimedText } from './claimed-text.ts';
import { AMONG_FEATURES, writeAmong } from './page-features.ts';
import { OWN_FEATURES, writeOwn } from './text-features.ts';

/** Names of all features, in order. */
export const FEATURES: readonly string[] = [...OWN_FEATURES, ...AMONG_FEATURES];

/**
 * Features of every block of a page.
 * @param parts how the rules alone read the page
 * @param spare columns to leave free behind them
 */
export function featuresOf(
  page: Page,
  evidence: readonly LineEvidence[],
  parts: readonly Part[],
  spare = 0,
): Matrix {
  const matrix = emptyMatrix(page.lines.length, FEATURES.length + spare);
  page.lines.forEach((line, i) => {
    const given = evidence[i];
    if (given !== undefined) writeOwn(line, given, parts[i] ?? 'footer', matrix);
  });
  const claimed = claimedText(claimsOf(page.dump), tokenise);
  writeAmong(page, evidence, claimed, matrix, columnWriter(matrix, OWN_FEATURES.length));
  return matrix;
}
