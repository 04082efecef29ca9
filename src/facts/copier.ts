import type { Piece } from './page.ts';
import type { SourceLine } from './source-line.ts';

/** Who copied the article, how that is known, and whose stamps are therefore not the article's. */
export interface Mirror {
  readonly kind: 'web archive' | 'mailing list' | 'forum' | 'aggregator' | 'foreign shell' | 'repost';
  readonly name: string | null;
  readonly piece: Piece;
  readonly from: number;
  readonly to: number;
  readonly reason: string;
  /** True where the page's masthead and copyright line are the copier's, not the publisher's. */
  readonly ownsShell: boolean;
  /** The outlet it names as its source. */
  readonly source: SourceLine | null;
  /** Language of the shell where it differs from the article's. */
  readonly shell: string | null;
}
