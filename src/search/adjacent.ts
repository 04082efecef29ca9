/** Words that stand next to one another. */

/** Whether some place of the first term is followed by one of the second, and so on. */
export function adjacent(places: readonly Iterable<number>[]): boolean {
  const [first = [], ...rest] = places;
  const sets = rest.map((each) => new Set(each));
  for (const place of first) if (sets.every((set, index) => set.has(place + index + 1))) return true;
  return false;
}
