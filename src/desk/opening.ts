/** Opens articles: from the draft one was written from where its file is as it was written, else from the file. */

import { resolve } from 'node:path';
import type { Draft } from '../article/draft.ts';
import { editsBetween } from '../article/edits.ts';
import { beganAs, recordedHash } from '../article/file.ts';
import { formerSlugs, readRedirects } from '../article/redirects.ts';
import type { SiteParts } from '../site/build.ts';
import type { Article, Edit } from '../types.ts';
import type { Desk } from './desk.ts';
import { type Notes, noteOf } from './notes.ts';
import { openDraft, type Taken } from './take-in.ts';

/** Gives an article with its ledger and what a person changed in it. */
export function articleOpener(
  desk: Desk,
  { placed }: Pick<Taken, 'placed'>,
  notes: Notes,
): SiteParts['load'] {
  return (slug) => {
    const drafted = draftOf(desk, slug, placed, notes);
    const article = drafted === null ? articleIn(desk, slug) : { ...drafted.article, slug };
    const note = noteOf(article, notes);
    const draft = note === null ? null : (drafted ?? openDraft(desk.cache, note, desk.sources));
    const former = article.edited ? formerSlugs(slug, readRedirects(desk.content).redirects) : [];
    const edits = article.edited ? editsOf(desk, article, notes, former) : null;
    return {
      article,
      ledger: draft === null ? null : { dump: draft.dump, spans: draft.spans, facts: draft.facts },
      ...(edits === null ? {} : { edits }),
    };
  };
}

/** The draft that the article's file was written from, and still is as written; null where a person has changed it. */
function draftOf(desk: Desk, slug: string, placed: Taken['placed'], notes: Notes): Draft | null {
  const source = desk.shelf.sourceOf(slug) ?? '';
  const [settled, note] = [placed[source], notes.get(source)];
  if (note === undefined || settled?.slug !== slug || settled.outcome !== 'unchanged') return null;
  if (settled.draft !== note.draft || settled.file !== desk.hashes.of(resolve(desk.shelf.pathOf(slug))))
    return null;
  return openDraft(desk.cache, note, desk.sources);
}

function articleIn(desk: Desk, slug: string): Article {
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
