/** `llms.txt`: a short index of the articles' plain-text twins, for programs that read (llmstxt.org). */

import type { ListItem, Paragraph, PhrasingContent, Root, Text } from 'mdast';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { oneLine } from '../../../article/text.ts';
import type { ArchiveMeta } from '../../../types.ts';
import type { ArticleView } from '../../view.ts';
import { siteAddress } from '../address.ts';
import { dayFirst } from '../cite/dates.ts';

/** Most articles the index lists. */
export const MOST_LISTED = 200;

/** An article as the index lists it. */
export type TwinRef = Pick<ArticleView, 'title' | 'date' | 'outlet' | 'twinPath'>;

const writer = unified().use(remarkStringify, { bullet: '-', listItemIndent: 'one' }).freeze();

/**
 * The index, with links in full where the archive has an address. Null for a private archive.
 * @param articles newest first
 */
export function llms(articles: readonly TwinRef[], meta: ArchiveMeta): string | null {
  if (meta.visibility === 'private') return null;
  const listed = articles.slice(0, MOST_LISTED);
  const number =
    listed.length < articles.length ? `The newest ${listed.length} of ${articles.length}` : 'All';
  const root: Root = {
    type: 'root',
    children: [
      { type: 'heading', depth: 1, children: [text(oneLine(meta.title))] },
      ...(meta.description === ''
        ? []
        : [{ type: 'blockquote' as const, children: [paragraph(text(oneLine(meta.description)))] }]),
      paragraph(
        text(`${number} articles, each as Markdown with its facts on top. All of them as JSON Lines: `),
        link('data/articles.jsonl', 'data/articles.jsonl', meta),
        text('.'),
      ),
      { type: 'heading', depth: 2, children: [text('Articles')] },
      ...(listed.length === 0
        ? []
        : [
            {
              type: 'list' as const,
              ordered: false,
              spread: false,
              children: listed.map((article) => item(article, meta)),
            },
          ]),
    ],
  };
  return writer.stringify(root);
}

function item({ title, date, outlet, twinPath }: TwinRef, meta: ArchiveMeta): ListItem {
  const about = [outlet?.name, dayFirst(date) ?? 'undated'].filter(Boolean).join(', ');
  const content = paragraph(link(twinPath, oneLine(title), meta), text(`: ${oneLine(about)}`));
  return { type: 'listItem', spread: false, children: [content] };
}

function link(path: string, words: string, meta: ArchiveMeta): PhrasingContent {
  return { type: 'link', url: siteAddress(path, meta) ?? path, children: [text(words)] };
}

function paragraph(...children: readonly PhrasingContent[]): Paragraph {
  return { type: 'paragraph', children: [...children] };
}

const text = (value: string): Text => ({ type: 'text', value });
