import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { MapPlace } from '../../../../../src/site/charts/map.ts';

const FILE = new URL('../../../../../content/gazetteer/places.yaml', import.meta.url);

interface Row {
  readonly id: string;
  readonly name: string;
  readonly coordinates?: string;
}

/** The places of the gazetteer that comes with the project, as an archive with many articles would show them. */
export function gazetteerPlaces(): MapPlace[] {
  return (parse(readFileSync(FILE, 'utf8')) as Row[]).map(({ id, name, coordinates }, index) => {
    const [lat, lon] = (coordinates ?? '').split(',').map(Number);
    return place(name, lat === undefined || lon === undefined ? null : [lat, lon], 100 - index * 3, id);
  });
}

export function place(
  name: string,
  coordinates: readonly [number, number] | null,
  count = 1,
  id = name,
): MapPlace {
  return { id, name, path: `places/${id}.html`, coordinates, count };
}
