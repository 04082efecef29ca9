import { describe, expect, it } from 'vitest';
import { boost } from '../../../../scripts/line-model/boost.ts';
import { type ForestRecord, forestOf, scoreRows } from '../../../../src/clean/line-model/trees.ts';

/** One split on column 0 at 2; left of it another on column 1 at 5. Then a tree of one leaf. */
const RECORD: ForestRecord = {
  base: 0.5,
  roots: [0, 5],
  feature: [0, 1, -1, -1, -1, -1],
  value: [2, 5, 1, 2, 4, 0.25],
};
const SETTINGS = { trees: 20, depth: 3, rate: 0.3, rowShare: 1, columnShare: 1, seed: 1 };

/** Rows of two columns; the label is 1 where exactly one of the two is above a half. */
function crossed(): Parameters<typeof boost>[0] {
  const rows = 400;
  const values = Float32Array.from({ length: rows * 2 }, (_, i) => ((i * 7919) % 1009) / 1009);
  const labels = Uint8Array.from({ length: rows }, (_, i) =>
    (values[i] ?? 0) > 0.5 !== (values[rows + i] ?? 0) > 0.5 ? 1 : 0,
  );
  return { rows, columns: 2, values, labels, weights: new Float32Array(rows).fill(1) };
}

describe('trees', () => {
  it('goes left where the feature is not above the threshold, and adds up the leaves', () => {
    const values = Float32Array.from([2, 2, 3, 5, 6, 0]);
    const scores = scoreRows(forestOf(RECORD), { rows: 3, columns: 2, values });
    expect([...scores]).toEqual([1.75, 2.75, 4.75]);
  });

  it('lets trees end above the foot of the deepest', () => {
    const record = { base: 0, roots: [0, 3], feature: [0, -1, -1, 0, -1, 0, -1, 0, -1, -1] };
    const forest = forestOf({ ...record, value: [1, 10, 20, 1, 100, 2, 200, 3, 300, 400] });
    const values = Float32Array.from([1, 2, 3, 4]);
    expect([...scoreRows(forest, { rows: 4, columns: 1, values })]).toEqual([110, 220, 320, 420]);
  });

  it('refuses a tree that there is no room for', () => {
    const feature = [...new Array(13).fill([0, -1]).flat(), -1];
    expect(() => forestOf({ base: 0, roots: [0], feature, value: feature })).toThrow('13 levels');
  });

  it('scores no rows', () => {
    expect(scoreRows(forestOf(RECORD), { rows: 0, columns: 2, values: new Float32Array(0) })).toHaveLength(0);
  });
});

describe('boost', () => {
  it('learns what no single column tells', () => {
    const table = crossed();
    const scores = scoreRows(forestOf(boost(table, SETTINGS)), table);
    const right = scores.filter((score, i) => score > 0 === (table.labels[i] === 1)).length;
    expect(right / table.rows).toBeGreaterThan(0.95);
  });

  it('gives the same trees for the same seed', () => {
    const settings = { ...SETTINGS, rowShare: 0.5 };
    expect(boost(crossed(), settings)).toEqual(boost(crossed(), settings));
    expect(boost(crossed(), settings)).not.toEqual(boost(crossed(), { ...settings, seed: 2 }));
  });
});
