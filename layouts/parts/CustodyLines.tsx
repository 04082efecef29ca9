import type { CustodyLine } from '../../src/site/custody-lines.ts';
import { count, number } from '../../src/site/words.ts';
import { Link } from './context.tsx';

/** Lines listed; the rest is counted. */
const SHOWN = 40;

/** The hands that articles passed through in a row, with how many came that way; nothing where none had two. */
export function CustodyLines({ lines }: { lines: readonly CustodyLine[] }) {
  if (lines.length === 0) return null;
  const rest = lines.slice(SHOWN);
  return (
    <section class="held" aria-labelledby="custody">
      <h2 id="custody">
        Custody lines{' '}
        <span class="quiet">{count(sum(lines), 'article')} that passed through more than one hand</span>
      </h2>
      <ul class="custody-lines">
        {lines.slice(0, SHOWN).map((line) => (
          <Line key={line.steps.map(({ outlet }) => outlet.path).join(' ')} line={line} />
        ))}
      </ul>
      {rest.length > 0 && (
        <p class="more quiet">
          And {count(rest.length, 'line')} more, of {count(sum(rest), 'article')}.
        </p>
      )}
    </section>
  );
}

const sum = (lines: readonly CustodyLine[]): number =>
  lines.reduce((total, { articles }) => total + articles, 0);

function Line({ line: { steps, articles } }: { line: CustodyLine }) {
  return (
    <li data-item>
      <span>
        {steps.map(({ role, outlet }) => (
          <span key={role} class="custody-step">
            <Link to={outlet.path}>{outlet.name}</Link> <span class="custody-role">{role}</span>
          </span>
        ))}
      </span>
      <span class="rail-count">
        {number(articles)}
        <span class="unseen"> {articles === 1 ? 'article' : 'articles'}</span>
      </span>
    </li>
  );
}
