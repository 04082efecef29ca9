/**
 * The story of Dateline: a dump is read, cut into blocks, cleaned, understood, written as an article, gathered into
 * an archive and rendered as a site. Here, and only here, the rooms are called in that order.
 */

import { basename, join, resolve } from 'node:path';
import { findDuplicates } from './archive/duplicates.ts';
import { gatherArchive, tilingProblem } from './archive/load.ts';
import { readArchiveMeta } from './archive/meta.ts';
import { plainText } from './article/body.ts';
import { expandPaths, type Listing, lackOfSources, listFolder, objectionTo } from './article/folder.ts';
import { withHolder } from './article/found-at.ts';
import {
  type Given,
  type GivenFor,
  type Ingested,
  ingestSources,
  type Read,
  type Reading,
  sidecarProblems,
} from './article/ingest.ts';
import { type ExtractRecord, recordOfReading, recordOfRefusal } from './article/record.ts';
import { Shelf } from './article/shelf.ts';
import { NO_SIDECAR } from './article/sidecar.ts';
import { bodyUnits, clean } from './clean/index.ts';
import { gatherFacts } from './facts/index.ts';
import { settleLedger } from './facts/settle.ts';
import { readDumpAt, readDumps, sourceName, splitSource, toBlocks } from './intake/index.ts';
import { type Knowledge, loadKnowledge } from './knowledge.ts';
import { formatProblem, problem } from './problems.ts';
import { checkSite } from './site/check.ts';
import { publish, type Release } from './site/publish.ts';
import type { Archive, Dump, Outcome, Problem } from './types.ts';

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

export interface ExtractReport {
  readonly records: readonly ExtractRecord[];
  readonly problems: readonly Problem[];
}

/** One dump, from its text to what is known of it. */
function understand(dump: Dump, knowledge: Knowledge, given: Given): Outcome<Reading> {
  const cleaned = clean(dump, toBlocks(dump), knowledge);
  if (cleaned.rejected !== null)
    return { ok: false, problems: [problem('no-article', sourcePath(dump), cleaned.rejected)] };
  const known = {
    ...given,
    url: given.url ?? dump.given?.url ?? null,
    retrieved: given.retrieved ?? dump.given?.retrieved ?? null,
  };
  const facts = withHolder(gatherFacts(cleaned, knowledge, known), known, knowledge.outlets);
  const spans = settleLedger(cleaned.spans, facts);
  return { ok: true, value: { dump, spans, body: bodyUnits(cleaned), facts }, problems: [] };
}

function sourcePath({ path, locator }: Dump): string {
  return sourceName(path, locator);
}

/** Every article of a file, one after another. */
async function* readSources(path: string, knowledge: Knowledge, givenFor: GivenFor): AsyncGenerator<Read> {
  for await (const dump of readDumps(path)) {
    const locator = dump.ok ? (dump.value.locator ?? null) : null;
    const given = await givenFor(locator);
    if (!dump.ok || !given.ok) yield { locator, outcome: dump.ok ? (given as Refused) : dump };
    else yield { locator, outcome: understand(dump.value, knowledge, given.value) };
  }
}

type Refused = Outcome<never> & { readonly ok: false };

/** The article of a source, by the name it was taken in under. */
async function readSource(
  folder: string,
  source: string,
  knowledge: Knowledge,
  given: Given,
): Promise<Outcome<Reading>> {
  const { file, locator } = splitSource(source);
  const dump = await readDumpAt(join(folder, file), locator);
  return dump.ok ? understand(dump.value, knowledge, given) : dump;
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

/** What Dateline knows; without its own phrases, which come with it, it is not installed whole. */
async function knowledgeOf(content?: string): Promise<Outcome<Knowledge> & { readonly ok: true }> {
  const knowledge = await loadKnowledge(content);
  if (!knowledge.ok) throw new Error(`no phrases: ${knowledge.problems.map(formatProblem).join('\n')}`);
  return knowledge;
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
  return gatherArchive({
    meta: settings.meta,
    outlets: desk.knowledge.outlets,
    shelf: desk.shelf,
    problems: [...settings.problems, ...problems],
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

/** Whether all agrees: sources with their recorded hashes, ledgers with their dumps, links with pages. */
export async function check({ content, output }: Omit<Place, 'pathPrefix'>): Promise<readonly Problem[]> {
  const desk = await openDesk(content);
  const archive = await gather(desk, { items: [], problems: desk.problems });
  const gaps = archive.articles.flatMap((entry) => tilingProblem(entry) ?? []);
  const slugs = archive.articles.map(({ article }) => article.slug);
  return [...archive.problems, ...gaps, ...(await checkSite(output, slugs))];
}

const noSidecar: GivenFor = async () => ({ ok: true, value: NO_SIDECAR, problems: [] });

/** Cleans files and folders anywhere and writes nothing: one record a dump, in the order given. */
export async function extract(paths: readonly string[]): Promise<ExtractReport> {
  const knowledge = await knowledgeOf();
  const listing = await expandPaths(paths);
  const results: { readonly source: string; readonly outcome: Outcome<Reading> }[] = [];
  for (const path of listing.files) {
    const objection = listing.refusals.get(path) ?? (await objectionTo(path));
    if (objection !== null) results.push({ source: basename(path), outcome: objection });
    else
      for await (const { locator, outcome } of readSources(path, knowledge.value, noSidecar))
        results.push({ source: sourceName(basename(path), locator), outcome });
  }
  const copies = findDuplicates(
    results.map(({ source, outcome }) => ({
      name: source,
      body: outcome.ok ? plainText(outcome.value.body) : '',
      date: outcome.ok ? outcome.value.facts.date.value : null,
      retrievedFrom: outcome.ok ? outcome.value.facts.retrievedFrom.value : null,
    })),
  );
  const records = results.map(({ source, outcome }, index) =>
    outcome.ok
      ? recordOfReading(source, outcome.value, copies[index] ?? null)
      : recordOfRefusal(source, outcome.problems),
  );
  const problems = results.flatMap(({ outcome }) => outcome.problems);
  return { records, problems: [...knowledge.problems, ...listing.problems, ...problems] };
}
