import { viewDate } from '../../src/site/dates.ts';
import type { PageData } from '../../src/site/eleventy.ts';
import { type PagesOf, page, template } from '../../src/site/pages.ts';
import { CertaintyWord } from '../parts/Certainty.tsx';
import { Link } from '../parts/context.tsx';
import { KeepWhole } from '../parts/KeepWhole.tsx';
import { renderPage } from '../parts/Page.tsx';
import { Queries } from '../parts/Queries.tsx';

export const pages: PagesOf<null> = () => [page('help.html', null)];
export const data = template<null>('help');

const KEYS = [
  ['/', 'go to the search line'],
  ['j', 'next item of a list'],
  ['k', 'item before'],
  ['o', 'open the item'],
  ['[', 'earlier by date: article, source, year or month'],
  [']', 'later by date'],
  ['s', 'between an article and its source'],
  ['c', 'cite the article'],
  ['d', 'day, night, or as your system says'],
  ['?', 'this page'],
] as const;

/** The marks of dates, each shown by a date that bears it. */
const MARKS = [
  { date: viewDate('2018-06-15', 'stated'), what: 'printed on the page or in its address' },
  {
    date: viewDate('2018-06-15', 'inferred'),
    what: 'follows from a caption, or from days named in the text',
  },
  { date: viewDate('2018-06', 'stated'), what: 'only a month, a year or a range is known' },
  { date: viewDate('2018-06-15', 'correction'), what: 'in a note that a person keeps with the source' },
  { date: viewDate(null, null), what: 'nothing on the page dates it' },
] as const;

export function render(props: PageData<null>): string {
  return renderPage(props, {
    kind: 'help',
    title: 'Help',
    description: 'Keys, searching, marks, and how to use the archive without a network.',
    scripts: ['offline'],
    children: <Help />,
  });
}

function Help() {
  return (
    <div class="plain">
      <header class="page-head">
        <h1>Help</h1>
      </header>
      <h2>Keys</h2>
      <p>They work when you are not typing in a field.</p>
      <dl class="keys">
        {KEYS.map(([key, what]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <p>
        In the text of an article, Tab goes from name to name and shows the card of each; Escape closes it.
      </p>
      <h2>Searching</h2>
      <p>
        Words are found in any form, and those misspelt as the nearest the archive has. The{' '}
        <Link to="search.html">search page</Link> narrows by outlet, language, person and date, and its
        address keeps what was asked.
      </p>
      <Queries />
      <h2>Marks</h2>
      <dl class="keys keys-wide">
        {MARKS.map(({ date, what }) => (
          <div key={date.certaintyWord}>
            <dt>
              <CertaintyWord date={date} />
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <p>
        In an article, names with a page of their own are underlined with dots, and a card says what was
        checked about each. On a timeline, a small diamond is an event.
      </p>
      <h2>Citing a passage</h2>
      <p>
        Every paragraph has an address: add <code>#p1</code> for the first paragraph, <code>#p2</code> for the
        second, to that of the article. <code>#q1</code> is the first quotation; on a source page{' '}
        <code>#L1</code> is the first line.
      </p>
      <h2>Without scripts, without a network</h2>
      <p>
        Every page but search works without scripts, and so do all charts and maps, whose figures stand below
        them. The whole site may be copied to a folder and opened from there; search works there too. The{' '}
        <Link to="data.html">data page</Link> has it as one file, with all else that can be taken away.
      </p>
      <KeepWhole />
      <h2>Day and night</h2>
      <p>
        The site follows the setting of your system. The switch at the foot of each page, or the key d,
        changes that; your choice stays in this browser and is sent to no one.
      </p>
      <h2>On paper</h2>
      <p>
        An article prints with its publisher and date on top, its record and hash below, and the addresses in
        its text as notes. Open the citations before printing to have them too.
      </p>
    </div>
  );
}
