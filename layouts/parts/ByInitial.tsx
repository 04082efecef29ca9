import { number } from '../../src/site/words.ts';
import { Link } from './context.tsx';
import type { RailEntry } from './Rail.tsx';

const order = new Intl.Collator('en');

/** Every name of a long index under its first letter, folded, so that a reader who knows the name need not read down the counts. */
export function ByInitial({ entries }: { entries: readonly RailEntry[] }) {
  return (
    <section class="held" aria-labelledby="by-initial">
      <h2 id="by-initial">
        All of them, by first letter <span class="quiet">{number(entries.length)}</span>
      </h2>
      {initialsOf(entries).map(([initial, held]) => (
        <details key={initial} class="initial">
          <summary>
            {initial} <span class="quiet">{number(held.length)}</span>
          </summary>
          <ul class="doors doors-many">
            {held.map(({ name, path, count }) => (
              <li key={path}>
                <Link to={path}>{name}</Link> <span class="quiet">{number(count)}</span>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </section>
  );
}

/** Entries by the first letter of their names, marks above and below it left out, each lot in the order of an index. */
export function initialsOf(entries: readonly RailEntry[]): [string, RailEntry[]][] {
  const lots = new Map<string, RailEntry[]>();
  const sorted = [...entries].sort(
    (a, b) => order.compare(a.name, b.name) || (a.path < b.path ? -1 : a.path > b.path ? 1 : 0),
  );
  for (const entry of sorted) {
    const initial = initialOf(entry.name);
    const lot = lots.get(initial);
    if (lot === undefined) lots.set(initial, [entry]);
    else lot.push(entry);
  }
  return [...lots];
}

function initialOf(name: string): string {
  const first = [...name.normalize('NFC')][0] ?? '';
  // A syllable of Hangul is taken apart too, but has no marks: so it is put together again.
  return first.normalize('NFD').replaceAll(/\p{M}/gu, '').normalize('NFC').toUpperCase();
}
