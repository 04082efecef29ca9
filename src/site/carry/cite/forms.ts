import type { ArchiveMeta } from '../../../types.ts';
import type { Run } from '../../citations.ts';
import type { ArticleView } from '../../view.ts';
import { apa } from './apa.ts';
import { chicagoBibliography, chicagoNote } from './chicago.ts';
import { type Cited, citedOf } from './cited.ts';
import { mla } from './mla.ts';
import { unFootnote } from './un.ts';

/** An article cited in one style: as it was published, and as it is held in this archive. */
export interface CitationForm {
  readonly style: string;
  readonly published: readonly Run[];
  readonly held: readonly Run[];
}

const STYLES: readonly (readonly [string, (cited: Cited) => Run[]])[] = [
  ['Chicago note', chicagoNote],
  ['Chicago bibliography', chicagoBibliography],
  ['APA', apa],
  ['MLA', mla],
  ['UN footnote', unFootnote],
];

/** Every way to cite an article that the archive offers, each in both variants. */
export function citationForms(article: ArticleView, meta: ArchiveMeta): CitationForm[] {
  const published = citedOf(article, meta, false);
  const held = citedOf(article, meta, true);
  return STYLES.map(([style, write]) => ({ style, published: write(published), held: write(held) }));
}
