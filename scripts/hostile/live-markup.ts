/** What is live in a page of HTML: parsed as a browser would, and held against what the site's own pages are made of. */

import { type DefaultTreeAdapterTypes, parse, parseFragment } from 'parse5';
import { liveInJson } from './live-data.ts';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** Something that could run, load, lead astray or change how a page is read, and the text it was made of. */
export interface Live {
  readonly what: string;
  readonly text: string;
}

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

/** Elements that the layouts and the Markdown of articles come to. */
const ELEMENTS = words(
  `a abbr article aside b bdi bdo blockquote body br button caption cite code col colgroup dd del details dfn div dl dt em fieldset
  figcaption figure footer form h1 h2 h3 h4 head header hr html i input ins kbd label legend li line link main mark meta nav noscript
  ol optgroup option output p path polygon polyline pre progress q rect circle g s samp script search section select small span strong
  sub summary sup svg table tbody td text tfoot th thead time title tr tspan u ul var wbr`,
);
/** Of those, what the text of an article may hold. */
const IN_TEXT = words(
  'a b blockquote br code del div em h2 h3 hr i li ol p pre s section span strong sub sup table tbody td tfoot th thead tr ul',
);

/** Attributes that the layouts use, beside `aria-` and `data-`. */
const ATTRIBUTES = words(
  `action align autocomplete charset checked cite class colspan content cx cy d datetime defer dir disabled download dx dy enterkeyhint
  fill focusable font-size for height hidden href hreflang http-equiv id inputmode label lang list max maxlength multiple accept method min name
  open placeholder points prefix preserveAspectRatio property r rel role rowspan rx ry scope selected spellcheck src start step stroke
  stroke-width tabindex text-anchor title transform translate type value viewBox width x x1 x2 y y1 y2 reversed`,
);

/** Attributes that a browser follows or loads. */
const ADDRESSES = words('action cite formaction href src xlink:href poster data background ping srcset');

/** A site that is not there: what stays on it is inside. */
const SITE = 'http://site.invalid/';

/** Everything live in a whole page. @param path of the page from the root of the site, from which its addresses lead */
export function liveInPage(html: string, path: string): Live[] {
  return [...walk(parse(html), new URL(encodeURI(path), SITE).href, ELEMENTS)];
}

/** Everything live in HTML that stands for text: no element that loads or asks is expected there. */
export function liveInText(html: string): Live[] {
  return [...walk(parseFragment(html), SITE, IN_TEXT)];
}

function* walk(node: Node, base: string, elements: ReadonlySet<string>): Generator<Live> {
  if ('tagName' in node) yield* liveInElement(node, base, elements);
  if ('content' in node) yield* walk(node.content, base, elements);
  if ('childNodes' in node) for (const child of node.childNodes) yield* walk(child, base, elements);
}

function* liveInElement(element: Element, base: string, elements: ReadonlySet<string>): Generator<Live> {
  const { tagName, attrs } = element;
  const found = (what: string, text: string): Live => ({ what: `${what} of <${tagName}>`, text });
  if (!elements.has(tagName)) yield { what: `element <${tagName}>`, text: opening(element) };
  for (const { name, value } of attrs) {
    if (name.startsWith('on')) yield found(`handler ${name}`, value);
    else if (name === 'style') yield found('style', value);
    else if (!isKnown(name)) yield found(`unknown attribute ${name}`, value);
    if (ADDRESSES.has(name)) {
      const why = astray(element, name, value, base);
      if (why !== null) yield found(`${why} in ${name}`, value);
    }
  }
  if (tagName === 'script') yield* liveInScript(element);
  if (tagName === 'meta') yield* liveInMeta(element, base);
  // A browser that runs scripts takes what a `noscript` holds for text; one that does not, for markup.
  if (tagName === 'noscript')
    for (const text of textsOf(element)) yield* walk(parseFragment(text), base, elements);
}

const isKnown = (name: string): boolean =>
  ATTRIBUTES.has(name) || name.startsWith('aria-') || name.startsWith('data-') || name === 'xmlns';

/** Why an address must not stand where it does; null where it may. */
function astray({ tagName }: Element, name: string, value: string, base: string): string | null {
  const url = URL.parse(value, base);
  if (url === null) return null;
  const inside = url.href.startsWith(SITE);
  if (tagName === 'a' || (tagName === 'link' && name === 'href')) {
    return ['http:', 'https:', 'mailto:'].includes(url.protocol) ? null : `${url.protocol} address`;
  }
  return inside || name === 'cite' ? null : 'address of another site';
}

function* liveInScript(element: Element): Generator<Live> {
  const source = attribute(element, 'src');
  const text = textsOf(element).join('');
  if (attribute(element, 'type') === 'application/ld+json') yield* liveInJson(text);
  else if (source === null || !/^(?:[^?#:]*\/)?assets\/[\w-]+\.js$/.test(source) || text !== '')
    yield { what: 'script', text: source ?? text };
}

function* liveInMeta(element: Element, base: string): Generator<Live> {
  const does = attribute(element, 'http-equiv')?.toLowerCase();
  const content = attribute(element, 'content') ?? '';
  if (does === undefined || does === 'content-security-policy') return;
  const to = URL.parse(content.split('url=').slice(1).join('url='), base);
  if (does !== 'refresh' || to?.href.startsWith(SITE) !== true)
    yield { what: `<meta http-equiv=${does}>`, text: content };
}

const attribute = (element: Element, name: string): string | null =>
  element.attrs.find((each) => each.name === name)?.value ?? null;

const textsOf = ({ childNodes }: Element): string[] =>
  childNodes.flatMap((node) => (node.nodeName === '#text' && 'value' in node ? [node.value] : []));

const opening = ({ tagName, attrs }: Element): string =>
  `<${[tagName, ...attrs.map(({ name, value }) => `${name}="${value}"`)].join(' ')}>`;
