/** Cleaning: blocks to labelled lines and spans, and the body they leave. */
export { clean } from './clean.ts';
export { RULES } from './rules/index.ts';
export { bodyUnits } from './units.ts';
export { ZONE_RULES } from './zone-rules.ts';
