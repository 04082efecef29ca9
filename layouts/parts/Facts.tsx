import type { FactView } from '../../src/site/name-facts.ts';
import { Link } from './context.tsx';

/** What the gazetteer says: checked facts as facts, the rest as what it is. */
export function Facts({ facts }: { facts: readonly FactView[] }) {
  const checked = facts.filter(({ verified }) => verified === 'true');
  const others = facts.filter(({ verified }) => verified !== 'true');
  return (
    <>
      {checked.length > 0 && (
        <section aria-labelledby="facts">
          <h2 id="facts">What is known</h2>
          <FactList facts={checked} />
        </section>
      )}
      {others.length > 0 && (
        <section class="unchecked" aria-labelledby="unchecked">
          <h2 id="unchecked">Not checked, or only in part</h2>
          <FactList facts={others} />
        </section>
      )}
    </>
  );
}

/** The facts, each with what it was checked against; where that is the same for all, it stands once, below them. */
function FactList({ facts }: { facts: readonly FactView[] }) {
  const [all = '', ...others] = new Set(facts.map(({ sources }) => sources.join('; ')));
  const shared = others.length === 0 && facts.length > 1;
  return (
    <>
      <dl class="facts">
        {facts.map(({ label, words, path, sources }) => (
          <div key={`${label} ${words}`}>
            <dt>{label}</dt>
            <dd>
              {path === null ? words : <Link to={path}>{words}</Link>}
              {!shared && sources.length > 0 && <span class="fact-source">{sources.join('; ')}</span>}
            </dd>
          </div>
        ))}
      </dl>
      {shared && all !== '' && <p class="fact-source">{all}</p>}
    </>
  );
}
