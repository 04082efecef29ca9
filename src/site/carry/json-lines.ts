/** The articles as JSON Lines: one article a line, with its text. */

import { bodyFromMarkdown } from '../../article/body.ts';
import { plainText } from '../../article/plain-text.ts';
import type { ArticleView } from '../view.ts';
import { type Binding, bind, headed, type Piece } from './pieces.ts';

/** Line ends that JSON allows within a text and that some readers of lines take for one. */
const LINE_ENDS = /[\u0085\u2028\u2029]/g;

/**
 * One article with its line end: the record as it is kept, how sure its date is, its text as Markdown and plain, and its page.
 * Every line has the same keys, in the same order.
 */
export function jsonLine({ record, date, path }: ArticleView): string {
  const { markdown, ...facts } = record;
  const text = plainText(bodyFromMarkdown(markdown));
  const line = JSON.stringify({ ...facts, dateCertainty: date.certainty, markdown, text, page: path });
  return `${line.replaceAll(LINE_ENDS, escaped)}\n`;
}

const escaped = (sign: string): string => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;

export const JSON_LINES: Binding = headed();

/** The articles, each a piece made by `jsonLine`. */
export function wholeJsonLines(pieces: readonly Piece[]): string {
  return bind(JSON_LINES, pieces);
}
