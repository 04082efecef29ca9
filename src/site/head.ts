import { calendarDate } from './dates.ts';
import type { ArticleView, Frame } from './view.ts';

/** A tag of the head: a meta by name or property, a link, or another form of the page on this site. */
export type HeadTag =
  | { readonly kind: 'meta'; readonly name: string; readonly content: string }
  | { readonly kind: 'property'; readonly name: string; readonly content: string }
  | { readonly kind: 'refresh'; readonly content: string }
  | { readonly kind: 'link'; readonly rel: string; readonly href: string }
  | { readonly kind: 'alternate'; readonly path: string; readonly type: string };

/**
 * The head by which Zotero saves an article as a newspaper article, and others find it: names as Zotero's `Embedded Metadata`
 * translator reads them. No `citation_journal_title`, which would make it a journal article; a date only as far as it is known.
 */
export function articleHead(article: ArticleView, lead: string, site: Frame): HeadTag[] {
  const { date, outlet, record } = article;
  const publication = outlet?.name ?? null;
  const day = calendarDate(date);
  return [
    { kind: 'link', rel: 'schema.DC', href: 'http://purl.org/dc/elements/1.1/' },
    { kind: 'link', rel: 'schema.DCTERMS', href: 'http://purl.org/dc/terms/' },
    ...meta('z:itemType', 'newspaperArticle'),
    ...meta('citation_title', article.title),
    ...article.authors.flatMap((author) => meta('citation_author', author)),
    ...meta('citation_publication_date', day?.replaceAll('-', '/') ?? null),
    ...meta('citation_language', record.language),
    ...meta('citation_public_url', article.address?.linked ? article.address.url : pageUrl(article, site)),
    ...meta('prism.publicationName', publication),
    ...meta('DC.type', 'newspaperArticle'),
    ...meta('DC.source', publication),
    ...meta('DC.rights', rightsOf(article)),
    ...meta('DCTERMS.issued', record.date),
    ...meta('DCTERMS.spatial', article.place),
    ...property('og:type', 'article'),
    ...property('og:site_name', publication ?? site.meta.title),
    ...property('og:title', article.title),
    ...property('og:description', lead),
    ...property('article:published_time', day),
    ...property('article:section', article.section),
    ...canonical(article, site),
    { kind: 'alternate', path: article.risPath, type: 'application/x-research-info-systems' },
    { kind: 'alternate', path: article.cslPath, type: 'application/vnd.citationstyles.csl+json' },
    { kind: 'alternate', path: article.twinPath, type: 'text/markdown' },
  ];
}

function meta(name: string, content: string | null): HeadTag[] {
  return content === null || content === '' ? [] : [{ kind: 'meta', name, content }];
}

function property(name: string, content: string | null): HeadTag[] {
  return content === null || content === '' ? [] : [{ kind: 'property', name, content }];
}

function rightsOf(article: ArticleView): string | null {
  return article.captions.find((caption) => caption.rights !== null)?.rights ?? null;
}

/** Where the page will stand, when the archive says where it is hosted. */
export function pageUrl(page: { readonly path: string }, site: Frame): string | null {
  return site.meta.baseUrl === null
    ? null
    : new URL(page.path, `${site.meta.baseUrl.replace(/\/+$/, '')}/`).href;
}

function canonical(article: ArticleView, site: Frame): HeadTag[] {
  const href = pageUrl(article, site);
  return href === null ? [] : [{ kind: 'link', rel: 'canonical', href }];
}
