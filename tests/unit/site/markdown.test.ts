import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { describe, expect, it } from 'vitest';
import { renderBody } from '../../../src/site/markdown.ts';

type Element = DefaultTreeAdapterTypes.Element;

/** Elements of some HTML as a browser would make them. */
function elements(html: string): Element[] {
  const found: Element[] = [];
  const walk = (node: DefaultTreeAdapterTypes.Node): void => {
    if ('tagName' in node) found.push(node);
    if ('childNodes' in node) node.childNodes.forEach(walk);
  };
  walk(parseFragment(html));
  return found;
}

const tags = (markdown: string): string[] =>
  elements(renderBody(markdown).html).map((element) => element.tagName);

const attributes = (markdown: string, name: string): string[] =>
  elements(renderBody(markdown).html).flatMap((element) =>
    element.attrs.filter((attribute) => attribute.name === name).map((attribute) => attribute.value),
  );

describe('renderBody', () => {
  it('numbers what can be cited in reading order', () => {
    const markdown = 'One.\n\n## Two\n\n- three\n- four\n\n> Five.\n\n| a |\n|---|\n| b |\n';
    expect(attributes(markdown, 'id')).toEqual(['p1', 'p2', 'p3', 'p4', 'p5', 'p6']);
  });

  it('keeps the first level of headings for the headline', () => {
    expect(tags('# A\n\n## B\n\n#### C\n')).toEqual(['h2', 'h2', 'h3']);
  });

  it('drops what could run or be fetched', () => {
    const hostile = [
      '<script>alert(1)</script>',
      '<img src=x onerror=alert(1)>',
      '![picture](https://elsewhere.example/x.png)',
      '<svg onload=alert(1)>',
      '<form action="/x"><input autofocus onfocus=alert(1)></form>',
      '<p id="main" style="color:red" onclick="alert(1)">text</p>',
      '[link](javascript:alert(1)) [data](data:text/html,x) <javascript:alert(1)>',
    ].join('\n\n');
    const found = elements(renderBody(hostile).html);
    expect([...new Set(found.map((element) => element.tagName))]).toEqual(['p']);
    expect(found.flatMap((element) => element.attrs.map(({ name }) => name))).toEqual(found.map(() => 'id'));
    expect(attributes(hostile, 'id').every((id) => /^p\d+$/.test(id))).toBe(true);
  });

  it('leaves as text an address that only stands in the text, and follows one that is written as a link', () => {
    expect(tags('See www.times.example or https://times.example or a@times.example.\n')).toEqual(['p']);
    expect(attributes('See [the report](https://times.example/x).\n', 'href')).toEqual([
      'https://times.example/x',
    ]);
    expect(attributes('See [the report](https://times.example/x).\n', 'rel')).toEqual([
      'external nofollow noreferrer',
    ]);
  });

  it('shows as text, with its address, a link to a host that copies, however the link is written', () => {
    const hosts = ['copies.example'];
    const written = [
      '[ok](http://3.copies.example/x)',
      '<http://copies.example/x>',
      '[ok][1]\n\n[1]: http://COPIES.example/x',
    ];
    for (const markdown of written) {
      const body = renderBody(`${markdown}\n`, hosts);
      expect(elements(body.html).map((element) => element.tagName)).toEqual(['p']);
      expect(body.html).toContain('copies.example/x');
      expect(body.addresses).toEqual([]);
    }
    expect(renderBody('[no copy](http://notcopies.example/x)\n', hosts).html).toContain('<a ');
  });

  it('numbers the addresses of links for those who read on paper', () => {
    const { html, addresses } = renderBody('See [a](https://a.example/) and [b](https://b.example/).\n');
    expect(addresses).toEqual(['https://a.example/', 'https://b.example/']);
    expect([...html.matchAll(/<sup class="endnote">(\d)<\/sup>/g)].map((found) => found[1])).toEqual([
      '1',
      '2',
    ]);
  });

  it('reads no template language', () => {
    const { html } = renderBody('{{ site.meta }} {% raw %} <%= x %>\n');
    expect(html).toContain('{{ site.meta }} {% raw %}');
  });

  it('gives the first paragraph as the lead, shortened at a word', () => {
    expect(renderBody('## Head\n\nThe *lead*\nof it.\n\nMore.\n').lead).toBe('The lead of it.');
    const { lead } = renderBody(`${'word '.repeat(200)}\n`);
    expect(lead.length).toBeLessThanOrEqual(281);
    expect(lead).toMatch(/word…$/);
  });

  it.each([
    ['nested quotations', `${'>'.repeat(5_000)} x\n`],
    ['open emphasis', 'a**b '.repeat(20_000)],
    ['open brackets', '['.repeat(50_000)],
    ['nested lists', `${'- '.repeat(4_000)}x\n`],
  ])('shows %s as they are, in good time', (_, markdown) => {
    const start = performance.now();
    const { html } = renderBody(markdown);
    expect(elements(html).length).toBeGreaterThan(0);
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});
