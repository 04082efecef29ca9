/** Writes a path for SVG with one decimal and each point by its distance from the last: some two fifths shorter. */

import type { GeoContext } from 'd3-geo';

export interface PathWriter extends GeoContext {
  /** The path so far; empty where nothing was drawn. */
  readonly written: () => string;
}

/** Something d3 draws a path into. Points that fall on the last one are left out. */
export function openPath(): PathWriter {
  const parts: string[] = [];
  // Tenths, so that rounding never adds up along the path.
  let [x, y] = [0, 0];
  let [startX, startY] = [0, 0];
  let command = '';
  const step = (letter: 'm' | 'l', toX: number, toY: number): void => {
    const [nextX, nextY] = [Math.round(toX * 10), Math.round(toY * 10)];
    const [dx, dy] = [nextX - x, nextY - y];
    if (letter === 'l' && dx === 0 && dy === 0) return;
    const across = tenths(dx);
    const up = tenths(dy);
    const first = command === letter ? (across.startsWith('-') ? across : ` ${across}`) : letter + across;
    parts.push(first, up.startsWith('-') ? up : ` ${up}`);
    [command, x, y] = [letter, nextX, nextY];
  };
  return {
    moveTo(toX, toY) {
      // Numbers after an `m` would be lines.
      command = '';
      step('m', toX, toY);
      [startX, startY] = [x, y];
    },
    lineTo(toX, toY) {
      step('l', toX, toY);
    },
    closePath() {
      parts.push('z');
      [command, x, y] = ['', startX, startY];
    },
    beginPath() {},
    arc() {},
    written: () => parts.join(''),
  };
}

/** A number of tenths as SVG reads it: `-0.5` as `-.5`. */
function tenths(value: number): string {
  return String(value / 10).replace(/^(-?)0\./, '$1.');
}
