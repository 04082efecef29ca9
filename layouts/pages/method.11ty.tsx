import type { PageData } from '../../src/site/eleventy.ts';
import { type PagesOf, page, template } from '../../src/site/pages.ts';
import type { LedgerTotals, RuleTally, SiteView } from '../../src/site/view.ts';
import { count, list, number, share } from '../../src/site/words.ts';
import type { Certainty } from '../../src/types.ts';
import { Link } from '../parts/context.tsx';
import { LedgerRules, LedgerSum } from '../parts/LedgerSum.tsx';
import { renderPage } from '../parts/Page.tsx';

/** What the archive's own figures are told from. */
interface MethodData {
  readonly totals: LedgerTotals;
  readonly rules: readonly RuleTally[];
  readonly dated: Readonly<Record<Certainty | 'byHand' | 'undated', number>>;
  readonly mirrored: number;
  readonly outlets: number;
  /** Records named, how often, quotations, and those whose speaker is not plainly said. */
  readonly read: {
    readonly records: number;
    readonly mentions: number;
    readonly quotes: number;
    readonly unknown: number;
  };
}

export const pages: PagesOf<MethodData> = ({ totals, rules, articles, outlets, names }) => {
  const dated = { stated: 0, inferred: 0, bounded: 0, byHand: 0, undated: 0 };
  for (const { date } of articles) dated[date.byHand ? 'byHand' : (date.certainty ?? 'undated')] += 1;
  const mirrored = articles.filter(({ viaMirror }) => viaMirror).length;
  return [
    page('method.html', {
      totals,
      rules,
      dated,
      mirrored,
      outlets: outlets.length,
      read: readIn(articles, names),
    }),
  ];
};
function readIn(articles: SiteView['articles'], names: SiteView['names']): MethodData['read'] {
  const spoken = articles.flatMap((card) => card.spoken);
  const quotesOf = (some: typeof spoken): number => some.reduce((sum, { quotes }) => sum + quotes, 0);
  return {
    records: names.filter((name) => name.articles.length > 0).length,
    mentions: names.reduce((sum, { mentions }) => sum + mentions, 0),
    quotes: quotesOf(spoken),
    unknown: quotesOf(spoken.filter(({ name }) => name === null)),
  };
}

export const data = template<MethodData>('method');

export function render(props: PageData<MethodData>): string {
  return renderPage(props, {
    kind: 'method',
    title: 'Method',
    description: 'How the articles were cleaned, dated and attributed, with the figures of this archive.',
    children: <Method figures={props.item.data()} />,
  });
}

function Method({ figures }: { figures: MethodData }) {
  return (
    <div class="columns">
      <div class="plain">
        <header class="page-head">
          <h1>Method</h1>
        </header>
        <Cleaning {...figures} />
        <Dating {...figures} />
        <Attributing {...figures} />
        <Naming {...figures} />
        <Quoting {...figures} />
        <Comparing />
        <Drawing />
        <h2>What you can check</h2>
        <p>
          The source of every article stands on a page of its own with its hash, and each mark names the rule
          that made it. Nothing is corrected in silence: what a person changed is shown with what was there
          before and why. E-mail addresses and telephone numbers alone are hidden on every page; the files on
          disk have them.
        </p>
      </div>
      <Account {...figures} />
    </div>
  );
}

function Cleaning({ totals }: MethodData) {
  const whole = totals.kept + totals.moved + totals.removed;
  return (
    <>
      <h2>Cleaning</h2>
      <p>
        An article arrives as the text of a whole page: menus, share buttons, captchas and related headlines
        around it and sometimes in the middle of a sentence. The text is cut into stretches, and each gets one
        label from one rule. Body text is kept. Headline, byline, date and captions are moved to a field. The
        rest is removed from the article, and stays in the source. No character falls between: kept, moved,
        removed and white space add up to the whole.
      </p>
      {whole > 0 && (
        <p>
          Of the {number(whole)} characters in this archive’s sources, {share(totals.kept, whole)} were kept,{' '}
          {share(totals.moved, whole)} moved and {share(totals.removed, whole)} removed.
        </p>
      )}
    </>
  );
}

function Dating({ dated }: MethodData) {
  const figures = [
    `${number(dated.stated)} stated`,
    `${number(dated.inferred)} inferred`,
    `${number(dated.bounded)} bounded`,
    ...(dated.byHand > 0 ? [`${number(dated.byHand)} given by hand`] : []),
    `${number(dated.undated)} undated`,
  ];
  return (
    <>
      <h2>Dating</h2>
      <p>
        Every date on the page is a candidate, and so are the days its text names. They are held against each
        other and against the calendar; the stamp of a site that merely copied the page is set aside. What
        speaks for the date chosen, and what was rejected and why, stands in the margin of the article.
      </p>
      <p>
        A date is <em>stated</em> when it is printed on the page or in its address, <em>inferred</em> when it
        follows from a caption or from days named in the text, and <em>bounded</em> when only a month, a year
        or a range is known. One that a person has corrected is <em>given by hand</em>. In this archive:{' '}
        {list(figures)}.
      </p>
    </>
  );
}

function Attributing({ outlets, mirrored }: MethodData) {
  return (
    <>
      <h2>Attributing</h2>
      <p>
        The outlet is the one that published the text, told from its name, its domain or words that only it
        prints; an agency that supplied the text and a mirror that copied it are named beside it.{' '}
        {mirrored > 0 && `${count(mirrored, 'article')} came by way of a mirror. `}A mirror’s address is
        shown, never linked. <Link to="outlets.html">All {number(outlets)} are listed</Link>.
      </p>
    </>
  );
}

function Naming({ read: { records, mentions } }: MethodData) {
  return (
    <>
      <h2>Names</h2>
      <p>
        People, states, organisations, places, documents and themes come from a gazetteer, a list that anyone
        who keeps the archive can correct. A name is found under any spelling and in any script, the longest
        first, never in what was removed. A second reference, such as a family name alone, counts only after
        the name in full.{' '}
        {records > 0 && `${count(records, 'record')} of it are named here, ${number(mentions)} times. `}
        Of what the gazetteer says, only what was checked is printed as fact, with what it was checked
        against.
      </p>
    </>
  );
}

function Quoting({ read: { quotes, unknown } }: MethodData) {
  return (
    <>
      <h2>Quotations</h2>
      <p>
        Words between quotation marks are a quotation where somebody is said to have said them, and the
        speaker is whoever stands with the verb of saying; “he” and “the minister” are read by what the
        article said before. Where that is not plain, the speaker stays unknown
        {quotes === 0 ? '.' : `: so with ${number(unknown)} of ${count(quotes, 'quotation')}.`}{' '}
        <Link to="quotes.html">Who said what</Link>.
      </p>
    </>
  );
}

function Comparing() {
  return (
    <>
      <h2>Stories</h2>
      <p>
        Articles that share most runs of four words are copies, kept under the one they copy. Near-copies of
        one agency are versions of one story, in the order of their marks. Articles of several outlets within
        two days that share rare words tell of one event; a sentence stands as told by one alone where no
        other has half of its words. Paragraphs that stand below unlike stories count for nothing.{' '}
        <Link to="stories.html">Stories told more than once</Link>.
      </p>
    </>
  );
}

function Drawing() {
  return (
    <>
      <h2>Charts and maps</h2>
      <p>
        A bar counts articles by their dates; those known by the year alone, or undated, are not in the bars
        and are counted below. All charts of names span the time of the whole archive, with a faint line where
        it holds nothing: few articles on a name may mean that few were collected. A place stands on the map
        where the gazetteer puts it, with a circle for the articles that name it.
      </p>
    </>
  );
}

function Account({ totals, rules }: MethodData) {
  if (rules.length === 0) return null;
  return (
    <aside class="margin" aria-label="Figures of this archive">
      <h2>All sources together</h2>
      <LedgerSum totals={totals} />
      <h2>Rules used</h2>
      <LedgerRules rules={rules} />
      <p class="margin-door">
        <Link to="rules.html">All that each rule took</Link>
      </p>
    </aside>
  );
}
