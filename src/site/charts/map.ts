/** Maps of the places an archive mentions: one of all, and larger ones of the parts where names would lie on each other. */

import { ascending, descending, max } from 'd3-array';
import { scaleSqrt } from 'd3-scale';
import { type Backdrop, backdropOf } from './atlas.ts';
import { type Box, type Label, overlap, placeLabels } from './labels.ts';
import { type Outline, outlineOf } from './outline.ts';
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

export type Tier = 'wide' | 'middle' | 'narrow';

/** Circles and names for one width of the page; coasts serve all widths. */
export interface MapLayer {
  readonly tier: Tier;
  /** Size of the type in the units of the frame. */
  readonly size: number;
  readonly places: readonly PlacedPlace[];
}

export interface DrawnMap {
  /** `a`, `b`, …: by which an outline on another map names it. */
  readonly letter: string;
  readonly fitted: FittedMap;
  readonly backdrop: Backdrop;
  readonly scaleBar: ScaleBar | null;
  readonly layers: readonly MapLayer[];
  /** What of it other maps show larger. */
  readonly outlines: readonly Outline[];
}

/** Width of a map in its own units; on a wide page about one for a pixel. */
export const WIDTH = 760;

/** Size of names and of the least circles, in the units of the map, for each width of the page. */
const TIERS: readonly { readonly tier: Tier; readonly size: number; readonly unit: number }[] = [
  { tier: 'wide', size: 13, unit: 1 },
  { tier: 'middle', size: 18, unit: 1.35 },
  { tier: 'narrow', size: 25, unit: 1.9 },
];

/** Radius of the least and the largest circle, and the fewest articles the largest may stand for. */
const SMALLEST = 3;
const LARGEST = 13;
const FEWEST = 12;

/** Most maps on a page, and most places on its maps, so that the page stays small and the maps legible. */
const MOST_MAPS = 3;
export const MOST_PLACES = 150;

/** Places nearer than this on a map, in its units, are shown larger together. */
const CROWD = 28;

/** Degrees around its centre that a larger map shows at least, and that a larger part of it shows: the coasts have no more detail. */
const LEAST_DETAIL = [3, 0.8] as const;

type Pinned = MapPlace & { readonly coordinates: readonly [number, number] };

/** Draws the places that have a point, those with most articles where there are too many; the first map has all. Empty where none has. */
export function mapsOf(places: readonly MapPlace[]): DrawnMap[] {
  const pinned = inOrder(places)
    .filter((place): place is Pinned => place.coordinates !== null)
    .slice(0, MOST_PLACES);
  if (pinned.length === 0) return [];
  const frames = framesOf(pinned);
  return frames.map(({ fitted, parts }, at) => {
    const outlines = parts.flatMap((part) => {
      const larger = frames[part];
      return larger === undefined ? [] : [outlineOf(letterOf(part), larger.fitted, fitted)];
    });
    const layers = layersOf(pinned, fitted, outlines);
    const scaleBar = scaleBarOf(fitted);
    return { letter: letterOf(at), fitted, backdrop: backdropOf(fitted, at), scaleBar, layers, outlines };
  });
}

/** A map before it is drawn. */
interface Framed {
  readonly crowd: readonly Pinned[];
  readonly fitted: FittedMap;
  /** Numbers of the maps that show parts of it larger. */
  readonly parts: number[];
}

/** The first map, the maps of its crowds, then those of crowds that have no names there either. */
function framesOf(pinned: readonly Pinned[]): Framed[] {
  const frames: Framed[] = [{ crowd: pinned, fitted: fitMap(pinned.map(pointOf), WIDTH), parts: [] }];
  for (const [depth, least] of LEAST_DETAIL.entries()) {
    for (const framed of depth === 0 ? frames.slice() : frames.slice(1)) {
      const crowds = crowdsOf(layersOf(pinned, framed.fitted, []), depth > 0);
      for (const larger of joined(crowds, least).slice(0, MOST_MAPS - frames.length)) {
        framed.parts.push(frames.length);
        frames.push({ ...larger, parts: [] });
      }
    }
  }
  return frames;
}

/** Crowds with their frames; those of which one lies in the frame of another are shown as one. */
function joined(crowds: readonly Pinned[][], least: number): Pick<Framed, 'crowd' | 'fitted'>[] {
  const found: Pick<Framed, 'crowd' | 'fitted'>[] = [];
  for (const crowd of crowds) {
    const fitted = fitMap(crowd.map(pointOf), WIDTH, least);
    const at = found.findIndex(
      (other) =>
        crowd.some((place) => lies(place, other.fitted)) || other.crowd.some((place) => lies(place, fitted)),
    );
    const both = [...(found[at]?.crowd ?? []), ...crowd];
    if (at < 0) found.push({ crowd, fitted });
    else found[at] = { crowd: both, fitted: fitMap(both.map(pointOf), WIDTH, least) };
  }
  return found;
}

/** Where a place lies on a map, in its units; null where outside its frame. */
function spotOf(place: Pinned, { projection, frame }: FittedMap): { x: number; y: number } | null {
  const [x, y] = projection([...pointOf(place)]) ?? [Number.NaN, Number.NaN];
  const seen = x >= 0 && y >= 0 && x <= frame.width && y <= frame.height;
  return seen ? { x: round(x), y: round(y) } : null;
}

const lies = (place: Pinned, fitted: FittedMap): boolean => spotOf(place, fitted) !== null;

/** Places with most articles first. */
export function inOrder(places: readonly MapPlace[]): MapPlace[] {
  return [...places].sort(
    (a, b) => descending(a.count, b.count) || ascending(a.name, b.name) || ascending(a.id, b.id),
  );
}

const pointOf = ({ coordinates: [lat, lon] }: Pinned): LonLat => [lon, lat];
const letterOf = (at: number): string => String.fromCharCode(97 + at);
const round = (value: number): number => Math.round(value * 10) / 10;

function layersOf(places: readonly Pinned[], fitted: FittedMap, outlines: readonly Outline[]): MapLayer[] {
  const { frame } = fitted;
  const most = Math.max(FEWEST, max(places, ({ count }) => count) ?? 0);
  const radius = scaleSqrt([0, most], [0, LARGEST]);
  const spots = places.flatMap((place) => {
    const spot = spotOf(place, fitted);
    if (spot === null) return [];
    const point = { left: spot.x, right: spot.x, top: spot.y, bottom: spot.y };
    const larger = outlines.some(({ box }) => overlap(box, point));
    return [{ place, ...spot, r: radius(place.count), mayLead: !larger }];
  });
  const bar = scaleBarOf(fitted);
  return TIERS.map(({ tier, size, unit }) => {
    const discs = spots.map(({ place, x, y, r, mayLead }) => {
      const scaled = round(Math.max(SMALLEST, r) * unit);
      return { place, x, y, r: scaled, ems: widthOf(place.name), mayLead };
    });
    const taken: Box[] = [
      ...(bar === null ? [] : [bar.box]),
      ...outlines.map((outline) => letterBox(outline, size)),
    ];
    const labels = placeLabels(discs, { frame, size, taken });
    const placed = discs.map(({ place, x, y, r }, at) => ({ place, x, y, r, label: labels[at] ?? null }));
    return { tier, size, places: placed };
  });
}

/** Room for the letter of an outline, which stands on the outside of its upper left corner. */
function letterBox({ at: [x, y] }: Outline, size: number): Box {
  return { left: x - size * 0.2, right: x + size * 0.8, top: y - size, bottom: y };
}

/**
 * Places too close together for their names, each with its neighbours; the largest crowd first. A name at the end of a hairline is
 * good enough where `led`.
 */
function crowdsOf(layers: readonly MapLayer[], led: boolean): Pinned[][] {
  const spots = layers.find(({ tier }) => tier === 'wide')?.places ?? [];
  const left = new Set(spots);
  const crowds: PlacedPlace[][] = [];
  for (const spot of spots) {
    const named = spot.label !== null && (led || spot.label.leader === null);
    if (named || !left.delete(spot)) continue;
    const crowd = [spot];
    for (const member of crowd) {
      for (const other of left) {
        if (Math.hypot(member.x - other.x, member.y - other.y) > CROWD) continue;
        left.delete(other);
        crowd.push(other);
      }
    }
    if (crowd.length > 1) crowds.push(crowd);
  }
  return crowds
    .sort((a, b) => descending(a.length, b.length))
    .map((crowd) => crowd.map(({ place }) => place as Pinned));
}
