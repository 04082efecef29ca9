import type { PageData } from '../../src/site/eleventy.ts';
import { type PagesOf, page, template } from '../../src/site/pages.ts';
import { gatherRules, type RuleSum, rulePath } from '../../src/site/rules.ts';
import { count, list, number } from '../../src/site/words.ts';
import { Link } from '../parts/context.tsx';
import { renderPage } from '../parts/Page.tsx';

type Row = Omit<RuleSum, 'took'>;

export const pages: PagesOf<readonly Row[]> = (site) => [
  page(
    'rules.html',
    gatherRules(site).map(({ took: _, ...sum }) => sum),
  ),
];
export const data = template<readonly Row[]>('rules');

export function render(props: PageData<readonly Row[]>): string {
  const rules = props.item.data();
  return renderPage(props, {
    kind: 'rules',
    title: 'Rules',
    description: `The rules by which the sources of ${props.site.meta.title} were cleaned, with what each of them took.`,
    children: (
      <>
        <header class="page-head">
          <p class="kicker">
            <Link to="method.html">Method</Link>
          </p>
          <h1>Rules</h1>
          <p class="lede">
            {rules.length === 0
              ? 'No source is at hand, so no rule has decided on anything.'
              : `Each stretch of a source bears the name of the rule that decided on it. ${count(rules.length, 'rule')} did so here; each has a page with all that it removed or moved.`}
          </p>
        </header>
        {rules.length > 0 && <Rules rules={rules} />}
      </>
    ),
  });
}

function Rules({ rules }: { rules: readonly Row[] }) {
  return (
    <table class="index rules">
      <thead>
        <tr>
          <th scope="col">Rule</th>
          <th scope="col">Times</th>
          <th scope="col">Characters</th>
        </tr>
      </thead>
      <tbody>
        {rules.map(({ rule, reason, tallies, spans, characters }) => (
          <tr key={rule} data-item>
            <th scope="row">
              <Link to={rulePath(rule)} class="rule-name">
                {rule}
              </Link>
              {reason !== null && <span class="rule-reason">{reason}</span>}
              <span class="rule-found">{foundBy(tallies)}</span>
            </th>
            <td>{number(spans)}</td>
            <td>{number(characters)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const KINDS = ['kept', 'moved', 'removed'] as const;

/** `removed: share widget, tags; moved: caption`. */
function foundBy(tallies: Row['tallies']): string {
  return KINDS.flatMap((kind) => {
    const labels = tallies.filter(({ disposition }) => disposition === kind).map(({ label }) => label);
    return labels.length === 0 ? [] : [`${kind}: ${list(labels)}`];
  }).join('; ');
}
