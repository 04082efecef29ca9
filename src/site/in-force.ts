/** Which documents were in force on a day. */

import type { Document, Gazetteer } from '../archive-types.ts';
import { edtfRange } from '../article/edtf.ts';

/**
 * The Security Council's resolutions adopted, and the treaties come into force, by the first day that a date may mean; the
 * earliest first. Only what was verified. The gazetteer knows no end of either, so that none is left out as lapsed.
 */
export function documentsInForce({
  entities,
}: Pick<Gazetteer, 'entities'>): (date: string | null) => Document[] {
  const known = entities
    .filter((entity) => entity.kind === 'document')
    .flatMap((document) => {
      const since = sinceOf(document);
      return since === null ? [] : [{ document, since }];
    })
    .sort((a, b) => a.since - b.since);
  return (date) => {
    const day = date === null ? null : edtfRange(date);
    if (day === null) return [];
    return known.filter(({ since }) => since <= day.min).map(({ document }) => document);
  };
}

function sinceOf({ type, verified, adopted, inForce }: Document): number | null {
  if (verified !== 'true') return null;
  const date = type === 'unsc-resolution' ? adopted : type === 'treaty' ? inForce : null;
  const last = date === null ? undefined : edtfRange(date)?.max;
  // A resolution holds from the day it is adopted; where only the month is known, from its last day.
  return last === undefined ? null : Math.floor(last / DAY) * DAY;
}

const DAY = 86_400_000;
