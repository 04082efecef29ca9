import fc from 'fast-check';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { element, xmlText } from '../../../../src/site/carry/xml.ts';
import { HOSTILE } from './support/articles.ts';

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  trimValues: false,
  parseTagValue: false,
  parseAttributeValue: false,
});

/** What XML 1.0 allows, one character after another. */
function isAllowed(text: string): boolean {
  return [...text].every((sign) => {
    const code = sign.codePointAt(0) ?? 0;
    if (code === 0x9 || code === 0xa || code === 0xd) return true;
    return (code >= 0x20 && code <= 0xd7ff) || (code >= 0xe000 && code <= 0xfffd) || code >= 0x10000;
  });
}

describe('XML', () => {
  it('holds any text in an element and in an attribute', () => {
    for (const text of [...HOSTILE, 'a & b < c > d " e \' f &amp; &#0;']) {
      const xml = `<r>${element('a', text, { b: text })}</r>`;
      expect(XMLValidator.validate(xml)).toBe(true);
      const { r } = parser.parse(xml) as { r: { a: { '#text': string; '@b': string } } };
      const safe = [...text].map((sign) => (isAllowed(sign) ? sign : '\uFFFD')).join('');
      expect(r.a['#text'].replaceAll('\r', '')).toBe(safe.replaceAll('\r', ''));
      expect(Object.keys(r.a).sort()).toEqual(['#text', '@b']);
    }
  });

  it('never holds what XML 1.0 forbids', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(isAllowed(xmlText(text))).toBe(true);
        expect(xmlText(text)).not.toMatch(/[<>"']|&(?!amp;|lt;|gt;|quot;|apos;)/);
      }),
    );
    expect(xmlText('a\u0000\u000b\ud800\uffff\u{1f600}')).toBe('a\uFFFD\uFFFD\uFFFD\uFFFD\u{1f600}');
  });

  it('leaves out attributes without a value', () => {
    expect(element('a', null, { b: null, c: undefined, d: '1' })).toBe('<a d="1"/>');
  });
});
