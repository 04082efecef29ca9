import type { DrawnMap, MapLayer, PlacedPlace } from '../../src/site/charts/map.ts';
import type { Outline } from '../../src/site/charts/outline.ts';
import type { ScaleBar as Bar } from '../../src/site/charts/scale-bar.ts';
import { count, number } from '../../src/site/words.ts';
import { usePage } from '../parts/context.tsx';

/**
 * A map as SVG. Hidden from screen readers, which have the list. Coasts are drawn once; circles and names once for each width of
 * page, of which the style sheet shows the one that fits.
 */
export function MapDrawing({ map }: { map: DrawnMap }) {
  const { frame } = map.fitted;
  const { land, boundaries, graticule, globe } = map.backdrop;
  return (
    <svg
      class="map-drawing"
      viewBox={`0 0 ${frame.width} ${frame.height}`}
      aria-hidden="true"
      focusable="false"
    >
      {graticule !== null && <path class="map-net" d={graticule} />}
      {globe !== null && <path class="map-globe" d={globe} />}
      {land !== null && <path class="map-land" d={land} />}
      {boundaries !== null && <path class="map-boundary" d={boundaries} />}
      {map.outlines.map((outline) => (
        <polygon key={outline.letter} class="map-outline" points={outline.points} />
      ))}
      {map.layers.map((layer) => (
        <Layer key={layer.tier} layer={layer} map={map} />
      ))}
    </svg>
  );
}

function Layer({ layer, map }: { layer: MapLayer; map: DrawnMap }) {
  return (
    <g class={`map-layer map-${layer.tier}`} font-size={layer.size}>
      {layer.places.map((placed) => (
        <Place key={placed.place.id} placed={placed} />
      ))}
      {map.outlines.map((outline) => (
        <OutlineLetter key={outline.letter} outline={outline} />
      ))}
      {map.scaleBar !== null && <ScaleBar bar={map.scaleBar} />}
    </g>
  );
}

/** Out of the order of tabs: the same link stands in the list. */
function Place({ placed: { place, x, y, r, label } }: { placed: PlacedPlace }) {
  const { href } = usePage();
  const drawn = (
    <>
      <title>{`${place.name}: ${count(place.count, 'article')}`}</title>
      {label?.leader && <Leader ends={label.leader} />}
      <circle class="map-place" cx={x} cy={y} r={r} />
      {label !== null && (
        <text class="map-name" x={label.x} y={label.y} text-anchor={label.anchor}>
          {place.name}
        </text>
      )}
    </>
  );
  return place.path === null ? (
    <g>{drawn}</g>
  ) : (
    <a href={href(place.path)} tabindex={-1}>
      {drawn}
    </a>
  );
}

function Leader({ ends: [x1, y1, x2, y2] }: { ends: readonly [number, number, number, number] }) {
  return <line class="map-leader" x1={x1} y1={y1} x2={x2} y2={y2} />;
}

function OutlineLetter({ outline: { letter, at } }: { outline: Outline }) {
  return (
    <text class="map-outline-letter" x={at[0]} y={at[1]} dy="-0.3em">
      {letter}
    </text>
  );
}

function ScaleBar({ bar: { x, y, length, kilometres } }: { bar: Bar }) {
  return (
    <g class="map-scale">
      <path d={`M${x},${y - 5}v5h${length}v-5`} />
      <text x={x} y={y - 8}>{`${number(kilometres)} km`}</text>
    </g>
  );
}
