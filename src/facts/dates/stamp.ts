import type { Piece } from '../page.ts';
import type { Day } from './calendar.ts';
import type { DateMention } from './mentions.ts';

/** What a date on the page is the date of. */
export type Role =
  /** Printed as the day of publication. */
  | 'published'
  /** Printed in the article's head without a word for what it is. */
  | 'stamp'
  /** In the head's menus: may be the day the page was taken. */
  | 'page clock'
  | 'modified'
  | 'metadata'
  | 'dateline'
  | 'caption'
  | 'file photo'
  | 'body'
  /** On a short line of its own within the text. */
  | 'aside'
  | 'sibling'
  | 'mirror'
  | 'mail'
  | 'archive'
  /** A reader's post, a membership, an event. */
  | 'unrelated';

/** A date on the page with its role. */
export interface Stamp {
  readonly piece: Piece;
  readonly mention: DateMention;
  readonly role: Role;
  /** Null where year or day is not printed. */
  readonly day: Day | null;
  /** In running text: still to come on the day of writing. */
  readonly ahead: boolean;
  /** As printed. */
  readonly printed: string;
}
