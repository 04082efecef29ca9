/** Labels of lines by what a date beside them may be the date of. */
import type { Label } from '../../types.ts';

/** The article's own text. */
export const RUNNING = new Set<Label>([
  'body',
  'subhead',
  'list',
  'quote',
  'table',
  'title',
  'dek',
  'kicker',
  'note',
  'duplicate',
]);
/** What others than the author put on the page. */
export const OTHERS = new Set<Label>([
  'comments',
  'forum',
  'embed',
  'error',
  'captcha',
  'cookie',
  'spam',
  'newsletter',
  'paywall',
  'ad',
]);
/** What leads about the site, or out of it. */
export const MENUS = new Set<Label>(['nav', 'ticker', 'share', 'follow', 'tags', 'contact']);
