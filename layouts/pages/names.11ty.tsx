import { axisBetween } from '../../src/site/charts/periods.ts';
import { seriesOf } from '../../src/site/charts/series.ts';
import type { PageData } from '../../src/site/eleventy.ts';
import {
  type IndexDocument,
  type IndexRow,
  type NameIndex,
  nameIndexes,
} from '../../src/site/name-indexes.ts';
import { KIND_WORDS, type NamedKind } from '../../src/site/names.ts';
import { template } from '../../src/site/pages.ts';
import { count, number } from '../../src/site/words.ts';
import { PlacesMap } from '../charts/PlacesMap.tsx';
import { ThemesOverTime } from '../charts/Themes.tsx';
import { ByInitial } from '../parts/ByInitial.tsx';
import { Link } from '../parts/context.tsx';
import { renderPage } from '../parts/Page.tsx';

export const pages = nameIndexes;
export const data = template<NameIndex>('names');

/** Most names that stand in one table; of more, the first stand there and all of them by first letter below. */
const MOST = 100;
const FIRST = 40;

/** What a reader is told of each index. */
const LEDES: Readonly<Record<NamedKind, string>> = {
  person: 'Who is named, under any spelling and in any script, those in most articles first.',
  state: 'States and governments, also where a capital stands for its state.',
  organisation: 'International bodies, ministries and offices.',
  place: 'Where things happened, and where articles were sent from.',
  document: 'Resolutions, treaties and declarations by date, and how many articles cite each.',
  theme: 'What articles are about, by the words they use.',
};

export function render(props: PageData<NameIndex>): string {
  const index = props.item.data();
  return renderPage(props, {
    kind: 'names',
    title: index.title,
    description: `${index.title} of ${props.site.meta.title}: ${count(index.rows.length, ...nouns(index.kind))}.`,
    children: (
      <>
        <header class="page-head">
          <h1>{index.title}</h1>
          <p class="lede">{LEDES[index.kind]}</p>
          <Kinds kind={index.kind} />
        </header>
        <Held index={index} />
      </>
    ),
  });
}

const nouns = (kind: NamedKind) => [KIND_WORDS[kind].one, KIND_WORDS[kind].many] as const;

/** The other indexes. */
function Kinds({ kind }: { kind: NamedKind }) {
  return (
    <nav class="kinds" aria-label="Indexes">
      <ul>
        {Object.entries(KIND_WORDS).map(([other, { folder, title }]) => (
          <li key={other}>
            {other === kind ? <b aria-current="page">{title}</b> : <Link to={`${folder}.html`}>{title}</Link>}
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Held({ index }: { index: NameIndex }) {
  const { kind, rows, places, documents, themes, time } = index;
  if (rows.length === 0) {
    return (
      <p>
        No article of the archive names {kind === 'state' || kind === 'place' ? 'a' : 'any'}{' '}
        {kind === 'state' || kind === 'place' ? KIND_WORDS[kind].one : KIND_WORDS[kind].many} of the
        gazetteer.
      </p>
    );
  }
  if (kind === 'place')
    return <PlacesMap places={places.map((place) => ({ ...place, count: place.articles }))} />;
  if (kind === 'document') return <Documents documents={documents} />;
  if (kind !== 'theme') {
    if (rows.length <= MOST) return <Names rows={rows} kind={kind} />;
    return (
      <>
        <Names rows={rows.slice(0, FIRST)} kind={kind} />
        <ByInitial entries={rows.map(({ name, path, articles }) => ({ name, path, count: articles }))} />
      </>
    );
  }
  const axis = time === null ? null : axisBetween(...time.years);
  const series = themes.map(({ dates, ...theme }) => ({ ...theme, series: seriesOf(axis, dates) }));
  return <ThemesOverTime axis={axis} themes={series} held={time?.held} />;
}

function Names({ rows, kind }: { rows: readonly IndexRow[]; kind: NamedKind }) {
  // Of none of them anything may have been checked.
  const told = rows.some(({ what }) => what !== '');
  return (
    <table class={told ? 'index' : 'index index-bare'}>
      <thead>
        <tr>
          <th scope="col">{KIND_WORDS[kind].title}</th>
          {told && (
            <th scope="col" class="index-kind">
              What the gazetteer has verified
            </th>
          )}
          <th scope="col">Articles</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, name, path, what, articles }) => (
          <tr key={id} data-item>
            <th scope="row">
              <Link to={path}>{name}</Link>
            </th>
            {told && <td class="index-kind">{what}</td>}
            <td>{number(articles)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Documents({ documents }: { documents: readonly IndexDocument[] }) {
  return (
    <ol class="documents">
      {documents.map((document) => (
        <li key={document.id} data-item>
          <p class="document-dated">
            {document.dated ?? 'Date not known'}
            {document.symbol !== null && <span class="document-symbol">{document.symbol}</span>}
          </p>
          <div>
            <p class="document-name">
              <Link to={document.path}>{document.name}</Link>
            </p>
            {document.about !== null && <p>{document.about}.</p>}
            <p class="quiet">
              {document.articles === 0
                ? 'No article cites it'
                : `Cited in ${count(document.articles, 'article')}`}
              {document.verified !== 'true' && '; not checked against the document'}
            </p>
          </div>
        </li>
      ))}
    </ol>
  );
}
