import { type Cut, cutByTime, type Weighed } from '../../src/site/cut.ts';
import type { PageData } from '../../src/site/eleventy.ts';
import { type PagesOf, type PlannedPage, template } from '../../src/site/pages.ts';
import { rowOf } from '../../src/site/rows.ts';
import { type Extract, extractFinder, gatherRules, type RuleSum, ruleBase } from '../../src/site/rules.ts';
import type { Row, RuleTally } from '../../src/site/view.ts';
import { count, number } from '../../src/site/words.ts';
import { ShortDate } from '../parts/Certainty.tsx';
import { Link } from '../parts/context.tsx';
import { renderPage } from '../parts/Page.tsx';
import { Periods } from '../parts/Periods.tsx';

interface Taken {
  readonly article: Row;
  readonly sourcePath: string;
  readonly extracts: readonly Extract[];
}

interface RulePage extends Omit<Cut<Weighed>, 'items'> {
  readonly rule: string;
  readonly reason: string | null;
  /** On the first page alone. */
  readonly tallies: readonly RuleTally[];
  readonly whole: string;
  readonly taken: readonly Taken[];
}

/** Pages of one time follow one another, since they show stretches of the same articles. */
export const pages: PagesOf<RulePage> = (site) => {
  const find = extractFinder(site);
  const all = gatherRules(site).flatMap((sum) => pagesOf(sum, find));
  return all
    .sort((a, b) => (a.period < b.period ? -1 : a.period > b.period ? 1 : 0))
    .map(({ planned }) => planned);
};
export const data = template<RulePage>('rule');

function pagesOf(
  { rule, reason, tallies, took }: RuleSum,
  find: ReturnType<typeof extractFinder>,
): { period: string; planned: PlannedPage<RulePage> }[] {
  const base = ruleBase(rule);
  return cutByTime(base, took).map(({ items, ...cut }) => {
    const known = {
      ...cut,
      rule,
      reason,
      tallies: cut.period === null ? tallies : [],
      whole: `${base}.html`,
    };
    const planned = {
      path: cut.path,
      reads: [known, items.map(({ card }) => card.key)],
      data: () => ({
        ...known,
        taken: items.map(({ card }) => ({
          article: rowOf(card),
          sourcePath: card.sourcePath,
          extracts: find(card, rule),
        })),
      }),
    };
    return { period: cut.path.slice(base.length), planned };
  });
}

export function render(props: PageData<RulePage>): string {
  const page = props.item.data();
  const { rule, period } = page;
  return renderPage(props, {
    kind: 'rule',
    title: period === null ? `Rule ${rule}` : `Rule ${rule}, ${period}`,
    description: `All that the rule ${rule} removed or moved in the sources of ${props.site.meta.title}.`,
    children: <Rule page={page} />,
  });
}

function Rule({ page }: { page: RulePage }) {
  const { rule, reason, period, whole, tallies, count: spans, taken, parts } = page;
  return (
    <>
      <header class="page-head">
        <p class="kicker">
          <Link to="rules.html">Rules</Link>
          {period !== null && (
            <>
              {' '}
              <Link to={whole}>{rule}</Link>
            </>
          )}
        </p>
        <h1>{period === null ? rule : `${rule}, ${period}`}</h1>
        <p class="lede">
          {reason ?? 'The rule is no longer in use; what it decided on is kept.'} {tookWords(page)}
        </p>
      </header>
      {tallies.length > 0 && <Tallies tallies={tallies} />}
      {taken.length > 0 && (
        <section class="held" aria-labelledby="taken">
          <h2 id="taken">
            {parts.length > 0 ? 'Newest' : 'All that it took'}{' '}
            <span class="quiet">
              {parts.length > 0
                ? `of ${count(spans, 'stretch', 'stretches')}`
                : count(spans, 'stretch', 'stretches')}
            </span>
          </h2>
          <ol class="taken">
            {taken.map((one) => (
              <TakenRow key={one.article.slug} taken={one} />
            ))}
          </ol>
        </section>
      )}
      <Periods parts={parts} noun="stretch" plural="stretches" begun={taken.length > 0} />
    </>
  );
}

function tookWords({ tallies, period, count: spans }: RulePage): string {
  if (period !== null)
    return `It took ${count(spans, 'stretch', 'stretches')} out of ${period.startsWith('undated') ? 'undated texts' : `texts of ${period}`}.`;
  if (spans > 0) return '';
  return tallies.length === 0
    ? ''
    : 'It removed and moved nothing: what it decided on is the text of the articles.';
}

function Tallies({ tallies }: Pick<RulePage, 'tallies'>) {
  return (
    <table class="figures rule-tallies">
      <thead>
        <tr>
          <th scope="col">What it found</th>
          <th scope="col">Times</th>
          <th scope="col">Characters</th>
        </tr>
      </thead>
      <tbody>
        {tallies.map(({ label, disposition, spans, characters }) => (
          <tr key={label}>
            <th scope="row">
              {label} <span class="quiet">{disposition}</span>
            </th>
            <td>{number(spans)}</td>
            <td>{number(characters)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function TakenRow({ taken: { article, sourcePath, extracts } }: { taken: Taken }) {
  return (
    <li class="taken-article" data-item>
      <p class="slips-where">
        <ShortDate date={article.date} />
        <Link to={article.path} lang={article.lang} dir={article.dir}>
          {article.title}
        </Link>
      </p>
      <ul class="taken-list">
        {extracts.map((extract) => (
          <li key={`${extract.line} ${extract.text}`}>
            <span class="taken-line">
              <Link to={extract.line === null ? sourcePath : `${sourcePath}#L${extract.line}`}>
                {extract.line === null ? 'source' : `line ${number(extract.line)}`}
              </Link>
            </span>
            <span>
              <span class={`taken-text ${extract.disposition}`} dir="auto">
                {extract.text}
              </span>
              {extract.more > 0 && <span class="quiet"> … {count(extract.more, 'character')} more</span>}
            </span>
            <span class="taken-label">
              {extract.disposition}: {extract.label}
            </span>
          </li>
        ))}
      </ul>
    </li>
  );
}
