import { siteAddress } from './carry/address.ts';
import { calendarDate } from './dates.ts';
import type { ArticleView, Frame } from './view.ts';

/** A tag of the head: a meta by name or property, a link, or another form of the page on this site. */
export type HeadTag =
  | { readonly kind: 'meta'; readonly name: string; readonly content: string }
  | { readonly kind: 'property'; readonly name: string; readonly content: string }
  | { readonly kind: 'refresh'; readonly content: string }
  | { readonly kind: 'link'; readonly rel: string; readonly href: string }
  | {
      readonly kind: 'alternate';
      readonly path: string;
      readonly type: string;
      readonly title?: string | undefined;
    };

/** The feed that belongs to a page, in both formats: what programs that follow feeds look for. */
export function feedLinks(path: string, title?: string): HeadTag[] {
  return [
    { kind: 'alternate', path: `${path}.atom`, type: 'application/atom+xml', title },
    { kind: 'alternate', path: `${path}.json`, type: 'application/feed+json', title },
  ];
}

/**
 * The head by which Zotero saves an article as a newspaper article, and others find it: names as Zotero's `Embedded Metadata`
 * translator reads them. No `citation_journal_title`, which would make it a journal article; a date only as far as it is known.
 */
export function articleHead(article: ArticleView, lead: string, site: Frame): HeadTag[] {
  const { date, outlet, record } = article;
  const publication = outlet?.name ?? null;
  const day = calendarDate(date);
  const page = siteAddress(article.path, site.meta);
  return [
    { kind: 'link', rel: 'schema.DC', href: 'http://purl.org/dc/elements/1.1/' },
    { kind: 'link', rel: 'schema.DCTERMS', href: 'http://purl.org/dc/terms/' },
    ...meta('z:itemType', 'newspaperArticle'),
    ...meta('citation_title', article.title),
    ...article.authors.flatMap((author) => meta('citation_author', author)),
    ...meta('citation_publication_date', day?.replaceAll('-', '/') ?? null),
    // Zotero takes the language of the page for the article's where it is told of none.
    ...meta('citation_language', record.language ?? UNKNOWN_LANGUAGE),
    ...meta('citation_public_url', article.address?.linked ? article.address.url : page),
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
    ...canonical(page),
    { kind: 'alternate', path: article.risPath, type: 'application/x-research-info-systems' },
    { kind: 'alternate', path: article.cslPath, type: 'application/vnd.citationstyles.csl+json' },
    { kind: 'alternate', path: article.bibPath, type: 'text/x-bibtex' },
    { kind: 'alternate', path: article.twinPath, type: 'text/markdown' },
  ];
}

/** BCP 47 has it for a language that was not determined. */
const UNKNOWN_LANGUAGE = 'und';

function meta(name: string, content: string | null): HeadTag[] {
  return content === null || content === '' ? [] : [{ kind: 'meta', name, content }];
}

function property(name: string, content: string | null): HeadTag[] {
  return content === null || content === '' ? [] : [{ kind: 'property', name, content }];
}

function rightsOf(article: ArticleView): string | null {
  return article.captions.find((caption) => caption.rights !== null)?.rights ?? null;
}

function canonical(href: string | null): HeadTag[] {
  return href === null ? [] : [{ kind: 'link', rel: 'canonical', href }];
}
