/** The record of one dump as `extract --json` prints it: plain values, unknown ones null. */

import type { SaidOfItself } from '../facts/refused.ts';
import type { Problem } from '../types.ts';
import { plainText } from './plain-text.ts';
import type { Reading } from './reading.ts';

export interface ExtractRecord {
  readonly source: string;
  readonly title: string | null;
  readonly date: string | null;
  readonly dateBasis: string | null;
  readonly dateEvidence: Reading['facts']['date']['evidence'] | null;
  readonly publisher: string | null;
  readonly retrievedFrom: string | null;
  readonly agency: string | null;
  readonly author: string | null;
  readonly place: string | null;
  readonly section: string | null;
  readonly language: string | null;
  readonly body: string | null;
  readonly captions: readonly string[];
  readonly duplicateOf: string | null;
  readonly rejected: string | null;
}

/** The record of a dump that was read. */
export function recordOfReading(
  source: string,
  { facts, body }: Reading,
  duplicateOf: string | null,
): ExtractRecord {
  const evidence = facts.date.evidence;
  return {
    source,
    title: facts.title.value,
    date: facts.date.value,
    dateBasis: facts.date.basis,
    dateEvidence: evidence.length === 0 ? null : evidence,
    publisher: facts.publisher.value,
    retrievedFrom: facts.retrievedFrom.value,
    agency: facts.agency.value,
    author: facts.authors.value?.join('; ') || null,
    place: facts.place.value,
    section: facts.section.value,
    language: facts.language.value,
    body: plainText(body) || null,
    captions: facts.captions.map(({ text }) => text),
    duplicateOf,
    rejected: null,
  };
}

/**
 * The record of a file that was refused: the reason, and never a body.
 * @param said headline, day and outlet as a page without an article gives them of itself; null where nothing was read
 */
export function recordOfRefusal(
  source: string,
  problems: readonly Problem[],
  said: SaidOfItself | null,
): ExtractRecord {
  const evidence = said?.date.evidence ?? [];
  return {
    source,
    title: said?.title.value ?? null,
    date: said?.date.value ?? null,
    dateBasis: said?.date.basis ?? null,
    dateEvidence: evidence.length === 0 ? null : evidence,
    publisher: said?.publisher.value ?? null,
    retrievedFrom: null,
    agency: null,
    author: null,
    place: null,
    section: null,
    language: null,
    body: null,
    captions: [],
    duplicateOf: null,
    rejected: problems.map(({ reason }) => reason).join('; ') || 'refused',
  };
}
