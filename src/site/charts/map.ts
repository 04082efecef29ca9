/** Maps of the places an archive mentions: one of all, and larger ones of the parts where names would lie on each other. */

import { ascending, descending, max, range } from 'd3-array';
import { scaleSqrt } from 'd3-scale';
import { type Backdrop, backdropOf } from './atlas.ts';
import { type Box, type Label, placeLabels } from './labels.ts';
import { type FittedMap, fitMap, type LonLat } from './projection.ts';
import { type ScaleBar, scaleBarOf } from './scale-bar.ts';
import { widthOf } from './text-width.ts';

export interface MapPlace {
  readonly id: string;
  readonly name: string;
  /** Page of the place; null where it has none. */
  readonly path: string | null;
  /** Latitude and longitude in decimal degrees; null for what has no point, such as a region. */
  readonly coordinates: readonly [number, number] | null;
  /** Articles that mention it. */
  readonly count: number;
}

/** A place as one width of the page shows it. */
export interface PlacedPlace {
  readonly place: MapPlace;
  readonly x: number;
  readonly y: number;
  readonly r: number;
  /** Null where there is no room for the name. */
  readonly label: Label | null;
}

/** Circles and names for one width of the page; coasts serve all widths. */
export interface MapLayer {
  readonly tier: Tier;
  /** Size of the type in the units of the frame. */
  readonly size: number;
  readonly places: readonly PlacedPlace[];
}

export interface DrawnMap {
  /** `a`, `b`, …: by which the outline on the first map names it. */
  readonly letter: string;
  readonly fitted: FittedMap;
  readonly backdrop: Backdrop;
  readonly scaleBar: ScaleBar | null;
  readonly layers: readonly MapLayer[];
  /** Outlines of the larger maps that follow, each with its letter and where that stands. */
  readonly outlines: readonly Outline[];
}

export interface Outline {
  readonly letter: string;
  readonly points: string;
  /** Its upper left corner. */
  readonly at: readonly [number, number];
}

export type Tier = 'wide' | 'middle' | 'narrow';

/** Width of a map in its own units; on a wide page about one for a pixel. */
export const WIDTH = 760;

/** Size of names and least radius of circles, in the units of the map, for each width of the page. */
const TIERS: readonly { readonly tier: Tier; readonly size: number; readonly unit: number }[] = [
  { tier: 'wide', size: 13, unit: 1 },
  { tier: 'middle', size: 18, unit: 1.35 },
  { tier: 'narrow', size: 25, unit: 1.9 },
];

const SMALLEST = 3;
const LARGEST = 13;

/** Most maps on a page, so that the page stays small. */
const MOST_MAPS = 3;

/** Places nearer than this on a map, in its units, are shown larger together. */
const CROWD = 64;

/** A larger map shows at least this much around its centre, in degrees; the coasts have no more detail. */
const LEAST_DETAIL = 1.2;

type Pinned = MapPlace & { readonly coordinates: readonly [number, number] };

/** Draws the places that have a point; the first map has all of them. Empty where none has. */
export function mapsOf(places: readonly MapPlace[]): DrawnMap[] {
  const pinned = inOrder(places).filter((place): place is Pinned => place.coordinates !== null);
  if (pinned.length === 0) return [];
  const maps = [draw(pinned, fitMap(pinned.map(pointOf), WIDTH), 'a')];
  for (const crowd of maps.flatMap(crowdsOf).slice(0, MOST_MAPS - 1)) {
    const fitted = fitMap(crowd.map(pointOf), WIDTH, LEAST_DETAIL);
    maps.push(draw(pinned, fitted, String.fromCharCode(97 + maps.length)));
  }
  const [first, ...larger] = maps as [DrawnMap, ...DrawnMap[]];
  return [{ ...first, outlines: larger.map((map) => outlineOf(map, first.fitted)) }, ...larger];
}

/** Places with most articles first. */
export function inOrder(places: readonly MapPlace[]): MapPlace[] {
  return [...places].sort(
    (a, b) => descending(a.count, b.count) || ascending(a.name, b.name) || ascending(a.id, b.id),
  );
}

const pointOf = ({ coordinates: [lat, lon] }: Pinned): LonLat => [lon, lat];

function draw(places: readonly Pinned[], fitted: FittedMap, letter: string): DrawnMap {
  const scaleBar = scaleBarOf(fitted);
  const radius = scaleSqrt([0, max(places, ({ count }) => count) ?? 1], [0, LARGEST]);
  const spots = places.flatMap((place) => {
    const [x, y] = fitted.projection([...pointOf(place)]) ?? [Number.NaN, Number.NaN];
    const seen = x >= 0 && y >= 0 && x <= fitted.frame.width && y <= fitted.frame.height;
    return seen ? [{ place, x: round(x), y: round(y), r: radius(place.count) }] : [];
  });
  const layers = TIERS.map(({ tier, size, unit }) => {
    const discs = spots.map(({ place, x, y, r }) => ({
      ...{ x, y, place },
      r: round(Math.max(SMALLEST, r) * unit),
      ems: widthOf(place.name),
    }));
    const taken: Box[] = scaleBar === null ? [] : [scaleBar.box];
    const labels = placeLabels(discs, { frame: fitted.frame, size, taken });
    return {
      tier,
      size,
      places: discs.map(({ place, x, y, r }, at) => ({ place, x, y, r, label: labels[at] ?? null })),
    };
  });
  return { letter, fitted, backdrop: backdropOf(fitted), scaleBar, layers, outlines: [] };
}

/** Places that lie too close for their names, each with its neighbours; the largest crowd first. */
function crowdsOf({ layers }: DrawnMap): Pinned[][] {
  const spots = layers.find(({ tier }) => tier === 'wide')?.places ?? [];
  const left = new Set(spots);
  const crowds: PlacedPlace[][] = [];
  for (const spot of spots) {
    if (spot.label !== null && spot.label.leader === null) continue;
    if (!left.delete(spot)) continue;
    const crowd = [spot];
    for (const member of crowd) {
      for (const other of left) {
        if (Math.hypot(member.x - other.x, member.y - other.y) > CROWD) continue;
        left.delete(other);
        crowd.push(other);
      }
    }
    if (crowd.length > 2) crowds.push(crowd);
  }
  return crowds
    .sort((a, b) => descending(a.length, b.length))
    .map((crowd) => crowd.map(({ place }) => place as Pinned));
}

/** The frame of a map as it lies on another: its edges are straight on its own map alone. */
function outlineOf({ letter, fitted }: DrawnMap, on: FittedMap): Outline {
  const { width, height } = fitted.frame;
  const edge = range(0, 1, 1 / 6);
  const walk = [
    ...edge.map((part) => [part * width, 0] as const),
    ...edge.map((part) => [width, part * height] as const),
    ...edge.map((part) => [(1 - part) * width, height] as const),
    ...edge.map((part) => [0, (1 - part) * height] as const),
  ];
  const points = walk.flatMap((corner) => {
    const place = fitted.projection.invert?.([...corner]) ?? null;
    const point = place === null ? null : on.projection(place);
    return point === null ? [] : [[round(point[0]), round(point[1])] as const];
  });
  return { letter, points: points.map((point) => point.join(',')).join(' '), at: points[0] ?? [0, 0] };
}

const round = (value: number): number => Math.round(value * 10) / 10;
