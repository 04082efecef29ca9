/** Articles that the tests of copies and stories are about. */
import type { Told } from '../../../../src/archive/stories/told.ts';
import { body } from './reading.ts';

/** Words too common to tell texts apart by. */
export const COMMON = new Set(
  'the a an of to in on and that it its was were is are for with by at as has have had from he said not be this after who which would their they but will or been more than over one into about'.split(
    ' ',
  ),
);

/** An article as the search for stories knows it. */
export function told(
  slug: string,
  date: string | null,
  outlet: string,
  paragraphs: readonly string[],
  more: Partial<Told> = {},
): Told {
  return {
    slug,
    title: slug,
    date,
    outlet,
    agency: null,
    retrievedFrom: null,
    version: null,
    body: body(...paragraphs),
    ...more,
  };
}

/** Paragraphs of a report. */
export const FERRY = [
  'A ferry with 84 passengers ran aground off the island of Tolva on Tuesday after its steering failed in a gale, the coast guard said.',
  'Two helicopters lifted 31 people from the deck of the Maren before dusk, and lifeboats took the rest to the harbour of Kelsund.',
  'Captain Ingrid Solheim told rescuers that the rudder had jammed shortly after the ship left the sound.',
  'Nobody was hurt. The operator, Nordlinje, said it would inspect the three sister ships of the Maren this week.',
];
