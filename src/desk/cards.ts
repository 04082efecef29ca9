/**
 * Cards: what the lists and counts of a site need of each article, made once for each state of the article and of what is
 * known. Each is made of one article alone, so that many can be made by several processes at once.
 */

import { resolve } from 'node:path';
import { makeMatcher } from '../archive/names/matcher.ts';
import { readArticle } from '../archive/read.ts';
import type { Gazetteer } from '../archive-types.ts';
import type { DraftNote } from '../article/ingest.ts';
import { digestOf, digestOfValue } from '../plan/digest.ts';
import { cardOf, viewArticle } from '../site/article-view.ts';
import type { SiteParts } from '../site/build.ts';
import { openOutletBook } from '../site/outlets.ts';
import { keepSteps } from '../site/steps.ts';
import type { Card } from '../site/view.ts';
import type { Desk } from './desk.ts';
import { type Notes, noteFor, noteOf } from './notes.ts';
import { shareOf } from './share.ts';

/** An article whose card is wanted. */
export interface CardTask {
  readonly slug: string;
  /** SHA-256 of the article's file. */
  readonly file: string;
  readonly note: DraftNote | null;
  /** Digest of all that the card is made from. */
  readonly from: string;
}

/** Makes cards, in any order and anywhere, and keeps each where {@link keptCard} finds it. */
export type MakeCards = (desk: Desk, tasks: readonly CardTask[]) => Promise<void>;

/** Every article of the shelf. */
export function cardTasks(desk: Desk, notes: Notes): CardTask[] {
  return desk.shelf.spines.flatMap((spine) => {
    const { slug } = spine;
    const file = desk.hashes.of(resolve(desk.shelf.pathOf(slug)));
    if (file === null) return [];
    const note = noteOf(spine, notes);
    const drafts = [note?.draft ?? null, noteFor(spine, notes)];
    return [{ slug, file, note, from: digestOf(file, ...drafts, desk.gazetteerKey, desk.versions.pages) }];
  });
}

/** The card that was made of an article as it is; null where it is yet to be made. */
export function keptCard({ cards, cache }: Desk, { slug, from }: CardTask): Card | null {
  const remembered = cards().cards[slug];
  if (remembered?.from === from) return remembered.card;
  return (cache.get(cardKey(from)) as Card | undefined) ?? null;
}

/** The key under which a card is kept. */
export function cardKey(from: string): string {
  return digestOf('card', from);
}

/** The share of the tasks that one of several processes does. */
export function shareOfCards(tasks: readonly CardTask[], share: number, of: number): CardTask[] {
  return tasks.filter(({ slug }) => shareOf(slug, of) === share);
}

/** Makes cards here, one after another, and with each what the steps on single articles make of it. */
export async function makeCardsHere(
  desk: Desk,
  tasks: readonly CardTask[],
  gazetteer: Gazetteer,
  load: SiteParts['load'],
  onDone: (cards: number) => void = () => undefined,
): Promise<void> {
  const matcher = makeMatcher(gazetteer);
  const book = openOutletBook(desk.knowledge.outlets);
  for (const { slug, file, note, from } of tasks) {
    const entry = load(slug);
    const view = viewArticle(entry, book);
    const reading = readArticle(entry.article, matcher);
    const { record: _, ledger: __, ...shown } = view;
    const key = digestOf(file, note?.draft ?? null, digestOfValue([shown, reading]));
    const card = cardOf(view, reading, key);
    keepSteps({ kept: desk.cache, version: desk.versions.pages }, card, view, reading);
    desk.cache.put(cardKey(from), card);
    onDone(1);
    // Between two articles a signal to stop is heard.
    await new Promise((resolve) => setImmediate(resolve));
  }
}
