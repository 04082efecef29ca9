/**
 * The shortest way from one sequence to another, by E. W. Myers, "An O(ND) Difference Algorithm" (1986), in the form of the
 * package `diff`, whose choices among equally short ways it makes: over numbers instead of objects, since articles of a
 * thousand words take a million steps. A test holds that both give the same.
 */

/** So many tokens in a row that both have, that only the former has, or that only the latter has. */
export interface Run {
  readonly kind: 'same' | 'removed' | 'added';
  readonly count: number;
}

const NONE = -1;

/** Every step taken: where in the former it ended, and which it followed; the step's kind is in the lowest bit. */
class Steps {
  #ends = new Int32Array(1024);
  #links = new Int32Array(1024);
  #size = 0;

  add(end: number, before: number, removes: boolean): number {
    if (this.#size === this.#ends.length) {
      this.#ends = grown(this.#ends);
      this.#links = grown(this.#links);
    }
    this.#ends[this.#size] = end;
    this.#links[this.#size] = before * 2 + (removes ? 1 : 0);
    this.#size += 1;
    return this.#size - 1;
  }

  endOf(step: number): number {
    return this.#ends[step] ?? NONE;
  }

  beforeOf(step: number): number {
    return (this.#links[step] ?? 0) >> 1;
  }

  removes(step: number): boolean {
    return ((this.#links[step] ?? 0) & 1) === 1;
  }
}

function grown(array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}

/** The runs of the shortest way; null where it takes more than `most` edits. */
export function shortestEdit(former: Int32Array, latter: Int32Array, most: number): Run[] | null {
  const steps = new Steps();
  const last = search(former, latter, Math.min(most, former.length + latter.length), steps);
  return last === null ? null : runsOf(steps, last);
}

/** The last step of the shortest way; positions are those of the last token taken, -1 before the first. */
function search(former: Int32Array, latter: Int32Array, most: number, steps: Steps): number | null {
  const [formerLength, latterLength] = [former.length, latter.length];
  /** The farthest step on each diagonal, by position in the former less that in the latter. */
  const middle = most + 1;
  const farthest = new Int32Array(2 * middle + 1).fill(NONE);
  const slide = (from: number, diagonal: number): number => {
    let [at, beside] = [from, from - diagonal];
    while (beside + 1 < latterLength && at + 1 < formerLength && former[at + 1] === latter[beside + 1]) {
      at += 1;
      beside += 1;
    }
    return at;
  };
  const isEnd = (at: number, diagonal: number): boolean =>
    at + 1 >= formerLength && at - diagonal + 1 >= latterLength;
  const start = slide(-1, 0);
  farthest[middle] = steps.add(start, NONE, false);
  if (isEnd(start, 0)) return farthest[middle] ?? null;
  let [lowest, highest] = [-most, most];
  for (let edits = 1; edits <= most; edits += 1) {
    for (let diagonal = Math.max(lowest, -edits); diagonal <= Math.min(highest, edits); diagonal += 2) {
      const removing = farthest[middle + diagonal - 1] ?? NONE;
      const adding = farthest[middle + diagonal + 1] ?? NONE;
      farthest[middle + diagonal - 1] = NONE;
      const [removed, added] = [steps.endOf(removing), steps.endOf(adding)];
      const canAdd = adding !== NONE && added - diagonal >= 0 && added - diagonal < latterLength;
      const canRemove = removing !== NONE && removed + 1 < formerLength;
      farthest[middle + diagonal] = NONE;
      if (!canAdd && !canRemove) continue;
      const adds = !canRemove || (canAdd && removed < added);
      const at = slide(adds ? added : removed + 1, diagonal);
      const step = steps.add(at, adds ? adding : removing, !adds);
      if (isEnd(at, diagonal)) return step;
      farthest[middle + diagonal] = step;
      if (at + 1 >= formerLength) highest = Math.min(highest, diagonal - 1);
      if (at - diagonal + 1 >= latterLength) lowest = Math.max(lowest, diagonal + 1);
    }
  }
  return null;
}

function runsOf(steps: Steps, last: number): Run[] {
  const runs: { kind: Run['kind']; count: number }[] = [];
  const add = (kind: Run['kind'], count: number): void => {
    const before = runs.at(-1);
    if (count === 0) return;
    if (before?.kind === kind) before.count += count;
    else runs.push({ kind, count });
  };
  let step = last;
  for (let before = steps.beforeOf(step); before !== NONE; before = steps.beforeOf(step)) {
    const from = steps.endOf(before) + (steps.removes(step) ? 1 : 0);
    add('same', steps.endOf(step) - from);
    add(steps.removes(step) ? 'removed' : 'added', 1);
    step = before;
  }
  add('same', steps.endOf(step) + 1);
  return runs.reverse();
}
