import type { Element, ElementContent, Root } from 'hast';
import { describe, expect, it } from 'vitest';
import type { ArticleReading, Mention, Quote } from '../../../../src/archive-types.ts';
import { type Annotations, annotate, annotationsOf } from '../../../../src/site/annotate.ts';

const TEXT = 'Ida Berg met Havn. “We go,” Ida Berg said, “to Havn.”';

const el = (
  tagName: string,
  children: ElementContent[],
  properties: Element['properties'] = {},
): Element => ({
  type: 'element',
  tagName,
  properties,
  children,
});
const text = (value: string): ElementContent => ({ type: 'text', value });
const page = (...children: ElementContent[]): Root => ({
  type: 'root',
  children: [el('p', children, { id: 'p1' })],
});

/** A tree as one line: `<tag.class#id@href>…`. */
function line(node: Root | ElementContent): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element' && node.type !== 'root') return '';
  const inner = node.children.map((child) => line(child as ElementContent)).join('');
  if (node.type === 'root') return inner;
  const { className, id, href } = node.properties;
  const tag = [node.tagName, className && `.${className}`, id && `#${id}`, href && `@${href}`];
  return `<${tag.filter(Boolean).join('')}>${inner}</>`;
}

function marked(root: Root, annotations: Annotations): string {
  annotate(root, annotations);
  return line(root);
}

const at = (words: string, from = 0): { start: number; end: number } => {
  const start = TEXT.indexOf(words, from);
  return { start, end: start + words.length };
};
const BODY = { field: 'body', index: 0, paragraph: 'p1' } as const;
const mention = (entity: string, words: string, from = 0, rest: Partial<Mention> = {}): Mention => ({
  ...{ ...BODY, ...at(words, from), entity, kind: 'person', text: words, second: false, ...rest },
});
const quote = (rest: Partial<Quote> = {}): Quote => ({
  id: 'q1',
  kind: 'speech',
  text: 'We go, to Havn.',
  parts: [
    { ...BODY, ...at('“We go,”') },
    { ...BODY, ...at('“to Havn.”') },
  ],
  ...{ speaker: null, verb: null, addressee: null, through: null, ...rest },
});
const reading = (mentions: Mention[], quotes: Quote[] = []): ArticleReading =>
  ({ mentions, quotes }) as unknown as ArticleReading;
const href = (entity: string): string => `../people/${entity}.html`;

const NAMES = reading([
  mention('berg', 'Ida Berg'),
  mention('havn', 'Havn'),
  mention('berg', 'Ida Berg', 20),
  mention('havn', 'Havn', 30),
]);

describe('what is marked', () => {
  it('is the first mention of each record in a paragraph', () => {
    const { names = [] } = annotationsOf(NAMES, href).get('p1') ?? {};
    expect(names.map(({ entity, start }) => [entity, start])).toEqual([
      ['berg', 0],
      ['havn', 13],
    ]);
  });

  it('is no theme, no record without a page, nothing outside the body, no name within a name', () => {
    const mentions = [
      mention('berg', 'Ida Berg'),
      mention('ida', 'Ida'),
      mention('talks', 'met', 0, { kind: 'theme' }),
      mention('storm', 'said', 0, { kind: 'event' }),
      mention('havn', 'Havn', 0, { field: 'caption', paragraph: null }),
    ];
    const marks = annotationsOf(reading(mentions), (id) => (id === 'storm' ? null : href(id)));
    expect(marks.get('p1')?.names.map(({ entity }) => entity)).toEqual(['berg']);
  });

  it('is what somebody said, not a word set off', () => {
    expect(annotationsOf(reading([], [quote({ kind: 'term' })]), href).size).toBe(0);
    expect(annotationsOf(reading([], [quote()]), href).get('p1')?.quotes).toHaveLength(2);
  });
});

describe('marking', () => {
  it('wraps names and quotations, and gives a split quotation its id once', () => {
    const { mentions } = NAMES;
    expect(marked(page(text(TEXT)), annotationsOf(reading([...mentions], [quote()]), href))).toBe(
      '<p#p1><a.name@../people/berg.html>Ida Berg</> met <a.name@../people/havn.html>Havn</>. ' +
        '<span.quoted#q1>“We go,”</> Ida Berg said, <span.quoted>“to Havn.”</></>',
    );
  });

  it('goes on through emphasis, and puts no link into a link', () => {
    const broken = page(
      text('Ida '),
      el('em', [text('Berg')]),
      text(' met '),
      el('a', [text('Havn')]),
      text('. “We go,” Ida Berg said, “to Havn.”'),
    );
    expect(marked(broken, annotationsOf(NAMES, href))).toBe(
      '<p#p1><a.name@../people/berg.html>Ida </><em><a.name@../people/berg.html>Berg</></> met <a>Havn</>. “We go,” Ida Berg said, “to Havn.”</>',
    );
  });

  it('leaves the text as it is where a mark does not fit it', () => {
    const other = 'Another text altogether, of some length and more.';
    const marks = annotationsOf(reading([...NAMES.mentions], [quote()]), href);
    expect(marked(page(text(other)), marks)).toBe(`<p#p1>${other}</>`);
  });

  it('never changes the words of a text', () => {
    const root = page(text(TEXT));
    annotate(root, annotationsOf(reading([...NAMES.mentions], [quote()]), href));
    const words = (node: Root | ElementContent): string =>
      node.type === 'text'
        ? node.value
        : 'children' in node
          ? node.children.map((child) => words(child as ElementContent)).join('')
          : '';
    expect(words(root)).toBe(TEXT);
  });

  it('marks only the paragraph that bears the id', () => {
    const root: Root = { type: 'root', children: [el('p', [text(TEXT)], { id: 'p2' })] };
    expect(marked(root, annotationsOf(NAMES, href))).toBe(`<p#p2>${TEXT}</>`);
  });
});
