import type { DateView } from '../../src/site/dates.ts';

/**
 * The mark of how sure a date is: full, half or empty circle; a diamond where a person gave it, a stroke where there
 * is none. Drawn, since few fonts have it.
 */
export function CertaintyMark({ date }: { date: DateView }) {
  return (
    <svg class="mark" viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
      <Shape date={date} />
    </svg>
  );
}

function Shape({ date: { certainty, byHand } }: { date: DateView }) {
  const line = { stroke: 'currentColor', 'stroke-width': 1.5 };
  const fill = certainty === 'stated' ? 'currentColor' : 'none';
  if (certainty === null) return <path d="M2 6h8" {...line} />;
  if (byHand) return <path d="M6 1.25 10.75 6 6 10.75 1.25 6z" fill={fill} {...line} />;
  return (
    <>
      <circle cx="6" cy="6" r="4.5" fill={fill} {...line} />
      {certainty === 'inferred' && <path d="M6 1.5a4.5 4.5 0 0 0 0 9z" fill="currentColor" />}
    </>
  );
}

/** A date in a row of many: short, with its mark, and the certainty in words for those who do not see the mark. */
export function ShortDate({ date }: { date: DateView }) {
  return (
    <span class="short-date">
      <CertaintyMark date={date} />
      <time dateTime={date.iso ?? undefined}>{date.short}</time>
      {date.certainty !== null && <span class="unseen"> {date.certaintyWord}</span>}
    </span>
  );
}

/** How sure a date is, by mark and word. */
export function CertaintyWord({ date }: { date: DateView }) {
  return (
    <span class="short-date">
      <CertaintyMark date={date} /> {date.certaintyWord}
    </span>
  );
}
