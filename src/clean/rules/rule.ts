/** What a rule is. Every span of a ledger names one. */
import type { Label } from '../../types.ts';
import type { Page, PageLine } from '../page.ts';

/** Lines a rule is shown on its page in the tests: one line, or several with the one that counts. */
export type Example = string | { readonly lines: readonly string[]; readonly at: number };

interface Described {
  readonly name: string;
  readonly label: Label;
  /** What the phenomenon is and where it comes from, for readers of the ledger. */
  readonly why: string;
  readonly examples: readonly Example[];
  /** Lines that look alike and are something else. */
  readonly nearMisses: readonly Example[];
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
  readonly match: (line: PageLine, page: Page) => readonly { readonly start: number; readonly end: number }[];
}

export type Rule = LineRule | CutRule;
