/** What the rules of cleaning are for: apart from their pages, since the rules themselves take long to load. */

import { RULES } from '../clean/rules/index.ts';
import { ZONE_RULES } from '../clean/zone-rules.ts';
import { FACT_RULE } from '../facts/settle.ts';

const REASONS: ReadonlyMap<string, string> = new Map([
  ...[...RULES, FACT_RULE].map(({ name, why }) => [name, why] as const),
  ...Object.entries(ZONE_RULES),
]);

/** What a rule is for, in a sentence; null for one that there is no longer. */
export function reasonOf(rule: string): string | null {
  return REASONS.get(rule) ?? null;
}
