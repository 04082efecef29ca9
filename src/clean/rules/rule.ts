/** What a rule is. Every span of a ledger names one. */
import type { Label } from '../../types.ts';
import type { ListName } from '../lexicon.ts';
import type { Page, PageLine } from '../page.ts';
import type { WordKind } from '../word-ids.ts';

/** Lines a rule is shown on its page in the tests: one line, or several with the one that counts. */
export type Example = string | { readonly lines: readonly string[]; readonly at: number };

/**
 * What a line must have for a rule to speak of it. The rule is not asked about other lines, so that its patterns run
 * on the few that could match. All that is named must hold, and each must follow from the rule's own pattern: a gate
 * spares work and decides nothing, which is tested. Signs are bits of signs.ts, of which one must stand.
 */
export interface Gate {
  /** Most characters. */
  readonly longest?: number;
  /** Most words. */
  readonly mostWords?: number;
  /** Does not end like a sentence. */
  readonly open?: true;
  /** The first character and the last. */
  readonly first?: number;
  readonly last?: number;
  /** Somewhere in the line; of several, one of each. */
  readonly signs?: readonly number[];
  /** Somewhere on the page. */
  readonly page?: number;
  /** A text of this list stands in the folded line: one of the phrase books' or of gate-texts.ts. */
  readonly list?: ListName;
  /** One of the line's words is of this kind. */
  readonly word?: WordKind;
  /** The phrase books say something of the line. */
  readonly phrases?: true;
}

interface Described {
  readonly name: string;
  readonly label: Label;
  /** What the phenomenon is and where it comes from, for readers of the ledger. */
  readonly why: string;
  readonly examples: readonly Example[];
  /** Lines that look alike and are something else. */
  readonly nearMisses: readonly Example[];
  /** What a line must have; of several, all that one of them names. */
  readonly gate?: Gate | readonly Gate[];
}

/**
 * Gives evidence that a whole line is furniture, a caption or metadata.
 * `match` says how strong: 0 none, 1 a hint, 2 likely, 3 all but certain even where the line reads like a sentence.
 */
export interface LineRule extends Described {
  readonly kind: 'line';
  /** The line is the heading of a block that runs on. */
  readonly opens?: true;
  readonly match: (line: PageLine, page: Page) => number;
}

/** Finds stretches inside a line that are not part of its text. */
export interface CutRule extends Described {
  readonly kind: 'cut';
  /** Stretches of the line's display text, in order, without overlap. */
  readonly match: (
    line: PageLine,
    page: Pick<Page, 'lexicon' | 'blocks'>,
  ) => readonly { readonly start: number; readonly end: number }[];
}

export type Rule = LineRule | CutRule;
