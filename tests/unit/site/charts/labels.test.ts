import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openPath } from '../../../../src/site/charts/compact-path.ts';
import { overlap, placeLabels, touches } from '../../../../src/site/charts/labels.ts';
import { widthOf } from '../../../../src/site/charts/text-width.ts';

const frame = { width: 760, height: 480 };

const places = fc.array(
  fc.record({
    x: fc.integer({ min: 0, max: frame.width }),
    y: fc.integer({ min: 0, max: frame.height }),
    r: fc.integer({ min: 3, max: 25 }),
    ems: fc.double({ min: 1, max: 15, noNaN: true }),
    mayLead: fc.boolean(),
  }),
  { maxLength: 40 },
);

describe('labels', () => {
  it('never lie on each other, on a place, on what is taken, or over the edge', () => {
    const taken = [{ left: 0, right: 120, top: 440, bottom: 480 }];
    fc.assert(
      fc.property(places, fc.constantFrom(13, 18, 25), (some, size) => {
        const labels = placeLabels(some, { frame, size, taken });
        const boxes = labels.flatMap((label) => (label === null ? [] : [label.box]));
        for (const [index, box] of boxes.entries()) {
          expect([...boxes.slice(index + 1), ...taken].filter((other) => overlap(box, other))).toEqual([]);
          expect(some.filter((place) => touches(box, place))).toEqual([]);
          expect(Math.min(box.left, box.top)).toBeGreaterThanOrEqual(0);
          expect(box.right).toBeLessThanOrEqual(frame.width);
          expect(box.bottom).toBeLessThanOrEqual(frame.height);
        }
        for (const [index, label] of labels.entries()) {
          if (label !== null && some[index]?.mayLead === false) expect(label.leader).toBeNull();
        }
      }),
    );
  });

  it('stand on the right of a place that has room there', () => {
    const [label] = placeLabels([{ x: 100, y: 100, r: 5, ems: 4, mayLead: true }], { frame, size: 10 });
    expect(label).toMatchObject({ anchor: 'start', leader: null });
    expect(label?.x).toBeGreaterThan(105);
  });

  it('stand off at the end of a hairline where the room beside a place is taken, if they may', () => {
    const taken = [84, 112].map((left) => ({ left, right: left + 4, top: 80, bottom: 120 }));
    const label = (mayLead: boolean) =>
      placeLabels([{ x: 100, y: 100, r: 5, ems: 4, mayLead }], { frame, size: 10, taken })[0];
    expect(label(true)).toMatchObject({ anchor: 'middle', x: 100, leader: [100, 94, 100, 72.5] });
    expect(label(false)).toBeNull();
  });

  it('are at least as wide as a browser sets them', () => {
    // Measured in Chromium: Libre Franklin at weight 400, in ems; the name with Ō falls back on another family.
    const measured = {
      Pyongyang: 5.23,
      'Washington, D.C.': 7.77,
      'Tumen River (Tuman/Duman)': 13.49,
      'New Yalu River Bridge': 10.22,
      Illi: 1.01,
      WAWWA: 4.28,
      Ōsaka: 2.91,
      平壤: 2,
    };
    for (const [name, ems] of Object.entries(measured)) {
      expect(widthOf(name)).toBeGreaterThanOrEqual(ems - 0.005);
      expect(widthOf(name)).toBeLessThan(ems * 1.15 + 0.3);
    }
  });
});

describe('a compact path', () => {
  it('leads through the same points, to a tenth, however long it is', () => {
    const point = fc.tuple(
      fc.double({ min: -800, max: 800, noNaN: true }),
      fc.double({ min: -800, max: 800, noNaN: true }),
    );
    fc.assert(
      fc.property(fc.array(fc.array(point, { minLength: 2, maxLength: 30 }), { maxLength: 5 }), (rings) => {
        const path = openPath();
        const expected: string[] = [];
        for (const ring of rings) {
          const points = ring.map(([x, y]) => [Math.round(x * 10), Math.round(y * 10)] as const);
          for (const [index, [x, y]] of ring.entries()) index === 0 ? path.moveTo(x, y) : path.lineTo(x, y);
          path.closePath();
          expected.push(
            ...points.map(String).filter((one, index, all) => index === 0 || one !== all[index - 1]),
          );
        }
        expect(follow(path.written())).toEqual(expected);
      }),
    );
  });
});

/** Every point of a path of `m`, `l` and `z`, in tenths. */
function follow(path: string): string[] {
  const points: string[] = [];
  let [x, y, startX, startY] = [0, 0, 0, 0];
  for (const [, letter, body = ''] of path.matchAll(/([mlz])([^mlz]*)/g)) {
    if (letter === 'z') [x, y] = [startX, startY];
    const numbers = (body.match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? []).map((number) =>
      Math.round(Number(number) * 10),
    );
    for (let at = 0; at < numbers.length; at += 2) {
      [x, y] = [x + (numbers[at] ?? 0), y + (numbers[at + 1] ?? 0)];
      points.push(`${x},${y}`);
    }
    if (letter === 'm') [startX, startY] = [x, y];
  }
  return points;
}
