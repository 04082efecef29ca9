/**
 * The months of the articles found as bars. Dragging over them narrows to a period; two sliders do the same by keyboard.
 */
import { monthText } from '../../../src/search/dates.ts';
import type { Facets } from '../../../src/search/facets.ts';
import { monthName } from '../../../src/site/date-words.ts';
import { element, shape } from './elements.ts';
import type { SearchState } from './state.ts';

interface Month {
  readonly month: string;
  readonly count: number;
}

const HEIGHT = 48;

/** Shows the months; `onPeriod` is told the period chosen, null where that is all there is. */
export function showHistogram(
  box: HTMLElement,
  facets: Facets,
  state: SearchState,
  onPeriod: (period: string | null) => void,
): void {
  const months = filled(facets.months);
  if (months.length < 2 && state.period === null) {
    box.replaceChildren();
    return;
  }
  const bars = shape('svg', {
    viewBox: `0 0 ${months.length} ${HEIGHT}`,
    preserveAspectRatio: 'none',
    'aria-hidden': 'true',
  });
  const most = Math.max(1, ...months.map(({ count }) => count));
  months.forEach(({ count }, index) => {
    const height = count === 0 ? 0 : Math.max(2, (HEIGHT * count) / most);
    bars.append(shape('rect', { x: index + 0.1, y: HEIGHT - height, width: 0.8, height }));
  });
  const words = element('p', 'histogram-words', [describe(months, 0, months.length - 1)]);
  const choose = (from: number, to: number): void => {
    const [first, last] = from <= to ? [from, to] : [to, from];
    const whole = first === 0 && last === months.length - 1;
    if (!whole) onPeriod(`${months[first]?.month}/${months[last]?.month}`);
  };
  const sliders = [slider('From', 0, months), slider('To', months.length - 1, months)] as const;
  const [from, to] = sliders;
  for (const each of sliders) {
    each.input.addEventListener('change', () => choose(Number(from.input.value), Number(to.input.value)));
  }
  dragOver(bars, months.length, {
    moved: (first, last) => {
      words.textContent = describe(months, Math.min(first, last), Math.max(first, last));
      bars.querySelectorAll('rect').forEach((bar, index) => {
        bar.classList.toggle('outside', index < Math.min(first, last) || index > Math.max(first, last));
      });
    },
    done: choose,
  });
  const parts: HTMLElement[] = [element('h2', '', ['Date']), element('div', 'histogram-bars', [])];
  parts[1]?.append(bars);
  parts.push(words);
  if (months.length > 1) parts.push(element('div', 'histogram-sliders', [from.label, to.label]));
  if (state.period !== null) parts.push(liftButton(onPeriod));
  if (facets.undated > 0) parts.push(element('p', 'histogram-words', [`${facets.undated} undated`]));
  box.replaceChildren(...parts);
}

function liftButton(onPeriod: (period: null) => void): HTMLButtonElement {
  const button = element('button', 'facet-more', ['All dates']);
  button.type = 'button';
  button.addEventListener('click', () => onPeriod(null));
  return button;
}

function slider(name: string, value: number, months: readonly Month[]) {
  const input = element('input', '', []);
  input.type = 'range';
  input.min = '0';
  input.max = String(months.length - 1);
  input.value = String(value);
  const tell = () =>
    input.setAttribute('aria-valuetext', monthWords(months[Number(input.value)]?.month ?? ''));
  input.addEventListener('input', tell);
  tell();
  return { input, label: element('label', '', [element('span', '', [name]), input]) };
}

/** Follows a pointer over bars: told where it went down and where it is, in bars from the left. */
function dragOver(
  bars: SVGElement,
  count: number,
  on: { moved: (from: number, to: number) => void; done: (from: number, to: number) => void },
): void {
  let start: number | null = null;
  const barAt = (event: PointerEvent): number => {
    const { left, width } = bars.getBoundingClientRect();
    return Math.max(0, Math.min(count - 1, Math.floor((count * (event.clientX - left)) / width)));
  };
  bars.addEventListener('pointerdown', (event) => {
    start = barAt(event);
    bars.setPointerCapture(event.pointerId);
    on.moved(start, start);
    event.preventDefault();
  });
  bars.addEventListener('pointermove', (event) => {
    if (start !== null) on.moved(start, barAt(event));
  });
  bars.addEventListener('pointerup', (event) => {
    if (start !== null) on.done(start, barAt(event));
    start = null;
  });
}

/** All months from the first to the last, those without articles too. */
function filled(months: readonly Month[]): Month[] {
  const first = months[0];
  const last = months.at(-1);
  if (first === undefined || last === undefined) return [];
  const counts = new Map(months.map(({ month, count }) => [month, count]));
  const all: Month[] = [];
  const [year = 0, number = 1] = first.month.split('-').map(Number);
  for (let at = year * 12 + number - 1; all.at(-1)?.month !== last.month; at += 1) {
    const month = monthText(at);
    all.push({ month, count: counts.get(month) ?? 0 });
  }
  return all;
}

function describe(months: readonly Month[], first: number, last: number): string {
  const from = monthWords(months[first]?.month ?? '');
  const to = monthWords(months[last]?.month ?? '');
  return from === to ? from : `${from} – ${to}`;
}

function monthWords(month: string): string {
  const [year = '', number = '1'] = month.split('-');
  return `${monthName(Number(number))} ${year}`;
}
