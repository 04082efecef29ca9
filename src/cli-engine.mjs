/**
 * How eagerly Node's engine compiles. Most runs read some hundreds of dumps and end: at its own pace the engine would
 * spend two fifths of their time on optimising functions that are hardly called again.
 */
import { setFlagsFromString } from 'node:v8';

/** Bytecodes a function runs before it is considered for optimising; the engine's own number is 67,584. */
const BUDGET = 500_000;

/** Sets the pace, where the engine is one it was measured with; others have tiers of their own. */
export function paceEngine() {
  if (process.versions.v8.startsWith('11.')) setFlagsFromString(`--interrupt-budget=${BUDGET}`);
}
