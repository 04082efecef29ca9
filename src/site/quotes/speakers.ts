/** Whose words the articles quote: told from their cards alone, so that no article is opened to plan a page. */

import type { Entity, EntityKind, Gazetteer } from '../../archive-types.ts';
import { type Weighed, weightOf } from '../cut.ts';
import { entityFinder } from '../names.ts';
import type { Card } from '../view.ts';

/** Somebody quoted. `held` are the articles, newest first, each with the number of quotations in it. */
export interface Speaker {
  readonly name: string;
  readonly count: number;
  readonly held: readonly Weighed[];
}

/** A speaker of the gazetteer. */
export interface RecordedSpeaker extends Speaker {
  readonly id: string;
  readonly kind: EntityKind;
}

export interface Speakers {
  /** Those most quoted first. */
  readonly recorded: readonly RecordedSpeaker[];
  /** Named by the articles, but not in the gazetteer; those most quoted first. */
  readonly others: readonly Speaker[];
  /** Articles with quotations whose speaker is not plainly said. */
  readonly unknown: readonly Weighed[];
}

const order = new Intl.Collator('en');

/** Everybody quoted in the articles. A joint statement counts for each of its speakers. */
export function gatherSpeakers(cards: readonly Card[], gazetteer: Gazetteer): Speakers {
  const find = entityFinder(gazetteer);
  const recorded = new Map<Entity, Tally>();
  const others = new Map<string, Tally>();
  const unknown = new Tally();
  for (const card of cards) {
    for (const { speakers, name, quotes } of card.spoken) {
      const known = speakers.flatMap((id) => find(id) ?? []);
      for (const entity of known) tallyFor(recorded, entity).add(card, quotes);
      if (known.length > 0) continue;
      if (name === null) unknown.add(card, quotes);
      else tallyFor(others, name).add(card, quotes);
    }
  }
  return {
    recorded: [...recorded]
      .map(([{ id, kind, name }, tally]) => ({ id, kind, ...speakerOf(name, tally) }))
      .sort(byCount),
    others: [...others].map(([name, tally]) => speakerOf(name, tally)).sort(byCount),
    unknown: unknown.held,
  };
}

/** Quotations of several speakers. */
export function countOf(speakers: readonly Speaker[]): number {
  return speakers.reduce((sum, { count }) => sum + count, 0);
}

/** Articles with a number each, every article once. */
class Tally {
  readonly #weights = new Map<Card, number>();

  add(card: Card, weight: number): void {
    this.#weights.set(card, (this.#weights.get(card) ?? 0) + weight);
  }

  get held(): Weighed[] {
    return [...this.#weights].map(([card, weight]) => ({ card, weight }));
  }
}

function tallyFor<Key>(tallies: Map<Key, Tally>, key: Key): Tally {
  const tally = tallies.get(key) ?? new Tally();
  tallies.set(key, tally);
  return tally;
}

function speakerOf(name: string, { held }: Tally): Speaker {
  return { name, count: weightOf(held), held };
}

function byCount(a: Speaker, b: Speaker): number {
  return b.count - a.count || order.compare(a.name, b.name) || (a.name < b.name ? -1 : 1);
}

/** A theme with the articles that name it and quote somebody. */
export interface QuotedTheme {
  readonly id: string;
  readonly name: string;
  /** Quotations in those articles. */
  readonly count: number;
  readonly held: readonly Weighed[];
}

/** The themes of articles that quote somebody, those with most quotations first. */
export function gatherThemes(cards: readonly Card[], { entities }: Gazetteer): QuotedTheme[] {
  const tallies = new Map<string, Tally>();
  for (const card of cards) {
    const quotes = card.spoken.reduce((sum, { quotes }) => sum + quotes, 0);
    if (quotes === 0) continue;
    for (const { id } of card.names) tallyFor(tallies, id).add(card, quotes);
  }
  return entities
    .flatMap(({ id, kind, name }) => {
      const held = kind === 'theme' ? (tallies.get(id)?.held ?? []) : [];
      return held.length === 0 ? [] : [{ id, name, count: weightOf(held), held }];
    })
    .sort(byCount);
}

/** The articles that quote somebody, each with the number of quotations in it. */
export function quotedArticles(cards: readonly Card[]): Weighed[] {
  return cards.flatMap((card) => {
    const weight = card.spoken.reduce((sum, { quotes }) => sum + quotes, 0);
    return weight === 0 ? [] : [{ card, weight }];
  });
}
