import { viewDate } from '../../src/site/dates.ts';
import type { ArticleView } from '../../src/site/view.ts';
import { count, shorten } from '../../src/site/words.ts';
import type { Edit } from '../../src/types.ts';

/** What a person changed: fields corrected with a reason, and text edited since it was cleaned. */
export function Corrections({ article }: { article: ArticleView }) {
  const { corrections, edited, edits } = article;
  if (corrections.length === 0 && !edited) return null;
  return (
    <section class="corrections">
      <h2>By hand</h2>
      {edited && (
        <p>
          This article was edited by hand after it was cleaned. The source shows it as it was received.
          {edits === null && ' What was changed can no longer be told.'}
        </p>
      )}
      {edits !== null && edits.length > 0 && <Edits edits={edits} />}
      <ul>
        {corrections.map(({ field, was, now, reason }) => (
          <li key={field}>
            {field}: <del>{inWords(field, was)}</del> <ins>{inWords(field, now)}</ins>
            <span class="evidence-reason">{reason}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Most changes that are shown one by one. */
const MOST_SHOWN = 20;

function Edits({ edits }: { edits: readonly Edit[] }) {
  const more = edits.length - MOST_SHOWN;
  return (
    <ul class="edits">
      {edits.slice(0, MOST_SHOWN).map(({ field, was, now }) => (
        <li>
          {field}: {was !== null && <del>{shorten(inWords(field, was), 300)}</del>}{' '}
          {now !== null && <ins>{shorten(inWords(field, now), 300)}</ins>}
        </li>
      ))}
      {more > 0 && <li>and {count(more, 'more change')}</li>}
    </ul>
  );
}

function inWords(field: string, value: string | null): string {
  if (value === null) return 'nothing';
  return field === 'date' ? viewDate(value, null).words : value;
}
