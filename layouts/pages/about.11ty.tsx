import { contactHref } from '../../src/site/contact.ts';
import type { PageData } from '../../src/site/eleventy.ts';
import { type PagesOf, page, template } from '../../src/site/pages.ts';
import type { SiteView } from '../../src/site/view.ts';
import { count } from '../../src/site/words.ts';
import { Link, usePage } from '../parts/context.tsx';
import { renderPage } from '../parts/Page.tsx';

/** What an archive is told by. */
interface AboutData {
  readonly articles: number;
  readonly publishing: number;
  readonly span: { readonly first: string; readonly last: string } | null;
}

export const pages: PagesOf<AboutData> = ({ articles, outlets, span }: SiteView) => [
  page('about.html', {
    articles: articles.length,
    publishing: outlets.filter(({ published }) => published.length > 0).length,
    span: span === null ? null : { first: span.first.words, last: span.last.words },
  }),
];
export const data = template<AboutData>('about');

export function render(props: PageData<AboutData>): string {
  return renderPage(props, {
    kind: 'about',
    title: 'About',
    description: `What ${props.site.meta.title} is, what it is not, and how to cite it.`,
    children: <About held={props.item.data()} />,
  });
}

function About({ held }: { held: AboutData }) {
  const { meta } = usePage().site;
  return (
    <div class="plain">
      <header class="page-head">
        <h1>About {meta.title}</h1>
        {meta.description !== '' && <p class="lede">{meta.description}</p>}
      </header>
      <Holds held={held} />
      <h2>What it is not</h2>
      <p>
        It is not complete. It holds what was put into it, and what is missing here may well have been
        printed: the <Link to="timeline.html">timeline</Link> shows the gaps, and the{' '}
        <Link to="index.html">first page</Link> counts what is lacking.
      </p>
      <p>
        It says nothing of its own. Headlines, texts and captions are the words of the outlets named, with
        their errors, and the rights in them are theirs. What an article says is not true because it stands
        here.
      </p>
      <p>
        What it tells beside the articles of people, places, documents and events comes from a gazetteer.
        Facts that were checked say against what; those that were not are marked, or left out.
      </p>
      <h2>Citing it</h2>
      <Citing />
      {meta.contact !== null && (
        <>
          <h2>Contact</h2>
          <Contact contact={meta.contact} />
        </>
      )}
      <Software />
    </div>
  );
}

function Holds({ held: { articles, publishing, span } }: { held: AboutData }) {
  return (
    <>
      <h2>What it is</h2>
      <p>
        {articles === 0 ? 'As yet it holds no article. ' : `It holds ${count(articles, 'article')}`}
        {articles > 0 && publishing > 0 && ` of ${count(publishing, 'outlet')}`}
        {articles > 0 && datesIn(span)}
        Each article stands with the page it was taken from, the hash of that file, and the evidence for its
        date and its outlet, so that a reader can check every word and every day.{' '}
        <Link to="method.html">How they were cleaned, dated and attributed</Link>.
      </p>
    </>
  );
}

function datesIn(span: AboutData['span']): string {
  if (span === null) return '. ';
  return span.first === span.last ? `, from ${span.first}. ` : `, from ${span.first} to ${span.last}. `;
}

function Citing() {
  const { meta } = usePage().site;
  return (
    <>
      <p>
        Cite an article by its own citation, which stands below it in five styles and says how sure its date
        is. The archive as a whole:
      </p>
      <p class="about-citation">
        <cite>{meta.title}</cite>. Archive of press articles.
        {meta.baseUrl === null ? '' : ` ${meta.baseUrl}.`} Read on [day].
      </p>
      {meta.baseUrl === null && <p>It has no address of its own as yet: say where you had your copy from.</p>}
    </>
  );
}

/** Whom to write to; an address alone is a link. */
function Contact({ contact }: { contact: string }) {
  const href = contactHref(contact);
  return <p>{href === null ? contact : <a href={href}>{contact}</a>}</p>;
}

function Software() {
  return (
    <>
      <h2>Software</h2>
      <p>
        Made with Dateline, under the MIT licence. Typefaces: Newsreader, Libre Franklin and IBM Plex Mono,
        under the SIL Open Font License. Coasts and borders of the maps: Natural Earth, in the public domain.
      </p>
      <p>
        The pages load nothing from elsewhere, set no cookies and count nobody. They can be copied to a folder
        and read there. <Link to="help.html">Keys and help</Link>.
      </p>
    </>
  );
}
