import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Matcher } from '../../src/archive/names/matcher.ts';
import { passagesOf } from '../../src/archive/passages.ts';
import { readArticle } from '../../src/archive/read.ts';
import { bodyToMarkdown } from '../../src/article/body.ts';
import type { Article } from '../../src/types.ts';
import { runs } from '../support/runs.ts';
import { packageMatcher } from '../unit/archive/support/reading.ts';
import { SAMPLE } from '../unit/article/samples.ts';

let matcher: Matcher;
beforeAll(async () => {
  matcher = await packageMatcher();
});

/** Pieces of which names, quotations and attributions are made, in no sensible order. */
const PIECES = [
  ...[
    'Kim',
    'Kim Jong Un',
    'Moon',
    'Moon Jae-in',
    'the North',
    'North Korea',
    'U.S.',
    'Putin',
    'Seoul',
    'resolutions 1718',
    '2397',
  ],
  ...[
    'said',
    'he',
    'she',
    'it',
    'told reporters',
    'according to',
    'the minister',
    'the statement',
    'through an interpreter',
    'who',
  ],
  ...['“', '”', '"', "'", '‘', '’', '„', '«', '»', '「', '」', ',', '.', ':', '?', '—', '-', '(', ')'],
  ...[
    '김정은은',
    '라고 말했다',
    '북한이',
    '王毅表示',
    '，',
    '。',
    'は',
    'と述べた',
    'заявил',
    'Лавров',
    'قال',
    'and',
    'Foreign Minister',
    '🙂',
    '\u0301',
  ],
];
const text = fc
  .array(fc.tuple(fc.constantFrom(...PIECES), fc.constantFrom(' ', '', ' ')), { maxLength: 40 })
  .map((pieces) => pieces.flat().join(''));
const language = fc.constantFrom('en', 'de', 'fr', 'ru', 'zh', 'ja', 'ko', 'ar', 'xx', null);

const articleOf = (paragraphs: readonly string[], tag: string | null): Article => ({
  ...SAMPLE,
  language: tag,
  markdown: bodyToMarkdown(paragraphs.map((one) => ({ kind: 'paragraph', text: one }))),
});

describe('what is read in an article', () => {
  it('stands where it is said to stand, in order, no name in another, no quotation in another', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 5 }), language, (paragraphs, tag) => {
        const article = articleOf(paragraphs, tag);
        const passages = new Map(passagesOf(article).map((one) => [`${one.field} ${one.index}`, one]));
        const { mentions, quotes } = readArticle(article, matcher);
        const ends = new Map<string, number>();
        for (const { field, index, start, end, text: words, paragraph, kind } of mentions) {
          const passage = passages.get(`${field} ${index}`);
          expect(passage?.text.slice(start, end)).toBe(words);
          expect(passage?.id).toBe(paragraph);
          if (kind === 'theme' || kind === 'event') continue;
          expect(start).toBeGreaterThanOrEqual(ends.get(`${field} ${index}`) ?? 0);
          ends.set(`${field} ${index}`, end);
        }
        const taken = new Set<string>();
        for (const [at, quote] of quotes.entries()) {
          expect(quote.id).toBe(`q${at + 1}`);
          expect(quote.speaker === null || quote.kind === 'speech').toBe(true);
          for (const { field, index, start, end } of quote.parts) {
            const quoted = passages.get(`${field} ${index}`)?.text.slice(start, end) ?? '';
            expect(quoted.length).toBe(end - start);
            for (let place = start; place < end; place += 1) {
              expect(taken.has(`${field} ${index} ${place}`)).toBe(false);
              taken.add(`${field} ${index} ${place}`);
            }
          }
        }
      }),
      runs(150),
    );
  });

  it('depends on the article and the gazetteer alone', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 3 }), fc.array(text, { maxLength: 3 }), (one, other) => {
        const first = readArticle(articleOf(one, 'en'), matcher);
        readArticle(articleOf(other, 'ko'), matcher);
        expect(readArticle(articleOf(one, 'en'), matcher)).toEqual(first);
      }),
      runs(60),
    );
  });
});
