import { describe, expect, it } from 'vitest';
import { absoluteUnder, relativeTo, webAddress, within } from '../../../src/site/links.ts';

describe('relativeTo', () => {
  it.each([
    ['index.html', 'articles/x.html', 'articles/x.html'],
    ['articles/x.html', 'index.html', '../index.html'],
    ['articles/x.html', 'articles/y.html', 'y.html'],
    ['articles/x.html', 'articles/x.html', 'x.html'],
    ['articles/x.html', 'sources/x.html#L12', '../sources/x.html#L12'],
    ['sources/x.html', 'sources/x.html#L12', '#L12'],
  ])('from %s to %s is %s', (from, to, href) => {
    expect(relativeTo(from)(to)).toBe(href);
  });
});

describe('absoluteUnder', () => {
  it.each([
    ['/', '/index.html'],
    ['', '/index.html'],
    ['archive', '/archive/index.html'],
    ['/deep/archive/', '/deep/archive/index.html'],
  ])('with the prefix “%s” is %s', (prefix, href) => {
    expect(absoluteUnder(prefix)('index.html')).toBe(href);
  });
});

describe('webAddress', () => {
  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    '//host/x',
    'nonsense',
    '',
    null,
  ])('is nothing for %s', (text) => {
    expect(webAddress(text)).toBeNull();
  });

  it('is an address for http and https', () => {
    expect(webAddress('https://times.example/a b')?.href).toBe('https://times.example/a%20b');
    expect(webAddress('http://times.example')?.hostname).toBe('times.example');
  });
});

describe('within', () => {
  it('tells a domain from one that only ends alike', () => {
    expect(within('www.times.example', 'times.example')).toBe(true);
    expect(within('nottimes.example', 'times.example')).toBe(false);
  });
});
