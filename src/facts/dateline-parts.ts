import type { DateMention } from './dates/mentions.ts';
import type { Piece } from './page.ts';

/** A stretch of a piece. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** What stands at the head of a report: where, when and by which agency it was filed. */
export interface Dateline {
  readonly place: Stretch | null;
  readonly agency: Stretch | null;
  readonly date: DateMention | null;
  readonly whole: Stretch;
}

/** The dateline of an article and the piece it stands in. */
export interface FoundDateline extends Dateline {
  readonly piece: Piece;
}
