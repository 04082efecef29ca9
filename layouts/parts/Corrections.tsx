import { viewDate } from '../../src/site/dates.ts';
import type { ArticleView } from '../../src/site/view.ts';

/** What a person changed: fields corrected with a reason, and text edited since it was cleaned. */
export function Corrections({ article }: { article: ArticleView }) {
  const { corrections, edited } = article;
  if (corrections.length === 0 && !edited) return null;
  return (
    <section class="corrections">
      <h2>By hand</h2>
      {edited && (
        <p>The text was edited by hand after it was cleaned. The source shows it as it was received.</p>
      )}
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

function inWords(field: string, value: string | null): string {
  if (value === null) return 'nothing';
  return field === 'date' ? viewDate(value, null).words : value;
}
