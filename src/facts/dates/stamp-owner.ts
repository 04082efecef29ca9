import type { Mirror } from '../copier.ts';
import type { DateMention } from './mentions.ts';
import type { Stamp } from './stamp.ts';

/** So many pieces below the name of its source a copy prints the source's date. */
const BELOW_SOURCE = 4;

/** On a copy that names its source above the text, the stamp below that name is the article's and the one above is the copier's. */
export function ownStamps(stamps: readonly Stamp[], mirror: Mirror | null): Stamp[] {
  const at = mirror?.ownsShell && mirror.source?.piece.zone === 'head' ? mirror.source.piece.index : null;
  const dated = (s: Stamp): boolean => s.role === 'stamp' || s.role === 'published';
  const below = (s: Stamp): boolean =>
    at !== null && s.piece.index > at && s.piece.index <= at + BELOW_SOURCE;
  if (at === null && mirror?.kind === 'repost') return withoutPosting(stamps, mirror.piece.index);
  if (at === null || !stamps.some((s) => dated(s) && below(s) && s.day)) return [...stamps];
  return stamps.map((s) => (dated(s) && s.piece.zone === 'head' && !below(s) ? { ...s, role: 'mirror' } : s));
}

/** The day of a posting stands on the line of who posted or the next one; it is the copier's where a later line is dated too. */
function withoutPosting(stamps: readonly Stamp[], poster: number): Stamp[] {
  const posting = ({ piece }: Stamp): boolean => piece.index >= poster && piece.index <= poster + 1;
  const own = stamps.some(
    (s) => !posting(s) && s.piece.zone === 'head' && s.day !== null && s.mention.year !== null,
  );
  return stamps.map((s) => (own && posting(s) && s.piece.zone === 'head' ? { ...s, role: 'mirror' } : s));
}

/** True for a line with a full date and hardly a word besides its dates. */
export function isBare(text: string, mentions: readonly DateMention[]): boolean {
  if (text.length > LONGEST || !mentions.some((m) => m.year !== null && m.day !== null)) return false;
  const dates = mentions.reduce((sum, m) => sum + m.end - m.start, 0);
  return text.length - dates <= BARE;
}

/** Characters a line may have besides its dates and still be bare. */
const BARE = 40;

/** A line longer than this, in characters, is no stamp line. */
const LONGEST = 400;
