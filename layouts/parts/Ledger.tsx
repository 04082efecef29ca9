import type { LedgerLine, LedgerView, Segment } from '../../src/site/ledger.ts';
import { count } from '../../src/site/words.ts';
import { LABELS } from '../../src/types.ts';

/** A dump line by line: its number, its text with what is not kept marked, and what became of it in words. */
export function Ledger({ view }: { view: LedgerView }) {
  return (
    <>
      <ol class="ledger" data-ledger>
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
  const several = marked.length > 1;
  const kinds = [...new Set(marked.map((segment) => segment.disposition))].join(' ');
  return (
    <li id={`L${line.number}`} value={line.number} data-kinds={kinds || 'space'}>
      <span class="ledger-text" dir="auto">
        {line.segments.map((segment, index) => (
          <Stretch key={index} segment={segment} mark={several ? marked.indexOf(segment) + 1 : 0} />
        ))}
      </span>
      {marked.length > 0 && (
        <span class="ledger-notes">
          {marked.map((segment, index) => (
            <Note key={index} segment={segment} mark={several ? index + 1 : 0} />
          ))}
        </span>
      )}
      {line.blankAfter > 1 && <span class="ledger-blank">{count(line.blankAfter, 'blank line')}</span>}
    </li>
  );
}

function Stretch({ segment, mark }: { segment: Segment; mark: number }) {
  if (segment.label === 'space') return <>{segment.text}</>;
  const number = mark > 0 && <sup class="ledger-mark">{mark}</sup>;
  if (segment.disposition === 'kept') {
    return (
      <span class="kept">
        {number}
        {segment.text}
      </span>
    );
  }
  return (
    <span class={segment.disposition}>
      {number}
      {segment.text}
    </span>
  );
}

function Note({ segment, mark }: { segment: Segment; mark: number }) {
  return (
    <span class={`note note-${segment.disposition}`}>
      {mark > 0 && <sup class="ledger-mark">{mark}</sup>}
      {segment.disposition}: {LABELS[segment.label].words} <span class="rule-name">{segment.rule}</span>
    </span>
  );
}
