/**
 * The story of Dateline: a dump is read, cut into blocks, cleaned, understood, written as an article, gathered into
 * an archive and rendered as a site. Here, and only here, the rooms are called in that order.
 */

import { join, resolve } from 'node:path';
import { loadGazetteer } from './archive/gazetteer/load.ts';
import { gatherArchive, tilingProblem } from './archive/load.ts';
import { readArchiveMeta } from './archive/meta.ts';
import type { Suggestion } from './archive-types.ts';
import { type Listing, lackOfSources, listFolder } from './article/folder.ts';
import { type GivenFor, type Ingested, ingestSources, sidecarProblems } from './article/ingest.ts';
import { Shelf } from './article/shelf.ts';
import { splitSource } from './intake/index.ts';
import type { Knowledge } from './knowledge.ts';
import { knowledgeOf, readSource, readSources } from './reading.ts';
import { publish, type Release } from './site/publish.ts';
import type { Archive, Problem } from './types.ts';

/** Where an archive's content is and where its site goes. */
export interface Place {
  readonly content: string;
  readonly output: string;
  readonly pathPrefix: string;
}

/** Progress, as it happens. */
export type Progress =
  | { readonly kind: 'ingested'; readonly item: Ingested }
  | { readonly kind: 'rendering'; readonly articles: number };

export type OnProgress = (event: Progress) => void;

export interface IngestReport {
  readonly items: readonly Ingested[];
  readonly problems: readonly Problem[];
}

export interface BuildReport extends IngestReport {
  /** Null where the site could not be built; the old one is then untouched. */
  readonly release: Release | null;
}

/** What every command on a content folder begins with. */
interface Desk {
  readonly content: string;
  readonly sources: string;
  readonly knowledge: Knowledge;
  readonly listing: Listing;
  readonly shelf: Shelf;
  readonly problems: readonly Problem[];
}

async function openDesk(content: string): Promise<Desk> {
  const sources = join(content, 'sources');
  const knowledge = await knowledgeOf(resolve(content));
  const listing = await listFolder(sources);
  const shelf = await Shelf.open(join(content, 'articles'));
  const lack = shelf.articles.length === 0 ? await lackOfSources(sources, listing) : [];
  const problems = [
    ...knowledge.problems,
    ...listing.problems,
    ...sidecarProblems(sources, listing),
    ...lack,
  ];
  return { content, sources, knowledge: knowledge.value, listing, shelf, problems };
}

/** Every dump to its article. */
async function takeIn(desk: Desk, onProgress: OnProgress): Promise<IngestReport> {
  const items: Ingested[] = [];
  const { sources: folder, listing, shelf, knowledge } = desk;
  const read = (path: string, givenFor: GivenFor) => readSources(path, knowledge, givenFor);
  for await (const item of ingestSources({ folder, listing, shelf, read })) {
    items.push(item);
    onProgress({ kind: 'ingested', item });
  }
  return { items, problems: [...desk.problems, ...items.flatMap(({ problems }) => problems)] };
}

/** All articles with their ledgers; dumps that were just read are not read again. */
async function gather(desk: Desk, { items, problems }: IngestReport): Promise<Archive> {
  const readings = new Map(items.map(({ source, reading }) => [source, reading]));
  const present = new Set(desk.listing.files);
  const settings = await readArchiveMeta(desk.content);
  const { outlets, phrases } = desk.knowledge;
  const names = await loadGazetteer(desk.content, outlets);
  return gatherArchive({
    meta: settings.meta,
    outlets,
    gazetteer: names.gazetteer,
    common: new Set(phrases.flatMap(({ stopwords }) => stopwords)),
    shelf: desk.shelf,
    problems: [...settings.problems, ...names.problems, ...problems],
    pathOf: (source) => join(desk.sources, source),
    ledgerOf: async ({ source, url, retrieved, outlet }) => {
      const ready = readings.get(source);
      if (ready) return ready;
      if (!present.has(splitSource(source).file)) return null;
      const read = await readSource(desk.sources, source, desk.knowledge, {
        ...{ url, retrieved },
        corrections: { outlet: { value: outlet, reason: '' } },
      });
      return read.ok ? read.value : null;
    },
  });
}

/** Dumps to articles. What is broken is told; the rest is done. */
export async function ingest(content: string, onProgress: OnProgress): Promise<IngestReport> {
  const desk = await openDesk(content);
  const { items, problems } = await takeIn(desk, onProgress);
  return { items, problems: [...problems, ...desk.shelf.problems] };
}

/** Dumps to articles, articles to an archive, the archive to a site, the site into its place. */
export async function build(place: Place, onProgress: OnProgress): Promise<BuildReport> {
  const desk = await openDesk(place.content);
  const taken = await takeIn(desk, onProgress);
  const archive = await gather(desk, taken);
  onProgress({ kind: 'rendering', articles: archive.articles.length });
  let shown = archive;
  const published = await publish(place.output, {
    render: async (stage) => {
      // Eleventy takes longer to load than most commands take to run; only this one needs it.
      const { renderSound } = await import('./site/quarantine.ts');
      const previous = place.output;
      const rendered = await renderSound({ archive, output: stage, pathPrefix: place.pathPrefix, previous });
      shown = rendered.archive;
      const articles = shown.articles.map(({ article }) => `articles/${article.slug}.html`);
      return { pages: rendered.pages, expected: ['index.html', ...articles] };
    },
  });
  const problems = [...shown.problems, ...published.problems];
  return { items: taken.items, release: published.ok ? published.value : null, problems };
}

/** The archive as it stands, without taking anything in: for those who render it themselves, as plain Eleventy does. */
export async function loadArchive(content: string): Promise<Archive> {
  const desk = await openDesk(content);
  return gather(desk, { items: [], problems: desk.problems });
}

export interface CheckReport {
  readonly problems: readonly Problem[];
  /** Names that recur and that the gazetteer does not have. */
  readonly suggestions: readonly Suggestion[];
}

/** Whether all agrees: sources with their recorded hashes, ledgers with their dumps, links with pages. */
export async function check({ content, output }: Omit<Place, 'pathPrefix'>): Promise<CheckReport> {
  const desk = await openDesk(content);
  const archive = await gather(desk, { items: [], problems: desk.problems });
  const gaps = archive.articles.flatMap((entry) => tilingProblem(entry) ?? []);
  const slugs = archive.articles.map(({ article }) => article.slug);
  const { checkSite } = await import('./site/check.ts');
  const problems = [...archive.problems, ...gaps, ...(await checkSite(output, slugs))];
  return { problems, suggestions: archive.names.suggestions };
}
