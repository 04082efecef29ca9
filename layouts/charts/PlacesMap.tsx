import { type DrawnMap, inOrder, type MapPlace, MOST_PLACES, mapsOf } from '../../src/site/charts/map.ts';
import { list, number } from '../../src/site/words.ts';
import { Link } from '../parts/context.tsx';
import { MapDrawing } from './MapDrawing.tsx';

export interface PlacesMapProps {
  /** Every place mentioned; those without a point stand in the list alone. */
  readonly places: readonly MapPlace[];
}

/** The places of the archive on a map, and the same in a list beside it. */
export function PlacesMap({ places }: PlacesMapProps) {
  const maps = mapsOf(places);
  const pinned = places.filter(({ coordinates }) => coordinates !== null).length;
  if (places.length === 0) return <p class="chart-none">No article mentions a place of the gazetteer.</p>;
  return (
    <div class="places">
      {maps.length > 0 && (
        <div class="places-maps">
          {maps.map((map) => (
            <MapFigure key={map.letter} map={map} alone={maps.length === 1} first={map === maps[0]} />
          ))}
          <p class="map-source">
            A circle is a place, its area the number of articles that mention it
            {namesMissing(maps) && '; where there is no room for a name, the list has it'}. Coasts and
            boundaries: Natural Earth, 1:50,000,000, public domain, thinned to the scale of the map.
            Boundaries are drawn as that data has them, to find one’s way by.
            {pinned > MOST_PLACES &&
              ` Of ${number(pinned)} places those ${MOST_PLACES} with most articles are drawn.`}
          </p>
        </div>
      )}
      <PlaceList places={inOrder(places)} />
    </div>
  );
}

/** Whether there is a width of page at which no map names some place. */
function namesMissing(maps: readonly DrawnMap[]): boolean {
  const layers = maps.flatMap((map) => map.layers);
  return layers.some(({ tier, places }) =>
    places.some(
      ({ place }) =>
        !layers.some(
          (layer) =>
            layer.tier === tier &&
            layer.places.some((spot) => spot.place.id === place.id && spot.label !== null),
        ),
    ),
  );
}

function MapFigure({ map, alone, first }: { map: DrawnMap; alone: boolean; first: boolean }) {
  const larger = map.outlines.map(({ letter }) => letter);
  return (
    <figure class="map">
      <MapDrawing map={map} />
      <figcaption>
        {!alone && (
          <>
            <i class="map-letter">{map.letter}</i> {first ? 'All places' : 'A part, larger'}
            {larger.length > 0 && (
              <>
                ; the outlined {larger.length === 1 ? 'part is' : 'parts are'} larger in{' '}
                <i class="map-letter">{list(larger)}</i>
              </>
            )}
            .{' '}
          </>
        )}
        {map.fitted.name}.
      </figcaption>
    </figure>
  );
}

/** All that the maps show, and after it what they cannot. */
function PlaceList({ places }: { places: readonly MapPlace[] }) {
  const without = places.filter(({ coordinates }) => coordinates === null);
  const rows = (list: readonly MapPlace[]) => list.map((place) => <PlaceRow key={place.id} place={place} />);
  return (
    <table class="figures places-list">
      <thead>
        <tr>
          <th scope="col">Place</th>
          <th scope="col">Articles</th>
        </tr>
      </thead>
      <tbody>{rows(places.filter(({ coordinates }) => coordinates !== null))}</tbody>
      {without.length > 0 && (
        <tbody>
          <tr>
            <th scope="rowgroup" colSpan={2} class="places-without">
              Without a position: regions, and places not yet located
            </th>
          </tr>
          {rows(without)}
        </tbody>
      )}
    </table>
  );
}

function PlaceRow({ place: { name, path, count } }: { place: MapPlace }) {
  return (
    <tr data-item>
      <th scope="row">{path === null ? name : <Link to={path}>{name}</Link>}</th>
      <td>{number(count)}</td>
    </tr>
  );
}
