/** Quotations being put together: their parts, and who is found to say them. */

import type { Party, Passage, Quote, Stretch } from '../../archive-types.ts';
import type { Attribution } from './attribute.ts';
import { partyOf } from './cast.ts';
import type { Marked } from './marks.ts';

/** A quotation being put together. */
export interface Draft {
  readonly parts: Stretch[];
  readonly texts: string[];
  attribution: Saying | null;
  /** Set off as a term: `so-called “…”`. */
  term: boolean;
}

export type Saying = Pick<Attribution, 'speaker' | 'addressee' | 'through'> & { readonly verb: string };

/** A quotation in one part, nobody's so far. */
export function draftOf({ field, index, id, text }: Passage, { start, end, from, to }: Marked): Draft {
  return {
    parts: [{ field, index, paragraph: id, start, end }],
    texts: [text.slice(from, to).trim()],
    attribution: null,
    term: false,
  };
}

/** Makes one quotation of two; its place in the list, if any, then holds the first. */
export function mergeInto(
  first: Draft,
  second: Draft | undefined,
  drafts: Draft[],
  at = second ? drafts.indexOf(second) : -1,
): void {
  if (second === undefined || second === first) return;
  join(first, second);
  if (at >= 0) drafts[at] = first;
}

/** Adds the parts of one quotation to another, which takes its speaker where it has none. */
export function join(first: Draft, second: Draft): void {
  first.parts.push(...second.parts);
  first.texts.push(...second.texts);
  first.attribution ??= second.attribution;
  second.parts.length = 0;
}

/** Words from which on what is quoted without a speaker is somebody's speech and not a term. */
const SPEECH = 6;

/** The quotation as the archive keeps it. */
export function quoteOf({ parts, texts, attribution, term }: Draft, index: number): Quote {
  const text = texts.join(' ');
  const party: Party | null =
    attribution === null ? null : partyOf(attribution.speaker.actor, attribution.speaker.words);
  const long = text.split(/\s+/).length >= SPEECH || /[。！？]$/.test(text);
  return {
    id: `q${index + 1}`,
    kind: party !== null || (long && !term) ? 'speech' : 'term',
    text,
    parts,
    speaker: party,
    verb: attribution?.verb ?? null,
    addressee: attribution?.addressee ?? null,
    through: attribution?.through ?? null,
  };
}
