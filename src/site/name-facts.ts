/** What the gazetteer says of a record, each fact with whether it was checked. */

import type { Entity, Gazetteer, Verified } from '../archive-types.ts';
import { viewDate } from './dates.ts';
import { datedWords } from './describe.ts';

/** Something the gazetteer says of a record. */
export interface FactView {
  readonly label: string;
  readonly words: string;
  /** Page it leads to; null where none. */
  readonly path: string | null;
  readonly verified: Verified;
  /** What it was checked against. */
  readonly sources: readonly string[];
}

/** The records, and the pages of those that have one. */
interface Known {
  readonly entity: (id: string) => Entity | null;
  readonly path: (id: string) => string | null;
}

/** The facts of a record; a fact that is another record leads to its page, where it has one. */
export function factsOf(entity: Entity, { sources }: Gazetteer, known: Known): FactView[] {
  const cited = (names: readonly string[]) => names.map((name) => sources.get(name) ?? name);
  const own = { verified: entity.verified, sources: cited(entity.sources), path: null };
  const linked = (label: string, id: string | null): FactView[] => {
    const other = id === null ? null : known.entity(id);
    return other === null ? [] : [{ ...own, label, words: other.name, path: known.path(other.id) }];
  };
  const said = (label: string, words: string | null): FactView[] =>
    words === null || words === '' ? [] : [{ ...own, label, words }];
  switch (entity.kind) {
    case 'person':
      return [
        ...linked('Country', entity.state),
        ...entity.roles.map((role) => ({
          label: 'Office',
          words: `${role.title}${tenure(role.from, role.to)}`,
          path: null,
          verified: role.verified,
          sources: cited(role.sources),
        })),
      ];
    case 'state':
      return [...said('In full', entity.formal), ...linked('Capital', entity.capital)];
    case 'organisation':
      return said('What it is', entity.about);
    case 'place':
      return [...said('Kind', entity.type), ...linked('In', entity.in)];
    case 'document':
      return [
        ...said('Symbol', entity.symbol),
        ...said('Date', datedWords(entity)),
        ...said('Effect', entity.about),
      ];
    default:
      return [];
  }
}

function tenure(from: string | null, to: string | null): string {
  const words = (date: string): string => viewDate(date, null).words;
  if (from !== null && to !== null) return `, ${words(from)} to ${words(to)}`;
  if (from !== null) return `, since ${words(from)}`;
  return to === null ? '' : `, until ${words(to)}`;
}
