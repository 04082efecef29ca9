import type { PageData } from '../../src/site/eleventy.ts';
import { type PagesOf, template } from '../../src/site/pages.ts';
import { type StoryPage, storyPages } from '../../src/site/stories/pages.ts';
import { capital, count, list } from '../../src/site/words.ts';
import { ArticleLog } from '../parts/ArticleRow.tsx';
import { Compare } from '../parts/Compare.tsx';
import { Link } from '../parts/context.tsx';
import { renderPage } from '../parts/Page.tsx';
import { Versions } from '../parts/Versions.tsx';

export const pages: PagesOf<StoryPage> = storyPages;
export const data = template<StoryPage>('story');

export function render(props: PageData<StoryPage>): string {
  const story = props.item.data();
  return renderPage(props, {
    kind: 'story',
    title: `Story: ${story.lead.title}`,
    description: `${capital(whatWords(story))}: “${story.lead.title}”.`,
    children: (
      <>
        <header class="page-head">
          <p class="kicker">
            <Link to="stories.html">Stories</Link>
          </p>
          <h1 lang={story.lead.lang} dir={story.lead.dir}>
            {story.lead.title}
          </h1>
          <p class="lede">{capital(whatWords(story))}.</p>
        </header>
        <Compare members={story.members} />
        {story.versions.map((chain) => (
          <Versions key={chain[0]?.article.slug} chain={chain} />
        ))}
        {story.copies.map((group) => (
          <Copies key={group.original.slug} {...group} />
        ))}
      </>
    ),
  });
}

function whatWords({ members, versions, copies }: StoryPage): string {
  const parts: string[] = [];
  if (members.length > 0) parts.push(`one event as told in ${count(members.length, 'article')}`);
  for (const chain of versions) parts.push(`one wire story in ${count(chain.length, 'version')}`);
  for (const group of copies) parts.push(`${count(group.copies.length, 'copy', 'copies')} of one article`);
  return list(parts);
}

function Copies({ original, copies }: StoryPage['copies'][number]) {
  return (
    <section class="held" aria-labelledby={`copies-${original.slug}`}>
      <h2 id={`copies-${original.slug}`}>
        Copies <span class="quiet">{count(copies.length, 'copy', 'copies')}</span>
      </h2>
      <h3 class="story-group">Copied from</h3>
      <ArticleLog articles={[original]} />
      <h3 class="story-group">The copies</h3>
      <ArticleLog articles={copies} />
      <p class="limits">
        Taken for the original is one that did not come by way of a mirror; of several the earliest, and of
        those the longest.
      </p>
    </section>
  );
}
