import type { Piece } from './page.ts';

/** Lines in which a name is another story's, another paper's or a reader's. */
const SKIP: ReadonlySet<string> = new Set([
  'body',
  'subhead',
  'quote',
  'list',
  'table',
  'dek',
  'title',
  'kicker',
  'tags',
  'related',
  'comments',
  'comment-form',
  'embed',
  'note',
  'duplicate',
  'share',
  'spam',
  'ad',
  'ticker',
  'follow',
  'cookie',
  'captcha',
]);

/** True for lines that belong to other stories, to readers or to the text itself. */
export const isOtherStory = ({ label }: Piece): boolean => SKIP.has(label);
