/** Coasts, boundaries and the net of a map, as paths small enough to stand in a page. */

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type GeoPermissibleObjects, geoGraticule, geoPath } from 'd3-geo';
import { feature, mesh } from 'topojson-client';
import { filter, filterWeight, presimplify, simplify, sphericalTriangleArea } from 'topojson-simplify';
import { compiled } from '../../compiled.ts';
import { openPath } from './compact-path.ts';
import type { FittedMap } from './projection.ts';

export interface Backdrop {
  /** Paths as an SVG reads them; null where nothing of the kind lies in the frame. */
  readonly land: string | null;
  readonly boundaries: string | null;
  readonly graticule: string | null;
  /** Outline of the globe, where the frame shows the whole of it. */
  readonly globe: string | null;
}

/** Most characters of the coasts and boundaries of one map. */
export const MOST_CHARACTERS = 14_000;

/** Least size of what is drawn, as the area of a triangle in square units of the map; doubled until the paths are short enough. */
const FINEST = 0.4;

/** Steps of the graticule, in degrees; the frame shows some six lines of them. */
const STEPS = [0.5, 1, 2, 5, 10, 15, 30] as const;

type Topology = Parameters<typeof presimplify>[0];
type Weighted = ReturnType<typeof presimplify>;

/** Natural Earth's countries at 1:50 million, each point weighted by the area it stands for; read when the first map is drawn. */
let atlas: Weighted | undefined;

function readAtlas(): Weighted {
  const path = createRequire(import.meta.url).resolve('world-atlas/countries-50m.json');
  atlas ??= presimplify(JSON.parse(readFileSync(path, 'utf8')) as Topology, sphericalTriangleArea);
  return atlas;
}

/**
 * What lies behind the places of a map. Kept for the next run, which draws the same maps where no place has come: thinning the
 * atlas takes as long as all else on most pages together.
 * @param number of the map on its page
 */
export function backdropOf(map: FittedMap, number: number): Backdrop {
  const { projection, frame, kind } = map;
  const fitted = [kind, frame, projection.scale(), projection.translate(), projection.rotate()];
  return compiled(`backdrop-${number}`, [JSON.stringify(fitted)], () => drawBackdrop(map));
}

function drawBackdrop(map: FittedMap): Backdrop {
  const scale = map.projection.scale();
  let backdrop: Pick<Backdrop, 'land' | 'boundaries'>;
  // Whole powers of two, so that maps of about one scale share what was thinned for one of them.
  let power = Math.ceil(Math.log2(FINEST / scale ** 2));
  do {
    const { land, boundaries } = thinned(power);
    backdrop = { land: draw(map, land), boundaries: draw(map, boundaries) };
    power += 1;
  } while ((backdrop.land?.length ?? 0) + (backdrop.boundaries?.length ?? 0) > MOST_CHARACTERS);
  return {
    ...backdrop,
    graticule: draw(map, netOf(map)),
    globe: map.kind === 'world' ? draw(map, { type: 'Sphere' }) : null,
  };
}

function draw({ projection }: FittedMap, shape: GeoPermissibleObjects): string | null {
  const path = openPath();
  geoPath(projection, path)(shape);
  return path.written() || null;
}

interface Thinned {
  readonly land: GeoPermissibleObjects;
  readonly boundaries: GeoPermissibleObjects;
}

const thinnedBy = new Map<number, Thinned>();

/** The atlas without points and islands that stand for less than two to this power of a steradian. */
function thinned(power: number): Thinned {
  const known = thinnedBy.get(power);
  if (known !== undefined) return known;
  const whole = simplify(readAtlas(), 2 ** power);
  const kept = filter(whole, filterWeight(whole, 2 ** power));
  const { land, countries } = kept.objects;
  if (land === undefined || countries?.type !== 'GeometryCollection') {
    throw new Error('The atlas lacks its countries.');
  }
  const made = {
    land: feature(kept, land),
    boundaries: mesh(kept, countries, (one, other) => one !== other),
  };
  thinnedBy.set(power, made);
  return made;
}

/** Meridians and parallels around the middle of the frame, a round number of degrees apart. */
function netOf({ projection, frame, kind }: FittedMap) {
  if (kind === 'world') return geoGraticule().step([30, 30])();
  const across = (frame.width / projection.scale()) * (180 / Math.PI);
  const step = STEPS.find((degrees) => across / degrees <= 9) ?? 30;
  const [lon, lat] = projection.invert?.([frame.width / 2, frame.height / 2]) ?? [0, 0];
  const snap = (value: number): number => Math.round(value / step) * step;
  // Meridians draw together towards the poles, so that more of them lie in the frame.
  const wide = Math.min(180, snap(across / Math.max(0.2, Math.cos((lat * Math.PI) / 180)) + step));
  const from = [snap(lon) - wide, Math.max(-90 + step, snap(lat - across))] as const;
  const to = [snap(lon) + wide, Math.min(90 - step, snap(lat + across))] as const;
  const extent: [[number, number], [number, number]] = [
    [from[0], from[1] - 1e-6],
    [to[0] + 1e-6, to[1] + 1e-6],
  ];
  return geoGraticule().extent(extent).step([step, step])();
}
