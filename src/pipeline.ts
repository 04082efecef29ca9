/**
 * The story of Dateline: a dump is read, cut into blocks, cleaned, understood, written as an article, gathered into
 * an archive and rendered as a site. Here, and only here, the rooms are called in that order.
 */

import { join } from 'node:path';
import { suggestNames } from './archive/names/suggestions.ts';
import { tilingProblem } from './archive/tiling.ts';
import type { Suggestion } from './archive-types.ts';
import type { Decided } from './article/incoming.ts';
import type { Ingested } from './article/ingest.ts';
import { type Desk, openDesk, rememberDesk } from './desk/desk.ts';
import { gather } from './desk/gather.ts';
import { forget, memoryFolder } from './desk/memory.ts';
import { inputsOf, withFolder } from './desk/plan.ts';
import type { OnProgress } from './desk/progress.ts';
import { countOf, publishSite, standingSite } from './desk/publish-site.ts';
import { noteRenamed, pruneArticles } from './desk/renamed.ts';
import { DraftLost, type Taken, takeIn } from './desk/take-in.ts';
import { tidy } from './desk/tidy.ts';
import { carding, gatherAsIs, reading } from './shares.ts';
import { assembleSite } from './site/build.ts';
import type { Release } from './site/publish.ts';
import { rollBack } from './site/rollback.ts';
import type { SiteView } from './site/view.ts';
import type { Outcome, Problem } from './types.ts';

/** Where an archive's content is and where its site goes. */
export interface Place {
  readonly content: string;
  readonly output: string;
  readonly pathPrefix: string;
  /** Whether articles whose source is gone go too. */
  readonly prune?: boolean;
  /** Whether the site holds itself as a ZIP however many articles it has. */
  readonly zip?: boolean;
}

export interface IngestReport {
  readonly items: readonly Ingested[];
  readonly problems: readonly Problem[];
}

export interface BuildReport extends IngestReport {
  /** Null where the site could not be built; the old one is then untouched. */
  readonly release: Release | null;
  /** Pages that were made; the others were carried over. */
  readonly rendered: number;
}

/** Every source to its article; with `prune`, articles whose source is gone go too. */
async function takeInAll(desk: Desk, prune: boolean, onProgress: OnProgress): Promise<Taken & Told> {
  const renamed = await noteRenamed(desk);
  const taken = await takeIn(desk, reading(onProgress), (item) => onProgress({ kind: 'ingested', item }));
  const pruned = prune ? await pruneArticles(desk) : [];
  return { ...taken, told: [...renamed, ...pruned] };
}

/** What is told once, by the run in which it happened. */
interface Told {
  readonly told: readonly Problem[];
}

/** Dumps to articles. What is broken is told; the rest is done. */
export async function ingest(content: string, onProgress: OnProgress, prune = false): Promise<IngestReport> {
  const desk = await openDesk(content);
  const taken = await takeInAll(desk, prune, onProgress);
  rememberDesk(desk, taken, null);
  const found = taken.items.flatMap(({ problems }) => problems);
  return {
    items: taken.items,
    problems: [...desk.problems, ...taken.told, ...found, ...desk.shelf.problems],
  };
}

/** Dumps to articles, articles to an archive, the archive to a site, the site into its place; of each only what is due. */
export async function build(place: Place, onProgress: OnProgress): Promise<BuildReport> {
  try {
    return await buildOnce(place, onProgress);
  } catch (error) {
    if (!(error instanceof DraftLost)) throw error;
    // Somebody has cleared part of what was kept: without the memory of it, all is read again.
    forget(memoryFolder(place.content));
    return buildOnce(place, onProgress);
  }
}

async function buildOnce(place: Place, onProgress: OnProgress): Promise<BuildReport> {
  const desk = await openDesk(place.content);
  const taken = await takeInAll(desk, place.prune ?? false, onProgress);
  const { items, told } = taken;
  const inputs = inputsOf(desk, place.pathPrefix, place.zip);
  const standing = await standingSite(place.output, inputs);
  if (standing !== null) {
    rememberDesk(desk, taken, null);
    const problems = standing.record.problems.map((found) => withFolder(found, place.content));
    return {
      items,
      problems: [...told, ...problems],
      release: { id: standing.id, pages: countOf(standing.record) },
      rendered: 0,
    };
  }
  const { parts, ...known } = await gather(desk, taken, place.pathPrefix, carding(taken, onProgress));
  rememberDesk(desk, taken, known.cards);
  const { published, rendered, problems } = await publishSite(
    place,
    parts,
    { inputs, versions: desk.versions },
    onProgress,
  );
  if (published.ok) tidy(desk, { ...taken, ...known, version: desk.versions.pages });
  return {
    items,
    release: published.ok ? published.value : null,
    rendered,
    problems: [...told, ...problems, ...published.problems],
  };
}

/** The archive as it stands, without taking anything in: for those who render it themselves, as plain Eleventy does. */
export async function loadSite(content: string, pathPrefix: string): Promise<SiteView> {
  const desk = await openDesk(content);
  const { parts } = await gatherAsIs(desk, pathPrefix);
  return assembleSite(parts);
}

export interface CheckReport {
  readonly problems: readonly Problem[];
  /** Names that recur and that the gazetteer does not have. */
  readonly suggestions: readonly Suggestion[];
}

/**
 * Whether all agrees: sources with their recorded hashes, ledgers with their dumps, files of the site with its manifests, links
 * with pages. Every byte is read again, and nothing is mended.
 */
export async function check({ content, output }: Pick<Place, 'content' | 'output'>): Promise<CheckReport> {
  const desk = await openDesk(content, true);
  const { parts } = await gatherAsIs(desk, '/');
  const gaps = parts.cards.flatMap(({ slug }) => tilingProblem(parts.load(slug)) ?? []);
  const slugs = parts.cards.map(({ slug }) => slug);
  const [{ checkSite }, { checkFiles }] = await Promise.all([
    import('./site/check.ts'),
    import('./site/check-files.ts'),
  ]);
  const site = [...(await checkFiles(output)), ...(await checkSite(output, slugs))];
  const problems = [...parts.problems, ...gaps, ...site];
  const { articles, readingOf } = assembleSite(parts);
  return { problems, suggestions: suggestNames(articles.map((card) => readingOf(card).unknown)) };
}

/** Decides about what lies beside an article that a person has edited. */
export async function decide(content: string, slug: string, verdict: 'accept' | 'refuse'): Promise<Decided> {
  const { acceptIncoming, refuseIncoming } = await import('./article/incoming.ts');
  return (verdict === 'accept' ? acceptIncoming : refuseIncoming)(join(content, 'articles'), slug);
}

/** Makes the release before the present one the site again. */
export async function rollback(output: string): Promise<Outcome<Release>> {
  return rollBack(output);
}
