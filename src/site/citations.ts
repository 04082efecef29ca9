/** What every form of citation says alike, whether it is printed, copied or a file. */

import type { ArticleView } from './view.ts';

/** A run of a citation: text, or text in italics. */
export type Run = string | { readonly italic: string };

/** What an archive calls this record: its slug and the first twelve digits of the hash of its source. */
export function recordId(article: ArticleView): string {
  return `${article.slug}, SHA-256 ${article.record.sha256.slice(0, 12)}`;
}

/** Who made the copy the text was taken from; null where it was taken from the outlet, as far as is known. */
export function copiedBy({ custody, address }: ArticleView): string | null {
  const mirror = custody.find((step) => step.role === 'mirror');
  return mirror?.outlet.name ?? (address === null || address.linked ? null : address.host);
}
