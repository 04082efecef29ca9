import { CERTAINTY, type DateView } from '../../src/site/dates.ts';

/** The mark of how sure a date is: full, half or empty circle; a stroke where there is no date. Drawn, since few fonts have it. */
export function CertaintyMark({ date }: { date: DateView }) {
  return (
    <svg class="mark" viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
      {date.certainty === null ? (
        <path d="M2 6h8" stroke="currentColor" stroke-width="1.5" />
      ) : (
        <circle cx="6" cy="6" r="4.5" fill="none" stroke="currentColor" stroke-width="1.5" />
      )}
      {date.certainty === 'stated' && <circle cx="6" cy="6" r="4.5" fill="currentColor" />}
      {date.certainty === 'inferred' && <path d="M6 1.5a4.5 4.5 0 0 0 0 9z" fill="currentColor" />}
    </svg>
  );
}

/** A date in a row of many: short, with its mark, and the certainty in words for those who do not see the mark. */
export function ShortDate({ date }: { date: DateView }) {
  return (
    <span class="short-date">
      <CertaintyMark date={date} />
      <time dateTime={date.iso ?? undefined}>{date.short}</time>
      {date.certainty !== null && <span class="unseen"> {CERTAINTY[date.certainty].word}</span>}
    </span>
  );
}

/** How sure a date is, by mark and word. */
export function CertaintyWord({ date }: { date: DateView }) {
  return (
    <span class="short-date">
      <CertaintyMark date={date} /> {date.certainty === null ? 'undated' : CERTAINTY[date.certainty].word}
    </span>
  );
}
