/** Articles and their ledgers to what a site is made from: a card for each at once, the article itself when it is asked for. */

import { readArchiveMeta } from '../archive/meta.ts';
import type { Gazetteer } from '../archive-types.ts';
import { readRedirects } from '../article/redirects.ts';
import type { SiteParts } from '../site/build.ts';
import type { Problem } from '../types.ts';
import { cardTasks, keptCard, type MakeCards, makeCardsHere } from './cards.ts';
import type { Desk } from './desk.ts';
import { gazetteerFor } from './knowledge.ts';
import type { Cards } from './memory.ts';
import { lackOf, type Notes, notesBySource } from './notes.ts';
import { articleOpener } from './opening.ts';
import type { Taken } from './take-in.ts';

export interface Gathered {
  readonly parts: SiteParts;
  readonly cards: Cards['cards'];
}

/**
 * Brings the archive together. An article whose source is gone or changed has no ledger, and that is told.
 * @param makeCards makes those cards that are yet to be made; without it, they are made here
 */
export async function gather(
  desk: Desk,
  taken: Taken,
  pathPrefix: string,
  makeCards?: MakeCards,
): Promise<Gathered> {
  const settings = await readArchiveMeta(desk.content);
  const moved = readRedirects(desk.content);
  const { content, knowledge } = desk;
  const read = await gazetteerFor(content, desk.gazetteerKey, knowledge.outlets);
  const { gazetteer, problems: faults } = read;
  const notes = notesBySource(taken);
  const load = articleOpener(desk, taken, notes);
  const found = [
    ...desk.problems,
    ...taken.items.flatMap(({ problems }) => problems),
    ...desk.shelf.problems,
  ];
  const cards = await cardsOf(desk, notes, gazetteer, load, makeCards);
  const parts: SiteParts = {
    meta: settings.meta,
    pathPrefix,
    outlets: desk.knowledge.outlets,
    problems: [...settings.problems, ...moved.problems, ...faults, ...found, ...lacksOf(desk, notes, found)],
    cards: Object.values(cards).map(({ card }) => card),
    redirects: moved.redirects,
    gazetteer,
    common: new Set(desk.knowledge.phrases.flatMap(({ stopwords }) => stopwords)),
    load,
    kept: desk.cache,
    version: desk.versions.pages,
  };
  return { parts, cards };
}

async function cardsOf(
  desk: Desk,
  notes: Notes,
  gazetteer: Gazetteer,
  load: SiteParts['load'],
  makeCards: MakeCards | undefined,
): Promise<Cards['cards']> {
  const tasks = cardTasks(desk, notes);
  const due = tasks.filter((task) => keptCard(desk, task) === null);
  if (due.length > 0) await makeCards?.(desk, due);
  const cards: Record<string, Cards['cards'][string]> = {};
  const left = due.filter((task) => keptCard(desk, task) === null);
  if (left.length > 0) await makeCardsHere(desk, left, gazetteer, load);
  for (const task of tasks) {
    const card = keptCard(desk, task);
    if (card === null) throw new Error(`the card of ${task.slug} could not be kept`);
    cards[task.slug] = { from: task.from, card };
  }
  return cards;
}

/** What articles lack whose sources are gone or changed, where it was not told yet. */
function lacksOf(desk: Desk, notes: Notes, found: readonly Problem[]): Problem[] {
  const told = new Set(found.map(({ code, file }) => `${code} ${file}`));
  return desk.shelf.spines.flatMap((spine) => {
    const lack = lackOf(desk, spine, notes);
    return lack === null || told.has(`${lack.code} ${lack.file}`) ? [] : [lack];
  });
}
