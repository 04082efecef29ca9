import type { PageData } from '../../src/site/eleventy.ts';
import { type PagesOf, page, template } from '../../src/site/pages.ts';
import { renderPage } from '../parts/Page.tsx';

export const pages: PagesOf<null> = () => [page('help.html', null)];
export const data = template<null>('help');

const KEYS = [
  ['/', 'go to the search line'],
  ['j', 'next item of a list'],
  ['k', 'item before'],
  ['o', 'open the item'],
  ['[', 'earlier by date: article, source or year'],
  [']', 'later by date'],
  ['s', 'between an article and its source'],
  ['c', 'cite the article'],
  ['d', 'day, night, or as your system says'],
  ['?', 'this page'],
] as const;

export function render(props: PageData<null>): string {
  return renderPage(props, {
    kind: 'help',
    title: 'Help',
    description: 'Keys, marks and how to use the archive without a network.',
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
      <h2>Without scripts, without a network</h2>
      <p>
        Every page but search works without scripts. The whole site may be copied to a folder and opened from
        there; search works there too.
      </p>
      <h2>Day and night</h2>
      <p>
        The site follows the setting of your system. The switch at the top of each page, or the key d, changes
        that; your choice stays in this browser and is sent to no one.
      </p>
      <h2>Citing a passage</h2>
      <p>
        Every paragraph has an address: add #p1 for the first paragraph, #p2 for the second, to that of the
        article. On a source page #L1 is the first line.
      </p>
    </div>
  );
}
