import type { LedgerLine, LedgerView, Segment } from '../../src/site/ledger.ts';
import { rulePath } from '../../src/site/rules.ts';
import { count } from '../../src/site/words.ts';
import { LABELS } from '../../src/types.ts';
import { Link } from './context.tsx';

/** Lines from which on a browser should lay out only those in view. */
const LONG = 400;

/** A dump line by line: its number, its text with what is not kept marked, and what became of it in words. */
export function Ledger({ view }: { view: LedgerView }) {
  return (
    <>
      <ol class={view.lines.length > LONG ? 'ledger ledger-long' : 'ledger'} data-ledger>
        {view.lines.map((line) => (
          <Line key={line.number} line={line} />
        ))}
      </ol>
      {view.omitted > 0 && (
        <p>
          {count(view.omitted, 'more character')} of this dump are left out here, to keep the page readable.
          They are counted in the sum, and stand in the source file.
        </p>
      )}
    </>
  );
}

function Line({ line }: { line: LedgerLine }) {
  const marked = line.segments.filter((segment) => segment.label !== 'space');
  const uses = [...new Map(marked.map((segment) => [useOf(segment), segment])).values()];
  const keys = uses.map(useOf);
  const several = uses.length > 1;
  const kinds = [...new Set(marked.map((segment) => segment.disposition))].join(' ');
  return (
    <li id={`L${line.number}`} value={line.number} data-kinds={kinds || 'space'}>
      <span class="ledger-text" dir="auto">
        {line.segments.map((segment) => (
          <Stretch segment={segment} mark={several ? keys.indexOf(useOf(segment)) + 1 : 0} />
        ))}
      </span>
      {uses.length > 0 && (
        <span class="ledger-notes">
          {uses.map((segment, index) => (
            <Note key={useOf(segment)} segment={segment} mark={several ? index + 1 : 0} />
          ))}
        </span>
      )}
      {line.blankAfter > 1 && <span class="ledger-blank">{count(line.blankAfter, 'blank line')}</span>}
    </li>
  );
}

/** Stretches of a line that one rule gave one label share a number and a note. */
function useOf({ label, rule }: Segment): string {
  return `${label} ${rule}`;
}

function Stretch({ segment, mark }: { segment: Segment; mark: number }) {
  if (segment.label === 'space') return <>{segment.text}</>;
  return (
    <span class={segment.disposition}>
      <Mark mark={mark} />
      {segment.text}
    </span>
  );
}

function Note({ segment, mark }: { segment: Segment; mark: number }) {
  return (
    <span class={`note note-${segment.disposition}`}>
      <Mark mark={mark} />
      {segment.disposition}: {LABELS[segment.label].words}{' '}
      <Link to={rulePath(segment.rule)} class="rule-name">
        {segment.rule}
      </Link>
    </span>
  );
}

function Mark({ mark }: { mark: number }) {
  return mark === 0 ? null : <sup class="ledger-mark">{mark}</sup>;
}
