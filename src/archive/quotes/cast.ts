/**
 * Who has been spoken of so far in an article: by what names and titles, who spoke last, who issued the statement.
 * By these the words `he`, `the minister`, `the statement` and a family name are read.
 */

import type { Entity, Party } from '../../archive-types.ts';

/** Somebody or something that may have said a thing. */
export interface Actor {
  readonly type: 'person' | 'institution' | 'described';
  /** Ids of records; empty for whom the gazetteer does not have. */
  readonly entities: readonly string[];
  readonly name: string;
  readonly pronoun: 'he' | 'she' | null;
  /** State of a person by the gazetteer, to tell "the Russian minister" from others. */
  readonly state: string | null;
}

/** Sentences about other things after which a pronoun no longer tells whom it means. */
const RECENT = 1;

export class Cast {
  /** People by key, the last named last, with the words of their titles. */
  readonly #people = new Map<string, { actor: Actor; titles: Set<string> }>();
  /** Who said the last thing, and who was last the subject of a sentence. */
  #speaker: Actor | null = null;
  #subject: Actor | null = null;
  /** Sentences since then in which nobody acted. */
  #age = 0;
  #issuer: Actor | null = null;
  /** Who spoke last as an institution or through a statement: `it`. */
  #neuter: Actor | null = null;

  /** Notes that somebody was named, with the words of the title before the name. */
  name(actor: Actor, titles: readonly string[]): void {
    const key = keyOf(actor);
    const known = this.#people.get(key);
    this.#people.delete(key);
    const all = new Set([...(known?.titles ?? []), ...titles]);
    this.#people.set(key, { actor: known?.actor ?? actor, titles: all });
  }

  /** The person known in full by the family name, last or, as in Korean, first; null where none or several are. */
  bySurname(surname: string): Actor | null {
    const found = [...this.#people.values()].filter(
      ({ actor }) =>
        actor.type === 'person' &&
        (actor.name.endsWith(` ${surname}`) || actor.name.startsWith(`${surname} `)),
    );
    return found.length === 1 ? (found[0]?.actor ?? null) : null;
  }

  /** The person last named under a title, of a state where one is given. */
  byTitle(words: readonly string[], state: string | null): Actor | null {
    const fits = [...this.#people.values()].filter(
      ({ actor, titles }) =>
        words.every((word) => titles.has(word)) &&
        (state === null || actor.state === null || actor.state === state),
    );
    const spoke = [this.#speaker, this.#subject].find((actor) =>
      fits.some((fit) => fit.actor.name === actor?.name),
    );
    if (spoke) return spoke;
    return fits.at(-1)?.actor ?? null;
  }

  /** Who `he` or `she` is: the last to be the subject of a sentence, where that fits. */
  byPronoun(pronoun: 'he' | 'she'): Actor | null {
    const actor = this.#age > RECENT ? null : this.#subject;
    return actor !== null && (actor.pronoun ?? pronoun) === pronoun ? actor : null;
  }

  /** Who `it` is: the institution or statement that spoke last. */
  institution(): Actor | null {
    return this.#neuter;
  }

  /** Notes who spoke; `neuter` where `it` may stand for the speaker from now on. */
  speaks(actor: Actor, neuter: boolean): void {
    this.#speaker = actor;
    this.#neuter = neuter ? actor : null;
    if (isSomebody(actor)) this.acts(actor);
  }

  /** Notes the subject of a sentence. What cannot be `he` or `she` leaves who was before, for a while. */
  acts(actor: Actor | null): void {
    if (actor === null || !isSomebody(actor)) {
      this.#age += 1;
      return;
    }
    this.#subject = actor;
    this.#age = 0;
  }

  /** Notes that a sentence is about somebody else than `it`. */
  leaves(): void {
    this.#neuter = null;
  }

  issues(actor: Actor): void {
    this.#issuer = actor;
  }

  issuer(): Actor | null {
    return this.#issuer;
  }
}

/** Whether an actor is one person, by name or office: a lone word with a capital may be anything. */
function isSomebody({ type, entities, name }: Actor): boolean {
  if (type === 'institution' || entities.length > 1) return false;
  return entities.length === 1 || type === 'described' || name.includes(' ');
}

function keyOf({ entities, name }: Actor): string {
  return entities.length > 0 ? entities.join(' ') : `\u0000${name}`;
}

/** A record of the gazetteer as one who speaks. */
export function actorOf(entity: Entity): Actor {
  const person = entity.kind === 'person';
  return {
    type: person ? 'person' : 'institution',
    entities: [entity.id],
    name: entity.name,
    pronoun: person ? entity.pronoun : null,
    state: person ? entity.state : null,
  };
}

/** Several as one: `China and Russia`. */
export function together(a: Actor, b: Actor): Actor {
  return {
    type: a.type,
    entities: [...a.entities, ...b.entities],
    name: `${a.name} and ${b.name}`,
    pronoun: null,
    state: null,
  };
}

export function partyOf({ entities, name }: Actor, words: string): Party {
  return { entities, name, words };
}
