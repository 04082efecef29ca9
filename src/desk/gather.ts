/** Articles and their ledgers to what a site is made from: a card for each at once, the article itself when it is asked for. */

import { join, resolve } from 'node:path';
import { loadGazetteer } from '../archive/gazetteer/load.ts';
import { readArchiveMeta } from '../archive/meta.ts';
import { makeMatcher } from '../archive/names/matcher.ts';
import { readArticle } from '../archive/read.ts';
import { editsBetween } from '../article/edits.ts';
import { beganAs, recordedHash } from '../article/file.ts';
import type { DraftNote } from '../article/ingest.ts';
import { formerSlugs, readRedirects } from '../article/redirects.ts';
import type { Spine } from '../article/shelf.ts';
import { digestOf, digestOfValue } from '../plan/digest.ts';
import { problem } from '../problems.ts';
import { cardOf, viewArticle } from '../site/article-view.ts';
import { keepReading, type SiteParts } from '../site/build.ts';
import { openOutletBook } from '../site/outlets.ts';
import type { Card } from '../site/view.ts';
import type { ArchivedArticle, Article, Edit, Problem } from '../types.ts';
import type { Desk } from './desk.ts';
import type { Memory } from './memory.ts';
import { openDraft, type Taken } from './take-in.ts';

export interface Gathered {
  readonly parts: SiteParts;
  readonly cards: Memory['cards'];
}

/** Brings the archive together. An article whose source is gone or changed has no ledger, and that is told. */
export async function gather(desk: Desk, taken: Taken, pathPrefix: string): Promise<Gathered> {
  const settings = await readArchiveMeta(desk.content);
  const moved = readRedirects(desk.content);
  const { gazetteer, problems: faults } = await loadGazetteer(desk.content, desk.knowledge.outlets);
  const matcher = once(() => makeMatcher(gazetteer));
  const notes = notesBySource(taken);
  const load = loader(desk, taken, notes);
  const book = openOutletBook(desk.knowledge.outlets);
  const cards: Record<string, Memory['cards'][string]> = {};
  const found = [
    ...desk.problems,
    ...taken.items.flatMap(({ problems }) => problems),
    ...desk.shelf.problems,
  ];
  const told = new Set(found.map(({ code, file }) => `${code} ${file}`));
  const missing: Problem[] = [];
  const [kept, version] = [desk.cache, desk.versions.pages];
  const makeCard = (entry: ArchivedArticle, file: string, note: DraftNote | null): Card => {
    const view = viewArticle(entry, book);
    const reading = readArticle(entry.article, matcher());
    const { record: _, ledger: __, ...shown } = view;
    const card = cardOf(view, reading, digestOf(file, note?.draft ?? null, digestOfValue([shown, reading])));
    keepReading({ kept, version }, card, reading);
    return card;
  };
  for (const spine of desk.shelf.spines) {
    const { slug } = spine;
    const file = desk.hashes.of(resolve(desk.shelf.pathOf(slug)));
    if (file === null) continue;
    const note = noteOf(spine, notes);
    const lack = lackOf(desk, spine, notes);
    if (lack !== null && !told.has(`${lack.code} ${lack.file}`)) missing.push(lack);
    const from = digestOf(
      file,
      note?.draft ?? null,
      desk.gazetteerKey,
      desk.versions.pages,
      noteFor(spine, notes),
    );
    const known = desk.memory.cards[slug];
    cards[slug] = known?.from === from ? known : { from, card: makeCard(load(slug), file, note) };
  }
  const parts: SiteParts = {
    meta: settings.meta,
    pathPrefix,
    outlets: desk.knowledge.outlets,
    problems: [...settings.problems, ...moved.problems, ...faults, ...found, ...missing],
    cards: Object.values(cards).map(({ card }) => card),
    redirects: moved.redirects,
    gazetteer,
    common: new Set(desk.knowledge.phrases.flatMap(({ stopwords }) => stopwords)),
    load,
    kept,
    version,
  };
  return { parts, cards };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

type Notes = ReadonlyMap<string, DraftNote>;

function notesBySource({ notes }: Pick<Taken, 'notes'>): Notes {
  return new Map(Object.values(notes).flatMap((file) => file.notes.map((note) => [note.source, note])));
}

/** The note of the source that an article was made from, as it was then; null where that is gone or another. */
function noteOf({ source, sha256 }: Pick<Spine, 'source' | 'sha256'>, notes: Notes): DraftNote | null {
  const note = notes.get(source ?? '');
  return note !== undefined && note.draft !== null && note.sha256 === sha256 ? note : null;
}

/** The draft an edited article is compared with. */
function noteFor({ source, edited }: Pick<Spine, 'source' | 'edited'>, notes: Notes): string | null {
  return edited ? (notes.get(source ?? '')?.draft ?? null) : null;
}

function lackOf(desk: Desk, { slug, source, sha256 }: Omit<Spine, 'file'>, notes: Notes): Problem | null {
  const path = join(desk.sources, source ?? '');
  const note = notes.get(source ?? '');
  if (note === undefined || note.draft === null) {
    return problem('source-missing', path, `the source of ${slug}.md cannot be read`);
  }
  if (note.sha256 === sha256) return null;
  const reason = `its SHA-256 is ${note.sha256} and no longer the one in ${slug}.md, ${sha256}`;
  return problem('source-changed', path, reason);
}

/** Opens an article: from the draft it was written from where its file is as it was written, else from the file. */
function loader(desk: Desk, { placed }: Taken, notes: Notes): SiteParts['load'] {
  return (slug) => {
    const article = articleOf(desk, slug, placed, notes);
    const note = noteOf(article, notes);
    const ledger = note === null ? null : openDraft(desk.cache, note, desk.sources);
    const former = article.edited ? formerSlugs(slug, readRedirects(desk.content).redirects) : [];
    const edits = article.edited ? editsOf(desk, article, notes, former) : null;
    return {
      article,
      ledger: ledger === null ? null : { dump: ledger.dump, spans: ledger.spans, facts: ledger.facts },
      ...(edits === null ? {} : { edits }),
    };
  };
}

function articleOf(desk: Desk, slug: string, placed: Taken['placed'], notes: Notes): Article {
  const source = desk.shelf.sourceOf(slug);
  const [settled, note] = [placed[source ?? ''], notes.get(source ?? '')];
  if (note !== undefined && settled?.slug === slug && settled.outcome === 'unchanged') {
    return { ...openDraft(desk.cache, note, desk.sources).article, slug };
  }
  const article = desk.shelf.articleOf(slug);
  if (article === undefined) throw new Error(`${slug}.md is gone`);
  return article;
}

/** What a person changed: told only where the article they began with can still be made. */
function editsOf(
  desk: Desk,
  article: Article,
  notes: Notes,
  former: readonly string[],
): readonly Edit[] | null {
  const note = notes.get(article.source);
  if (note === undefined || note.draft === null) return null;
  const made = { ...openDraft(desk.cache, note, desk.sources).article, slug: article.slug };
  const text = desk.shelf.textOf(article.slug) ?? '';
  if (recordedHash(text) !== null && !beganAs(text, made, former)) return null;
  return editsBetween(made, article);
}
