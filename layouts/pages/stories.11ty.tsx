import type { PageData } from '../../src/site/eleventy.ts';
import { type PagesOf, template } from '../../src/site/pages.ts';
import { type StoriesPage, type StoryRow, storiesPages } from '../../src/site/stories/pages.ts';
import { count, list } from '../../src/site/words.ts';
import { ShortDate } from '../parts/Certainty.tsx';
import { Link } from '../parts/context.tsx';
import { renderPage } from '../parts/Page.tsx';
import { Periods } from '../parts/Periods.tsx';

export const pages: PagesOf<StoriesPage> = storiesPages;
export const data = template<StoriesPage>('stories');

export function render(props: PageData<StoriesPage>): string {
  const page = props.item.data();
  return renderPage(props, {
    kind: 'stories',
    title: page.period === null ? 'Stories' : `Stories, ${page.period}`,
    description: `Events that several outlets of ${props.site.meta.title} told, with copies and versions of wire stories.`,
    children: <Stories {...page} />,
  });
}

function Stories({ stories, count: all, period, parts }: StoriesPage) {
  return (
    <>
      <header class="page-head">
        {period !== null && (
          <p class="kicker">
            <Link to="stories.html">Stories</Link>
          </p>
        )}
        <h1>{period === null ? 'Stories' : `Stories, ${period}`}</h1>
        <p class="lede">
          {all === 0
            ? 'Nothing here is told twice: no event by two outlets, no article in two versions, none copied from another.'
            : `${count(all, 'story', 'stories')} told more than once: by several outlets side by side, by one agency in several versions, or copied from one to another.`}
        </p>
      </header>
      {stories.length > 0 && (
        <section class="held" aria-label={parts.length > 0 ? 'Newest stories' : 'Stories'}>
          {parts.length > 0 && (
            <h2>
              Newest <span class="quiet">{count(stories.length, 'story', 'stories')}</span>
            </h2>
          )}
          <ol class="log">
            {stories.map((story) => (
              <Row key={story.path} story={story} />
            ))}
          </ol>
        </section>
      )}
      <Periods parts={parts} noun="story" plural="stories" begun={stories.length > 0} />
      {period === null && <HowFound />}
    </>
  );
}

function Row({ story: { path, lead, ...found } }: { story: StoryRow }) {
  return (
    <li class="row story-row" data-item>
      <ShortDate date={lead.date} />
      <Link to={path} class="row-title" lang={lead.lang} dir={lead.dir}>
        {lead.title}
      </Link>
      <span class="row-outlet">{foundWords(found)}</span>
    </li>
  );
}

/** `Press TV and China Daily; 3 versions; 1 copy`. */
function foundWords({ outlets, versions, copies }: Omit<StoryRow, 'path' | 'lead'>): string {
  const parts = [
    outlets.length > 4 ? `${list(outlets.slice(0, 3))} and ${outlets.length - 3} others` : list(outlets),
  ];
  if (versions > 0) parts.push(count(versions, 'version'));
  if (copies > 0) parts.push(count(copies, 'copy', 'copies'));
  return parts.join('; ');
}

function HowFound() {
  return (
    <section class="held story-method" aria-labelledby="how-found">
      <h2 id="how-found">How they are found</h2>
      <p>
        Articles of different outlets are put side by side when they were published within two days of one
        another and share many words that few other articles have. Copies share most of their runs of four
        words; a copy by the same outlet and agency with other words in it is a version, unless more than a
        week lies between them: then it is another report. Paragraphs that stand below unlike stories are left
        out of account. So an event told in quite other words, in another language, or by articles without a
        date is not found, and two events of one week may be taken for one.
      </p>
    </section>
  );
}
