/** Whether this is a long run: `npm test -- --long`. */
export const LONG = process.env.DATELINE_LONG !== undefined;

/** How many times more examples a long run tries. */
const TIMES = 25;

/** How many examples a property is tried on: `few`, in a long run many more. */
export function runs(few: number): { numRuns: number } {
  return { numRuns: LONG ? few * TIMES : few };
}
