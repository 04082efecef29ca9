import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overlap, touches } from '../../../../src/site/charts/labels.ts';
import { type DrawnMap, type MapPlace, MOST_PLACES, mapsOf } from '../../../../src/site/charts/map.ts';
import { gazetteerPlaces, place } from './support/places.ts';

const pathsOf = (maps: readonly DrawnMap[]): string[] =>
  maps.flatMap(({ backdrop }) => Object.values(backdrop).filter((path): path is string => path !== null));

/** What is wrong with maps, in a sentence each. */
function faults(maps: readonly DrawnMap[], places: readonly MapPlace[]): string[] {
  const wrong: string[] = [];
  for (const { letter, fitted, layers } of maps) {
    const { width, height } = fitted.frame;
    for (const { tier, places: shown } of layers) {
      const labelled = shown.flatMap(({ place: { name }, label }) => (label ? [{ name, ...label }] : []));
      for (const [index, { name, box }] of labelled.entries()) {
        for (const other of labelled.slice(index + 1))
          if (overlap(box, other.box)) wrong.push(`${letter} ${tier}: ${name} lies on ${other.name}`);
        if (shown.some((spot) => touches(box, spot)))
          wrong.push(`${letter} ${tier}: ${name} lies on a place`);
        if (box.left < 0 || box.top < 0 || box.right > width || box.bottom > height)
          wrong.push(`${letter} ${tier}: ${name} is over the edge`);
      }
      for (const {
        place: { name },
        x,
        y,
        r,
      } of shown)
        if (![x, y, r].every(Number.isFinite)) wrong.push(`${letter} ${tier}: ${name} is nowhere`);
    }
  }
  const pinned = places.filter(({ coordinates }) => coordinates !== null);
  for (const { tier, places: shown } of maps[0]?.layers ?? [])
    if (shown.length !== pinned.length) wrong.push(`${tier}: ${shown.length} of ${pinned.length} places`);
  if (/NaN|undefined|Infinity/.test(pathsOf(maps).join())) wrong.push('a path leads nowhere');
  return wrong;
}

describe('maps', () => {
  it('show every place of the gazetteer, and name each on one of them', () => {
    const places = gazetteerPlaces();
    const maps = mapsOf(places);
    expect(faults(maps, places)).toEqual([]);
    expect(maps.length).toBeGreaterThan(1);
    const named = new Set(
      maps.flatMap(({ layers }) =>
        layers.flatMap((layer) => layer.places.flatMap((spot) => (spot.label ? [spot.place.id] : []))),
      ),
    );
    const pinned = places.filter(({ coordinates }) => coordinates !== null);
    expect(pinned.filter(({ id }) => !named.has(id)).map(({ name }) => name)).toEqual([]);
  });

  it('are right for a lone place, places in one spot, and places on both sides of the date line', () => {
    const cases = [
      [place('Singapore', [1.35, 103.82])],
      [0, 1, 2, 3, 4].map((index) => place(`Same ${index}`, [39, 125.7])),
      [place('Suva', [-18.14, 178.44]), place('Apia', [-13.83, -171.76])],
      [place('South', [-89, 10]), place('North', [89, 170])],
      [place('Quito', [0, -78]), place('Kampala', [0.3, 32]), place('Singapore', [1.35, 103.82])],
    ];
    for (const places of cases) expect(faults(mapsOf(places), places)).toEqual([]);
    expect(mapsOf([])).toEqual([]);
    expect(mapsOf([place('Northeast Asia', null)])).toEqual([]);
  });

  it('show neighbours over the date line as neighbours', () => {
    const [map] = mapsOf([place('Suva', [-18.14, 178.44]), place('Apia', [-13.83, -171.76])]);
    expect(map?.fitted.kind).toBe('region');
  });

  it('hold anywhere on the globe', () => {
    const some = fc.array(fc.tuple(fc.integer({ min: -90, max: 90 }), fc.integer({ min: -180, max: 180 })), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(some, (points) => {
        const places = points.map((point, index) => place(`Place ${index}`, point, index + 1));
        expect(faults(mapsOf(places), places)).toEqual([]);
      }),
      { numRuns: 8 },
    );
  });

  it('keep their paths small', () => {
    const world = gazetteerPlaces();
    const fjords = [place('Oslo', [59.9, 10.75]), place('Tromsø', [69.65, 18.96]), place('Oulu', [65, 25.5])];
    const islands = [
      place('Manila', [14.6, 121]),
      place('Jakarta', [-6.2, 106.8]),
      place('Darwin', [-12.5, 130.8]),
    ];
    const thousand = Array.from({ length: 1000 }, (_, index) =>
      place(`Place ${index}`, [((index * 37) % 120) - 50, ((index * 101) % 320) - 160], index),
    );
    for (const places of [world, fjords, islands, thousand]) {
      const characters = pathsOf(mapsOf(places)).join('').length;
      expect(characters).toBeGreaterThan(3000);
      expect(characters).toBeLessThan(60_000);
    }
  });

  it('draw the places with most articles where there are too many', () => {
    const many = Array.from({ length: MOST_PLACES + 1 }, (_, index) =>
      place(`Place ${index}`, [index / 10, index / 5], index + 1),
    );
    const shown = mapsOf(many)[0]?.layers[0]?.places.map((spot) => spot.place.id);
    expect(shown).toHaveLength(MOST_PLACES);
    expect(shown).not.toContain('Place 0');
  });

  it('are the same for the same places in another order', () => {
    const places = gazetteerPlaces();
    const draw = (some: readonly MapPlace[]) =>
      JSON.stringify(
        mapsOf(some).map(({ letter, backdrop, layers, outlines }) => ({
          letter,
          backdrop,
          layers,
          outlines,
        })),
      );
    expect(draw(places.toReversed())).toBe(draw(places));
  });

  it('give a circle the area of its number of articles', () => {
    const [map] = mapsOf([place('Large', [10, 10], 400), place('Small', [20, 20], 100)]);
    const [large, small] = map?.layers[0]?.places ?? [];
    expect(((large?.r ?? 0) / (small?.r ?? 1)) ** 2).toBeCloseTo(4, 1);
  });
});
