/** Where the names of places go on a map, so that none hides another name or a place. */

import type { Frame } from './projection.ts';

export interface Disc {
  readonly x: number;
  readonly y: number;
  readonly r: number;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface ToLabel extends Disc {
  /** Width of the name in ems. */
  readonly ems: number;
  /** False where the name may not stand off at the end of a hairline: a larger map has room for it. */
  readonly mayLead: boolean;
}

export interface Label {
  /** Where the text begins, is centred or ends, on its baseline. */
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  /** From the edge of the circle to the name, where the name stands off. */
  readonly leader: readonly [number, number, number, number] | null;
  readonly box: Box;
}

export interface LabelOptions {
  readonly frame: Frame;
  /** Size of the type in the units of the frame. */
  readonly size: number;
  /** What must stay free besides the names and the places: the scale bar. */
  readonly taken?: readonly Box[];
}

/** Height of a line above and below its baseline, in ems. */
const ASCENT = 0.78;
const DESCENT = 0.26;

/** Room kept at both ends of a name, in ems, so that two in a row do not read as one. */
const PADDING = 0.25;

/** Directions in the order a map-maker prefers them: right, left, above, below, then the corners. In eighths of a turn from the right. */
const DIRECTIONS = [0, 4, 6, 2, 7, 1, 5, 3] as const;

/** How far a name may stand from its circle, in ems; from the second on a hairline leads to it. */
const DISTANCES = [0.35, 1.3, 2.4, 3.6] as const;

/**
 * Places labels one after another, the first in the list first, each at the first position that is free: beside its circle, or
 * farther off at the end of a hairline. After Imhof's rules for names of points (1975), taken greedily. Null where no position is free.
 * Time grows with the square of the number of places.
 */
export function placeLabels(
  places: readonly ToLabel[],
  { frame, size, taken = [] }: LabelOptions,
): (Label | null)[] {
  const labels: (Label | null)[] = [];
  const leaders: Line[] = [];
  const boxes: Box[] = [...taken];
  for (const place of places) {
    const label = candidates(place, size).find(
      ({ box, leader }) =>
        inside(box, frame, size * 0.2) &&
        !boxes.some((other) => overlap(box, other)) &&
        !places.some((other) => touches(box, other)) &&
        !leaders.some((line) => crosses(line, box)) &&
        (leader === null || (place.mayLead && isFree(leader, place, places, boxes, leaders))),
    );
    labels.push(label ?? null);
    if (label === undefined) continue;
    boxes.push(label.box);
    if (label.leader !== null) leaders.push(label.leader);
  }
  return labels;
}

type Line = readonly [number, number, number, number];

function candidates(place: ToLabel, size: number): Label[] {
  return DISTANCES.flatMap((distance, ring) =>
    DIRECTIONS.map((turn) => candidate(place, size, distance, turn, ring > 0)),
  );
}

function candidate(place: ToLabel, size: number, distance: number, turn: number, led: boolean): Label {
  const angle = (turn * Math.PI) / 4;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const reach = place.r + distance * size;
  const x = round(place.x + cos * reach);
  const at = place.y + sin * reach;
  const width = place.ems * size;
  // The text hangs from its end on the side of the circle; right above and below it is centred.
  const anchor = Math.abs(cos) < 0.1 ? 'middle' : cos > 0 ? 'start' : 'end';
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  const rise = sin < -0.1 ? -DESCENT : sin > 0.1 ? ASCENT : (ASCENT - DESCENT) / 2;
  const y = round(at + rise * size);
  const box = {
    left: left - PADDING * size,
    right: left + width + PADDING * size,
    top: y - ASCENT * size,
    bottom: y + DESCENT * size,
  };
  const gap = size * 0.15;
  const leader = led
    ? ([
        round(place.x + cos * (place.r + 1)),
        round(place.y + sin * (place.r + 1)),
        round(x - cos * gap),
        round(at - sin * gap),
      ] as const)
    : null;
  return { x, y, anchor, leader, box };
}

function isFree(
  line: Line,
  own: Disc,
  places: readonly Disc[],
  boxes: readonly Box[],
  leaders: readonly Line[],
): boolean {
  return (
    !boxes.some((box) => crosses(line, box)) &&
    !places.some((place) => apart(place, own) && distanceTo(line, place) < place.r + 1) &&
    !leaders.some((other) => meet(line, other))
  );
}

/** False for circles that overlap: a line from one of them cannot but begin on the other. */
function apart(one: Disc, other: Disc): boolean {
  return Math.hypot(one.x - other.x, one.y - other.y) > one.r + other.r;
}

function inside(box: Box, frame: Frame, edge: number): boolean {
  return (
    box.left >= edge &&
    box.top >= edge &&
    box.right <= frame.width - edge &&
    box.bottom <= frame.height - edge
  );
}

export function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** Whether a circle reaches into a box. */
export function touches(box: Box, { x, y, r }: Disc): boolean {
  const dx = x - Math.min(Math.max(x, box.left), box.right);
  const dy = y - Math.min(Math.max(y, box.top), box.bottom);
  return dx * dx + dy * dy < r * r;
}

/** Whether a line passes through a box or ends in it. */
function crosses([x1, y1, x2, y2]: Line, { left, top, right, bottom }: Box): boolean {
  const within = (x: number, y: number): boolean => x > left && x < right && y > top && y < bottom;
  if (within(x1, y1) || within(x2, y2)) return true;
  const line: Line = [x1, y1, x2, y2];
  return meet(line, [left, top, right, bottom]) || meet(line, [left, bottom, right, top]);
}

/** Whether two lines cross. */
function meet([ax, ay, bx, by]: Line, [cx, cy, dx, dy]: Line): boolean {
  const side = (px: number, py: number, qx: number, qy: number, x: number, y: number): number =>
    Math.sign((qx - px) * (y - py) - (qy - py) * (x - px));
  return (
    side(ax, ay, bx, by, cx, cy) !== side(ax, ay, bx, by, dx, dy) &&
    side(cx, cy, dx, dy, ax, ay) !== side(cx, cy, dx, dy, bx, by)
  );
}

function distanceTo([x1, y1, x2, y2]: Line, { x, y }: Disc): number {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const along = Math.min(1, Math.max(0, ((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(x - x1 - along * dx, y - y1 - along * dy);
}

const round = (value: number): number => Math.round(value * 10) / 10;
