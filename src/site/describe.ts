/** What a record of the gazetteer is, in a line: only what was verified. */

import type { Document, Entity, Person } from '../archive-types.ts';
import { edtfRange } from '../article/edtf.ts';
import { viewDate } from './dates.ts';
import { capital } from './words.ts';

type ById = (id: string) => Entity | null;

/**
 * A person's office on a day, where a place lies, what a document did. Empty where nothing of it was verified.
 * @param day EDTF date on which an office counts; null for the latest
 */
export function describe(entity: Entity, byId: ById, day: string | null): string {
  if (entity.verified === 'false') return '';
  switch (entity.kind) {
    case 'person':
      return officeOf(entity, byId, day);
    case 'state':
      return entity.formal ?? '';
    case 'organisation':
      return entity.about ?? '';
    case 'place': {
      const state = entity.in === null ? null : byId(entity.in);
      return state === null ? capital(entity.type) : `${capital(entity.type)} in ${state.name}`;
    }
    case 'document':
      return [datedWords(entity), entity.about].filter((part) => part !== null).join('. ');
    case 'event':
      return viewDate(entity.date, null).words;
    case 'theme':
      return '';
  }
}

/** A person's verified office on a day, with the state it is of. */
function officeOf({ roles, state }: Person, byId: ById, day: string | null): string {
  const at = day === null ? null : edtfRange(day);
  const held = roles.filter(({ verified }) => verified === 'true');
  const then = held.find(({ from, to }) => {
    if (at === null) return to === null;
    return startOf(from) <= at.max && at.min <= endOf(to);
  });
  const known = at === null ? (then ?? held.at(-1)) : then;
  const home = state === null ? null : byId(state);
  if (known === undefined) return home === null ? '' : `Of ${home.name}`;
  return home === null ? known.title : `${known.title}, ${home.name}`;
}

const startOf = (date: string | null): number =>
  (date === null ? null : edtfRange(date))?.min ?? Number.NEGATIVE_INFINITY;
const endOf = (date: string | null): number =>
  (date === null ? null : edtfRange(date))?.max ?? Number.POSITIVE_INFINITY;

/** When a document came into being: `Adopted 22 December 2017, 15-0-0`; null where that is not known. */
export function datedWords({ adopted, signed, tabled, inForce, vote }: Document): string | null {
  const [verb, date] =
    adopted !== null
      ? ['Adopted', adopted]
      : signed !== null
        ? ['Signed', signed]
        : tabled !== null
          ? ['Tabled', tabled]
          : ['In force', inForce];
  if (date === null) return null;
  const words = `${verb} ${viewDate(date, null).words}`;
  return vote === null ? words : `${words}, ${vote}`;
}

/** The day by which documents are put in order; null where none is known. */
export function dayOf({ adopted, signed, tabled, inForce }: Document): string | null {
  return adopted ?? signed ?? tabled ?? inForce;
}
