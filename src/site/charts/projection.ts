/** Which projection shows some places best, fitted to a frame. */

import { descending, pairs } from 'd3-array';
import {
  type GeoPermissibleObjects,
  type GeoProjection,
  geoAzimuthalEqualArea,
  geoBounds,
  geoCentroid,
  geoCircle,
  geoDistance,
  geoEqualEarth,
  geoPath,
} from 'd3-geo';

/** Longitude and latitude in degrees, as d3 has them. */
export type LonLat = readonly [number, number];

export interface Frame {
  readonly width: number;
  readonly height: number;
}

export interface FittedMap {
  readonly projection: GeoProjection;
  readonly frame: Frame;
  /** `region`: around a centre, true in area; `world`: right round the globe. */
  readonly kind: 'region' | 'world';
  readonly name: string;
}

/** A map shows at least this much around its centre, in degrees of a great circle: a lone place needs its surroundings. */
const LEAST_RADIUS = 4;

/** Farthest place from the centre that a map around a centre shows well, and the latitude up to which north is plainly up. */
const REGION_RADIUS = 50;
const REGION_LATITUDE = 62;

const DEGREES = 180 / Math.PI;

/** Part of the frame kept free at each edge. */
const MARGIN = 0.09;

/** Shapes a frame may have, as height to width. */
const FLATTEST = 0.56;
const TALLEST = 0.8;

/**
 * Fits a projection to places, and a frame `width` wide to the projection. Goes in: at least one place.
 * Places near each other are shown around their centre by Lambert's azimuthal equal-area projection; places far apart by the Equal
 * Earth projection of Šavrič, Patterson and Jenny (2018), cut where the widest stretch of longitude has none of them.
 */
export function fitMap(places: readonly LonLat[], width: number, least = LEAST_RADIUS): FittedMap {
  const points = multiPoint(places);
  const centre = middleOf(places);
  const radius = Math.max(...places.map((place) => geoDistance(centre, [...place]) * DEGREES));
  if (radius > REGION_RADIUS || Math.abs(centre[1]) > REGION_LATITUDE) {
    const projection = geoEqualEarth().rotate([-middleLongitude(places), 0]);
    return { ...laidOut(projection, points, width), kind: 'world', name: 'Equal Earth projection' };
  }
  const projection = geoAzimuthalEqualArea().rotate([-centre[0], -centre[1]]);
  const around = geoCircle().center(centre).radius(least)();
  const shown = radius >= least ? points : around;
  return {
    ...laidOut(projection, shown, width),
    kind: 'region',
    name: 'Lambert azimuthal equal-area projection',
  };
}

function laidOut(projection: GeoProjection, shown: GeoPermissibleObjects, width: number) {
  const [[left, top], [right, bottom]] = geoPath(projection.clipExtent(null)).bounds(shown);
  // A lone column of places has no breadth; the quotient is then infinite, and the frame as tall as it may be.
  const aspect = Math.min(TALLEST, Math.max(FLATTEST, (bottom - top) / (right - left)));
  const height = Math.round(width * aspect);
  const margin = width * MARGIN;
  projection.fitExtent(
    [
      [margin, margin],
      [width - margin, height - margin],
    ],
    shown,
  );
  // Coasts are closed a little outside the frame, where the closing line is not seen.
  projection.clipExtent([
    [-2, -2],
    [width + 2, height + 2],
  ]);
  return { projection, frame: { width, height } };
}

/** Middle of the box the places lie in, which may span the antimeridian. */
function middleOf(places: readonly LonLat[]): [number, number] {
  const points = multiPoint(places);
  const [[west, south], [east, north]] = geoBounds(points);
  const wide = east >= west ? east - west : east - west + 360;
  if (wide > 180) return geoCentroid(points);
  return [normal(west + wide / 2), (south + north) / 2];
}

/** Longitude opposite to the middle of the widest stretch without a place. */
function middleLongitude(places: readonly LonLat[]): number {
  const sorted = places.map(([lon]) => lon).sort((a, b) => a - b);
  const first = sorted[0] ?? 0;
  const gaps = pairs([...sorted, first + 360]).sort(([a, b], [c, d]) => descending(b - a, d - c));
  const [from, to] = gaps[0] ?? [180, 180];
  return normal((from + to) / 2 + 180);
}

const multiPoint = (places: readonly LonLat[]) => ({
  type: 'MultiPoint' as const,
  coordinates: places.map(([lon, lat]) => [lon, lat]),
});

const normal = (lon: number): number => ((((lon + 180) % 360) + 360) % 360) - 180;
