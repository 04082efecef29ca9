/**
 * What Zotero saves of a page by its meta tags: the steps of its translators `Embedded Metadata` and `RDF`, for the
 * fields that matter for a newspaper article. Each step says what Zotero takes and in which order.
 */
import { type DefaultTreeAdapterTypes, parse } from 'parse5';

type Element = DefaultTreeAdapterTypes.Element;

export interface Saved {
  readonly itemType: string;
  readonly title: string;
  readonly creators: readonly string[];
  readonly date: string;
  readonly publicationTitle: string;
  readonly language: string;
  readonly url: string;
  readonly rights: string;
  readonly place: string;
}

/** Vocabularies Zotero knows by their prefixes, whether or not the page declares them. */
const KNOWN = new Set(['bib', 'bibo', 'dc', 'dcterms', 'prism', 'z', 'eprint', 'eprints', 'og', 'article']);

export function savedByZotero(html: string, location: string): Saved {
  const elements = all(parse(html));
  const metas = elements.filter(({ tagName }) => tagName === 'meta');
  const statements = metas.flatMap(statementsOf);
  const stated = (...names: readonly string[]): string =>
    names.map((name) => statements.find(([key]) => key === name)?.[1]).find(Boolean) ?? '';
  // HighWire tags are found by how their name ends, and win over all others.
  const highwire = (name: string): string[] =>
    metas.flatMap((meta) => ((attribute(meta, 'name') ?? '').endsWith(name) ? [content(meta)] : []));
  const publicationTitle =
    highwire('citation_journal_title')[0] ??
    stated('prism:publicationName', 'eprints:publication', 'dc:source', 'og:site_name');
  const title = highwire('citation_title')[0] || stated('dc:title', 'og:title') || textOf(elements, 'title');
  const authors = highwire('citation_author').flatMap(authorsIn);
  return {
    itemType: typeOf(statements, metas),
    // The name of the publication goes where it ends a title after a sign.
    title: publicationTitle === '' ? title : withoutEnd(title, publicationTitle),
    creators: authors.length > 0 ? authors : [...w3Authors(metas), ...bylines(elements)],
    date:
      highwire('citation_publication_date')[0] ||
      highwire('citation_date')[0] ||
      stated('eprints:date', 'prism:publicationDate', 'og:published_time', 'article:published_time') ||
      stated('dcterms:issued', 'dc:date'),
    publicationTitle,
    language: highwire('citation_language')[0] || stated('dc:language') || rootLanguage(elements),
    url: highwire('citation_public_url')[0] || stated('og:url') || canonical(elements) || location,
    rights: stated('dc:rights'),
    place: stated('dc:coverage'),
  };
}

function withoutEnd(title: string, publication: string): string {
  const rest = title.endsWith(publication) ? title.slice(0, -publication.length).trimEnd() : title;
  return /[^\w\s]$/.test(rest) && rest !== title ? rest.slice(0, -1).trimEnd() : title;
}

/** `z:itemType` before all; then what HighWire tags mean for sure, what vocabularies say, and guesses. */
function typeOf(statements: readonly Statement[], metas: readonly Element[]): string {
  const stated = (key: string): string => statements.find(([name]) => name === key)?.[1] ?? '';
  const named = (name: string): boolean => metas.some((meta) => attribute(meta, 'name')?.endsWith(name));
  const sure = stated('z:itemType');
  if (sure !== '') return sure;
  if (named('citation_journal_title')) return 'journalArticle';
  if (stated('dc:type') !== '') return stated('dc:type');
  if (stated('og:type') === 'website') return 'webpage';
  return named('citation_title') || stated('og:type') === 'article' ? 'journalArticle' : 'webpage';
}

type Statement = readonly [key: string, value: string];

/** Names are parted at the first of `.`, `:` and `_`; the prefix is small, and so is the first letter of the rest. */
function statementsOf(meta: Element): Statement[] {
  const value = content(meta);
  const names = attribute(meta, 'name') || attribute(meta, 'property') || '';
  if (value === '') return [];
  return names.split(/\s+/).flatMap((name): Statement[] => {
    const cut = name.search(/[.:_]/);
    const prefix = name.slice(0, Math.max(0, cut)).toLowerCase();
    if (!KNOWN.has(prefix)) return [];
    return [[`${prefix}:${name.charAt(cut + 1).toLowerCase()}${name.slice(cut + 2)}`, value]];
  });
}

/** Several in one tag are parted by semicolons, or by commas between names of two words. */
function authorsIn(text: string): string[] {
  const parts = text.split(/\s*;\s*/);
  const byComma = text.split(/\s*,\s*/);
  const [first = '', second = ''] = byComma;
  return parts.length === 1 && first.includes(' ') && second.includes(' ') ? byComma : parts;
}

function w3Authors(metas: readonly Element[]): string[] {
  return metas.flatMap((meta) =>
    /^author$/i.test(attribute(meta, 'name') ?? attribute(meta, 'property') ?? '') ? [content(meta)] : [],
  );
}

/** Without a creator, Zotero takes the text of whatever is of one of these classes. */
function bylines(elements: readonly Element[]): string[] {
  return elements.flatMap((element) =>
    /byline|vcard/i.test(attribute(element, 'class') ?? '') ? [allText(element)] : [],
  );
}

function canonical(elements: readonly Element[]): string {
  const link = elements.find((one) => one.tagName === 'link' && attribute(one, 'rel') === 'canonical');
  return (link && attribute(link, 'href')) ?? '';
}

function rootLanguage(elements: readonly Element[]): string {
  const root = elements.find(({ tagName }) => tagName === 'html');
  return (root && attribute(root, 'lang')) ?? '';
}

function textOf(elements: readonly Element[], tag: string): string {
  const found = elements.find(({ tagName }) => tagName === tag);
  return found === undefined ? '' : allText(found);
}

function allText(node: DefaultTreeAdapterTypes.ChildNode): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(allText).join('') : '';
}

function all(node: DefaultTreeAdapterTypes.Node): Element[] {
  const own = 'tagName' in node ? [node] : [];
  return 'childNodes' in node ? [...own, ...node.childNodes.flatMap(all)] : own;
}

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((one) => one.name === name)?.value;
}

const content = (meta: Element): string => (attribute(meta, 'content') ?? '').replace(/\s+/g, ' ').trim();
