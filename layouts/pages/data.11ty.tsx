import { ADDED, STORY } from '../../src/site/carry/feeds/all-feeds.ts';
import { type DataPage, type Download, dataPages, linkedData } from '../../src/site/data-page.ts';
import type { PageData } from '../../src/site/eleventy.ts';
import { template } from '../../src/site/pages.ts';
import { count, size } from '../../src/site/words.ts';
import { Link, usePage } from '../parts/context.tsx';
import { KeepWhole } from '../parts/KeepWhole.tsx';
import { renderPage } from '../parts/Page.tsx';

export const pages = dataPages;
export const data = template<DataPage>('data');

export function render(props: PageData<DataPage>): string {
  const page = props.item.data();
  return renderPage(props, {
    kind: 'data',
    title: 'Data',
    description: `${props.site.meta.title} to take away: tables, texts, citations, feeds, the whole site.`,
    linked: [linkedData(page, props.site.meta)],
    scripts: ['offline'],
    children: <Data page={page} />,
  });
}

function Data({ page }: { page: DataPage }) {
  return (
    <>
      <header class="page-head">
        <h1>Data</h1>
        <p class="lede">
          {page.articles === 0
            ? 'The archive is empty, and so are its tables: each holds the names of its columns and no row.'
            : `All that is known of ${count(page.articles, 'article')}, to take away: as tables, as texts, as citations, as feeds, or as the whole site.`}
        </p>
      </header>
      <div class="columns">
        <div>
          <Downloads id="texts" title="Texts" files={page.others} />
          <Downloads id="tables" title="Tables" files={page.tables} />
          <Downloads id="citations" title="Citations of every article" files={page.citations} />
        </div>
        <div class="margin">
          <Whole zip={page.zip} />
          <Feeds others={page.feeds} />
          <Reading />
          <Checking />
        </div>
      </div>
    </>
  );
}

function Downloads({ id, title, files }: { id: string; title: string; files: readonly Download[] }) {
  if (files.length === 0) return null;
  return (
    <section class="held" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul class="downloads">
        {files.map((file) => (
          <li key={file.path}>
            <DownloadEntry file={file} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function DownloadEntry({ file }: { file: Download }) {
  const { href } = usePage();
  const name = file.path.replace(/^.*\//, '');
  return (
    <>
      <div class="download-head">
        <h3>{file.name}</h3>
        <p>
          <a href={href(file.path)} class="file" download>
            {name}
          </a>{' '}
          <span class="quiet">{size(file.bytes)}</span>
        </p>
      </div>
      <p>{file.description}</p>
      <p class="hash">
        <span class="quiet">SHA-256</span> {file.sha256}
      </p>
      <Columns file={file} />
    </>
  );
}

function Columns({ file: { columns, name } }: { file: Download }) {
  if (columns.length === 0) return null;
  return (
    <details class="twin">
      <summary>
        {count(columns.length, 'column')}
        <span class="unseen"> of {name}</span>
      </summary>
      <dl class="column-list">
        {columns.map((column) => (
          <div key={column.name}>
            <dt class="file">{column.name}</dt>
            <dd>
              {column.description} <span class="quiet">{column.type}</span>
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

function Whole({ zip }: { zip: boolean }) {
  const { href } = usePage();
  return (
    <section aria-labelledby="whole">
      <h2 id="whole">The whole site</h2>
      {zip ? (
        <p>
          <a href={href('archive.zip')} class="file" download>
            archive.zip
          </a>{' '}
          holds every page and file, to be opened from a folder without a network. Its hash is in{' '}
          <a href={href('archive.zip.sha256')} class="file">
            archive.zip.sha256
          </a>
          .
        </p>
      ) : (
        <p>
          This build holds no ZIP of itself, since it has many files; <code>dateline build --zip</code> makes
          one.
        </p>
      )}
      <KeepWhole />
    </section>
  );
}

function Feeds({ others }: { others: number }) {
  return (
    <section aria-labelledby="feeds">
      <h2 id="feeds">Feeds</h2>
      <ul class="doors">
        <FeedDoor path={ADDED.path} name="By when they came into the archive" />
        <FeedDoor path={STORY.path} name="By day of publication" />
      </ul>
      {others > 0 && (
        <p class="more">
          {count(others, 'person or topic has', 'people and topics have')} a feed each: the{' '}
          <Link to="people.html">people</Link> and <Link to="topics.html">topics</Link> lead to it.
        </p>
      )}
    </section>
  );
}

function FeedDoor({ path, name }: { path: string; name: string }) {
  const { href } = usePage();
  return (
    <li>
      {name}: <a href={href(`${path}.atom`)}>Atom</a>, <a href={href(`${path}.json`)}>JSON Feed</a>
    </li>
  );
}

function Reading() {
  return (
    <section aria-labelledby="reading">
      <h2 id="reading">Reading the files</h2>
      <p>
        All are UTF‑8. In a spreadsheet, import the CSV files rather than opening them, and name UTF‑8 as
        their encoding. A text that would be taken for a formula has an apostrophe before it.
      </p>
      <p>
        JSON Lines hold one article a line: <code>pandas.read_json("articles.jsonl", lines=True)</code>, or in
        R <code>jsonlite::stream_in(file("articles.jsonl"))</code>.
      </p>
      <p>Zotero takes the RIS and CSL-JSON files when they are dropped on it, or by File, Import.</p>
    </section>
  );
}

function Checking() {
  const { href } = usePage();
  return (
    <section aria-labelledby="checking">
      <h2 id="checking">Is it whole?</h2>
      <p>
        The site is a bag as RFC 8493 has it: <a href={href('manifest-sha256.txt')}>one manifest</a> tells the
        hashes of the files here, <a href={href('tagmanifest-sha256.txt')}>another</a> those of all pages.
        Your browser <Link to="verify.html">compares files that you pick</Link> with them. Or, in a copy of
        the site:
      </p>
      <p class="hash">
        <code>sha256sum --check --quiet *manifest-sha256.txt</code>
      </p>
    </section>
  );
}
