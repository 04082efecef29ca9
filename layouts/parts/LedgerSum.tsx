import { rulePath } from '../../src/site/rules.ts';
import type { LedgerTotals, RuleTally } from '../../src/site/view.ts';
import { number, share } from '../../src/site/words.ts';
import { Link } from './context.tsx';

/** Characters kept, moved and removed, as a bar and in figures that add up to the whole. */
export function LedgerSum({ totals }: { totals: LedgerTotals }) {
  const rows = [
    ['kept', 'kept as text', totals.kept],
    ['moved', 'moved to a field', totals.moved],
    ['removed', 'removed', totals.removed],
    ['space', 'white space between', totals.space],
  ] as const;
  const whole = totals.kept + totals.moved + totals.removed + totals.space;
  return (
    <>
      <SumBar totals={totals} />
      <table class="figures">
        <thead class="unseen">
          <tr>
            <th scope="col">What became of it</th>
            <th scope="col">Characters</th>
            <th scope="col">Share</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([kind, words, characters]) => (
            <tr key={kind}>
              <th scope="row">
                <span class={`swatch swatch-${kind}`} aria-hidden="true" /> {words}
              </th>
              <td>{number(characters)}</td>
              <td>{share(characters, whole)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">all</th>
            <td>{number(whole)}</td>
            <td>{share(whole, whole)}</td>
          </tr>
        </tfoot>
      </table>
    </>
  );
}

function SumBar({ totals }: { totals: LedgerTotals }) {
  const whole = Math.max(1, totals.kept + totals.moved + totals.removed);
  const kept = (totals.kept / whole) * 300;
  const moved = (totals.moved / whole) * 300;
  const removed = Math.max(0, 300 - kept - moved);
  return (
    <svg class="sum-bar" viewBox="0 0 300 14" preserveAspectRatio="none" aria-hidden="true">
      <rect class="sum-kept" x="0" y="0" width={round(kept)} height="14" />
      <rect class="sum-moved" x={round(kept)} y="0" width={round(moved)} height="14" />
      <rect class="sum-removed" x={round(kept + moved)} y="0" width={round(removed)} height="14" />
    </svg>
  );
}

const round = (value: number): number => Math.round(value * 10) / 10;

/** The rules that decided, with how often and on how many characters. */
export function LedgerRules({ rules }: { rules: readonly RuleTally[] }) {
  return (
    <table class="figures">
      <thead>
        <tr>
          <th scope="col">Rule, and what it found</th>
          <th scope="col">Times</th>
          <th scope="col">Characters</th>
        </tr>
      </thead>
      <tbody>
        {rules.map((tally) => (
          <tr key={`${tally.rule} ${tally.label}`}>
            <th scope="row">
              <Link to={rulePath(tally.rule)} class="rule-name">
                {tally.rule}
              </Link>{' '}
              <span class="quiet">
                {tally.label}, {tally.disposition}
              </span>
            </th>
            <td>{number(tally.spans)}</td>
            <td>{number(tally.characters)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
