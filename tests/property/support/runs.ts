/** How many examples a property is tried on: `DATELINE_LONG=1 npm test -- --project property` tries many more. */
export const LONG = process.env.DATELINE_LONG !== undefined;

export function runs(few: number): { numRuns: number } {
  return { numRuns: LONG ? few * 25 : few };
}
