/** What is live in the files beside the pages: data that a program reads, and then shows, runs or follows. */

import { parse as parseCsv } from 'csv-parse/sync';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { type Live, liveInText } from './live-markup.ts';

/** Keys of JSON whose text a reader takes for HTML, and those it takes for an address. */
const HTML_KEYS = new Set(['content_html', 'html', 'articleBodyHtml']);
const ADDRESS_KEYS = new Set([
  'url',
  'URL',
  '@id',
  'sameAs',
  'external_url',
  'home_page_url',
  'feed_url',
  'contentUrl',
  'image',
  'icon',
  'path',
]);
const SAFE = new Set(['http:', 'https:', 'mailto:', 'urn:', 'tag:']);

const bad = (what: string, text: string): Live => ({ what, text });

/** A document of JSON: it must be one, and no address in it may run. */
export function liveInJson(text: string): Live[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return [bad('broken JSON', `${(error as Error).message}: ${text.slice(0, 200)}`)];
  }
  return [...liveInValue('', value)];
}

function* liveInValue(key: string, value: unknown): Generator<Live> {
  if (typeof value === 'string') {
    if (HTML_KEYS.has(key)) yield* liveInText(value);
    else if (ADDRESS_KEYS.has(key)) yield* liveInAddress(value, `JSON ${key}`);
  } else if (Array.isArray(value)) for (const item of value) yield* liveInValue(key, item);
  else if (typeof value === 'object' && value !== null)
    for (const [name, item] of Object.entries(value)) yield* liveInValue(name, item);
}

function* liveInAddress(value: string, where: string): Generator<Live> {
  const url = URL.parse(value, 'http://site.invalid/');
  if (url !== null && !SAFE.has(url.protocol)) yield bad(`${url.protocol} address in ${where}`, value);
}

/** A document of JSON on each line. */
export function liveInJsonLines(text: string): Live[] {
  return text.split('\n').flatMap((line) => (line === '' ? [] : liveInJson(line)));
}

type XmlNode = Readonly<Record<string, unknown>>;

/** A document of XML: well-formed, of the elements its format has, no instruction, no address that runs; HTML in it is text. */
export function liveInXml(text: string): Live[] {
  const verdict = XMLValidator.validate(text);
  if (verdict !== true) return [bad('broken XML', `${verdict.err.msg}, line ${verdict.err.line}`)];
  const tree = new XMLParser({ preserveOrder: true, ignoreAttributes: false, attributeNamePrefix: '' }).parse(
    text,
  );
  return [...liveInNodes(tree as readonly XmlNode[])];
}

/** Elements of Atom, of sitemaps and of OpenSearch descriptions. */
const XML_ELEMENTS = new Set(
  `?xml feed id title subtitle updated published link author name uri email generator entry category summary content icon logo rights
  urlset url loc lastmod OpenSearchDescription ShortName LongName Description Url Image InputEncoding Language Tags
  Contact moz:SearchForm SearchForm sitemapindex sitemap`.split(/\s+/),
);

function* liveInNodes(nodes: readonly XmlNode[]): Generator<Live> {
  for (const node of nodes) {
    const set = (node[':@'] ?? {}) as Readonly<Record<string, string>>;
    for (const [name, children] of Object.entries(node)) {
      if (name === ':@' || name === '#text') continue;
      if (!XML_ELEMENTS.has(name)) yield bad(`element <${name}> in XML`, JSON.stringify(set));
      for (const [key, value] of Object.entries(set)) {
        if (key === 'href' || key === 'src' || key === 'template') yield* liveInAddress(value, `XML ${key}`);
        if (key.startsWith('on')) yield bad(`handler ${key} in XML`, value);
      }
      const inside = children as readonly XmlNode[];
      if (set.type === 'html') for (const child of inside) yield* liveInText(String(child['#text'] ?? ''));
      else if (set.type === 'xhtml') yield bad('markup in XML', name);
      yield* liveInNodes(inside);
    }
  }
}

/** A table: every row as wide as the first, and no cell that a spreadsheet takes for a formula. */
export function liveInCsv(text: string): Live[] {
  let rows: readonly (readonly string[])[];
  try {
    rows = parseCsv(text, { bom: true });
  } catch (error) {
    return [bad('broken CSV', (error as Error).message)];
  }
  return rows.flat().flatMap((cell) => (isFormula(cell) ? [bad('formula in CSV', cell)] : []));
}

/** As OWASP has it, with the full-width forms. A bare number, such as a latitude, is none. */
const isFormula = (cell: string): boolean =>
  /^[=+\-@\t\r\n＝＋－＠]/.test(cell) && !/^-?\d+(?:\.\d+)?$/.test(cell);
