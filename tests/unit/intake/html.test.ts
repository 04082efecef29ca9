import { describe, expect, it } from 'vitest';
import { claimsOf, toBlocks } from '../../../src/intake/index.ts';
import type { Block, Dump } from '../../../src/types.ts';
import { HEADLINE, PAGE, PARAGRAPHS } from './files.ts';

const dumpOf = (text: string): Dump => ({
  name: 'a.html',
  path: 'a.html',
  size: text.length,
  sha256: '0'.repeat(64),
  encoding: 'utf-8',
  format: 'html',
  text,
});
const blocksOf = (html: string): Block[] => toBlocks(dumpOf(html));
const texts = (html: string): string[] => blocksOf(html).map(({ text }) => text);

describe('blocks of a page of HTML', () => {
  it('are the stretches that the page sets by themselves', () => {
    expect(texts('<p>One <b>bold</b> word.</p><div>Two<p>Three</div>Four<br>Five')).toEqual([
      'One bold word.',
      'Two',
      'Three',
      'Four',
      'Five',
    ]);
  });

  it('show no scripts, styles, comments or templates', () => {
    expect(
      texts(
        '<p>A<script>var x = "<p>no</p>";</script>B<!-- no --></p><style>p{}</style><template>no</template>',
      ),
    ).toEqual(['AB']);
  });

  it('map every character to its place in the source', () => {
    const html = '<p>Caf&eacute; <i>&amp;</i>\n\n  bar<!-- x -->&nbsp;now</p>';
    const [block] = blocksOf(html);
    expect(block?.text).toBe('Café & bar now');
    const at = (word: string): string => html.slice(block?.map[block.text.indexOf(word)]);
    expect(at('é')).toMatch(/^&eacute;/);
    expect(at('&')).toMatch(/^&amp;/);
    expect(at('bar')).toMatch(/^bar/);
    expect(at('now')).toMatch(/^now/);
    expect(block?.markup?.map(([start, end]) => html.slice(start, end))).toEqual([
      '<i>',
      '</i>',
      '<!-- x -->',
    ]);
  });

  it('say where they stand', () => {
    const [link, head, item, caption, hidden] = blocksOf(
      '<nav><a href="/">Home page</a></nav><article><h2 class="entry-title">Heading</h2><ul><li>Item</li></ul>' +
        '<figure><figcaption>A ship</figcaption></figure><p style="display:none">Hidden</p></article>',
    );
    expect(link?.structure).toMatchObject({ links: 1, role: 'text' });
    expect(link?.structure?.inside).toContain('nav');
    expect(head?.structure).toMatchObject({ role: 'heading', level: 2, hints: { title: 0 } });
    expect(item?.structure?.role).toBe('list');
    expect(caption?.structure?.role).toBe('caption');
    expect(hidden?.structure?.hidden).toBe(true);
  });

  it('keep a row of figures together, and take a table that lays out the page apart', () => {
    const rows = '<table><tr><th>Port</th><th>Ships</th></tr><tr><td>Ainsley</td><td>12</td></tr></table>';
    expect(texts(rows)).toEqual(['Port | Ships', 'Ainsley | 12']);
    expect(texts(`<table><tr><td><p>Menu</p></td><td>${rows}</td></tr></table>`)).toEqual([
      'Menu',
      'Port | Ships',
      'Ainsley | 12',
    ]);
  });

  it.each([
    ['unclosed', '<p>One<p>Two<div><b>Three', ['One', 'Two', 'Three']],
    ['closed twice', '</div></p><p>One</p></p></article><p>Two', ['One', 'Two']],
    ['a stray sign', '<p>3 < 5 and 7 > 6</p>', ['3 < 5 and 7 > 6']],
    ['cut off in a tag', '<p>One</p><p class="x', ['One']],
  ])('come from broken HTML too: %s', (_, html, expected) => {
    expect(texts(html)).toEqual(expected);
  });

  it('come from elements nested a hundred thousand deep', () => {
    expect(texts(`${'<div>'.repeat(100_000)}Deep`)).toEqual(['Deep']);
  });
});

describe('claims of a page', () => {
  const claims = claimsOf(dumpOf(PAGE));
  const said = (about: string): string[] =>
    claims.filter((claim) => claim.about === about).map(({ value }) => value);

  it('come from linked data, meta elements, times and links', () => {
    expect(new Set(said('title'))).toEqual(new Set([HEADLINE, `${HEADLINE} - The Lowmere Courier`]));
    expect(new Set(said('published'))).toEqual(new Set(['2019-11-05T09:30:00+01:00']));
    expect(new Set(said('author'))).toEqual(new Set(['Ada Brandvold']));
    expect(new Set(said('publisher'))).toEqual(new Set(['The Lowmere Courier']));
    expect(said('url')).toEqual(['https://www.lowmerecourier.example/news/ferry-winter.html']);
  });

  it('stand where they are said', () => {
    for (const { value, source, start, end } of claims) {
      if (source.startsWith('JSON-LD')) expect(PAGE.slice(start, end)).toBe(value);
      else expect(end).toBeGreaterThan(start);
    }
  });

  it.each([
    ['in a comment', '<!-- {"@type":"Article","headline":"Ferry sails"} -->'],
    ['with a stray comma', '{"@type":"Article","headline":"Ferry sails",}'],
    ['with bare line ends', '{"@type":"Article","headline":"Ferry\nsails"}'],
    ['in a list', '[{"@type":"WebSite"},{"@type":["Thing","NewsArticle"],"headline":"Ferry sails"}]'],
  ])('are read from linked data %s', (_, json) => {
    const page = `<script type="application/ld+json">${json}</script><p>x</p>`;
    expect(claimsOf(dumpOf(page)).filter(({ about }) => about === 'title')).toMatchObject([
      { value: 'Ferry sails' },
    ]);
  });

  it('are none where the linked data is none', () => {
    expect(claimsOf(dumpOf('<script type="application/ld+json">{"@type": [}</script><p>x</p>'))).toEqual([]);
  });
});

it('holds the paragraphs of a page each in a block', () => {
  expect(texts(PAGE)).toEqual(expect.arrayContaining([...PARAGRAPHS, HEADLINE]));
});
