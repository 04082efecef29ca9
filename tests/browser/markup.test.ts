import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import { allPages, readPage } from './support/pages.ts';
import { markupFaults } from './support/validate.ts';

type Element = DefaultTreeAdapterTypes.Element;

function elements(html: string): Element[] {
  const found: Element[] = [];
  const walk = (node: DefaultTreeAdapterTypes.Node): void => {
    if ('tagName' in node) found.push(node);
    if ('childNodes' in node) for (const child of node.childNodes) walk(child);
    if ('content' in node) walk(node.content);
  };
  walk(parse(html));
  return found;
}

const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((each) => each.name === name)?.value;

describe('every page', () => {
  it('is there: home, articles, sources, search, indexes and the plain pages', () => {
    const pages = allPages();
    for (const path of ['index', 'search', 'timeline', 'outlets', 'method', 'about', 'help', '404']) {
      expect(pages).toContain(`${path}.html`);
    }
    for (const folder of ['articles', 'sources']) {
      expect(pages.filter((path) => path.startsWith(`${folder}/`))).toHaveLength(5);
    }
  });

  it('is valid HTML', async () => {
    const wrong: string[] = [];
    for (const path of allPages()) wrong.push(...(await markupFaults(path, readPage(path))));
    expect(wrong).toEqual([]);
  });

  it('holds no inline script or style and no handler', () => {
    const wrong = allPages().flatMap((path) =>
      elements(readPage(path))
        .filter(
          (element) =>
            (element.tagName === 'script' &&
              attribute(element, 'src') === undefined &&
              attribute(element, 'type') !== 'application/ld+json') ||
            element.tagName === 'style' ||
            element.attrs.some(({ name }) => name === 'style' || name.startsWith('on')),
        )
        .map((element) => `${path}: <${element.tagName}>`),
    );
    expect(wrong).toEqual([]);
  });

  it('states a policy that allows nothing from elsewhere and nothing inline', () => {
    for (const path of allPages()) {
      const policy = elements(readPage(path)).find(
        (element) => attribute(element, 'http-equiv')?.toLowerCase() === 'content-security-policy',
      );
      const content = policy === undefined ? '' : (attribute(policy, 'content') ?? '');
      expect(content, path).toContain("default-src 'none'");
      expect(content, path).not.toMatch(/unsafe|\*|https?:|data:/);
    }
  });

  it('links to pages of the site by name, from where it stands', () => {
    const pages = new Set(allPages());
    const wrong: string[] = [];
    for (const path of pages) {
      for (const element of elements(readPage(path))) {
        if (element.tagName !== 'a') continue;
        const href = attribute(element, 'href') ?? '';
        if (/^(https?:|mailto:|#)/.test(href) || path === '404.html') continue;
        const target = new URL(href, `http://site/${path}`).pathname.slice(1);
        if (href.startsWith('/') || !/\.\w+$/.test(target)) wrong.push(`${path} → ${href}`);
        if (target.endsWith('.html') && !pages.has(decodeURIComponent(target)))
          wrong.push(`${path} → ${href} (missing)`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('links to fragments that are there', () => {
    const ids = new Map(
      allPages().map((path) => [
        path,
        new Set(elements(readPage(path)).map((element) => attribute(element, 'id'))),
      ]),
    );
    const wrong: string[] = [];
    for (const path of allPages()) {
      for (const element of elements(readPage(path))) {
        const href = element.tagName === 'a' ? (attribute(element, 'href') ?? '') : '';
        if (!href.includes('#') || /^(https?|mailto):/.test(href) || path === '404.html') continue;
        const url = new URL(href, `http://site/${path}`);
        const target = ids.get(decodeURIComponent(url.pathname.slice(1)));
        if (target && !target.has(decodeURIComponent(url.hash.slice(1)))) wrong.push(`${path} → ${href}`);
      }
    }
    expect(wrong).toEqual([]);
  });
});
