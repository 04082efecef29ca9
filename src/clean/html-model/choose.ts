/** From odds to a choice of blocks. */

/**
 * The blocks whose choice makes the expected F measure highest: the surest ones, as many as pay (Lewis 1995; Ye and
 * others 2012). A page of which the model is nowhere sure still gives its likeliest blocks.
 * @param odds log-odds of every block that it belongs to the article
 * @param words words of every block
 */
export function chosenBlocks(odds: ArrayLike<number>, words: readonly number[]): boolean[] {
  const sure = words.map((count, i) => count / (1 + Math.exp(-(odds[i] ?? 0))));
  const total = sure.reduce((sum, value) => sum + value, 0);
  const order = words.map((_, i) => i).sort((a, b) => (odds[b] ?? 0) - (odds[a] ?? 0) || a - b);
  let hit = 0;
  let taken = 0;
  let best = -1;
  let end = 0;
  order.forEach((i, rank) => {
    hit += sure[i] ?? 0;
    taken += words[i] ?? 0;
    const measure = (2 * hit) / (taken + total || 1);
    if (measure > best) {
      best = measure;
      end = rank;
    }
  });
  const chosen = words.map(() => false);
  for (const i of order.slice(0, end + 1)) chosen[i] = true;
  return chosen;
}
