/** The pages of stories: the list of them, and one for each with its articles side by side. */

import { passagesOf } from '../../archive/passages.ts';
import { sentencesIn } from '../../archive/stories/sentences.ts';
import { digestOfValue } from '../../plan/digest.ts';
import { type Cut, cutByTime, type Weighed } from '../cut.ts';
import type { PlannedPage } from '../pages.ts';
import { rowOf } from '../rows.ts';
import type { Card, RedirectView, Row, SiteView } from '../view.ts';
import { condense, type Shown } from './condense.ts';
import { type Dossier, gatherDossiers, storyPath } from './dossiers.ts';

/** A story in the list of them. */
export interface StoryRow {
  readonly path: string;
  readonly lead: Row;
  /** Who told of the event; one for versions and copies alone. */
  readonly outlets: readonly string[];
  readonly tellings: number;
  readonly versions: number;
  readonly copies: number;
}

export interface StoriesPage extends Omit<Cut<Weighed>, 'items'> {
  readonly stories: readonly StoryRow[];
}

/** The list of stories, cut by time. */
export function storiesPages(site: SiteView): PlannedPage<StoriesPage>[] {
  const items = gatherDossiers(site).map((dossier) => ({ card: dossier.lead, weight: 1, dossier }));
  return cutByTime('stories/by-date', items, { path: 'stories.html' }).map(({ items: shown, ...cut }) => {
    const data = { ...cut, stories: shown.map(({ dossier }) => rowOfDossier(dossier)) };
    return { path: cut.path, reads: digestOfValue(data), data: () => data };
  });
}

function rowOfDossier({ path, lead, cards, story, versions, copies }: Dossier): StoryRow {
  const told = new Set((story?.members ?? [{ slug: lead.slug }]).map(({ slug }) => slug));
  const outlets = cards
    .filter(({ slug }) => told.has(slug))
    .map(({ outlet }) => outlet?.name ?? 'outlet unknown');
  return {
    path,
    lead: rowOf(lead),
    outlets: [...new Set(outlets)],
    tellings: story?.members.length ?? 0,
    versions: versions.reduce((sum, chain) => sum + chain.length, 0),
    copies: copies.reduce((sum, group) => sum + group.copies.length, 0),
  };
}

/** One telling of an event. */
export interface Member {
  readonly article: Row;
  readonly sentences: number;
  /** What no other telling has a counterpart to. */
  readonly only: readonly { readonly text: string; readonly path: string }[];
  readonly copies: number;
  readonly versions: number;
}

export interface VersionView {
  readonly article: Row;
  readonly number: number | null;
  readonly changes: readonly Shown[];
}

export interface StoryPage {
  readonly lead: Row;
  readonly members: readonly Member[];
  readonly versions: readonly (readonly VersionView[])[];
  readonly copies: readonly { readonly original: Row; readonly copies: readonly Row[] }[];
}

/** A page for each story. */
export function storyPages(site: SiteView): PlannedPage<StoryPage>[] {
  return gatherDossiers(site).map((dossier) => {
    const { path, cards, story, versions, copies } = dossier;
    return {
      path,
      reads: [digestOfValue([story, versions, copies]), cards.map(({ key }) => key)],
      data: () => viewDossier(site, dossier),
    };
  });
}

/**
 * Where a story is reached by any of its other articles. Its own address is that of the article it is listed by, which another
 * may become as the archive grows: so an address once given out leads on for as long as its article belongs to the story.
 */
export function storyRedirects(site: Pick<SiteView, 'articles' | 'stories'>): RedirectView[] {
  return gatherDossiers(site).flatMap(({ path, lead, cards }) =>
    cards
      .filter((card) => card !== lead)
      .map(({ slug }) => ({ path: storyPath(slug), to: path, title: lead.title })),
  );
}

function viewDossier(site: SiteView, { lead, cards, story, versions, copies }: Dossier): StoryPage {
  const bySlug = new Map(cards.map((card) => [card.slug, card]));
  const find = (slug: string): Card => bySlug.get(slug) ?? lead;
  return {
    lead: rowOf(lead),
    members: (story?.members ?? []).map(({ slug, only }) => ({
      article: rowOf(find(slug)),
      sentences: sentencesOf(site, find(slug)),
      only: only.map(({ text, paragraph }) => ({
        text,
        path: paragraph === null ? find(slug).path : `${find(slug).path}#${paragraph}`,
      })),
      copies: copies.find(({ original }) => original === slug)?.copies.length ?? 0,
      versions: versions.find((chain) => chain.some((one) => one.slug === slug))?.length ?? 0,
    })),
    versions: versions.map((chain) =>
      chain.map(({ slug, number, changes }) => ({
        article: rowOf(find(slug)),
        number,
        changes: condense(changes()),
      })),
    ),
    copies: copies.map((group) => ({
      original: rowOf(find(group.original)),
      copies: group.copies.map((slug) => rowOf(find(slug))),
    })),
  };
}

function sentencesOf(site: SiteView, card: Card): number {
  const body = passagesOf(site.open(card).record).filter(({ field }) => field === 'body');
  return sentencesIn(body).length;
}
