import { describe, expect, it } from 'vitest';
import { behindBy, isByAlone, maySign } from '../../../src/facts/byline.ts';
import { mayDate } from '../../../src/facts/dates/may-date.ts';
import { PageWords } from '../../../src/facts/page-words.ts';

describe('words of a page', () => {
  it('never miss a phrase the page holds, and rule out most others', () => {
    const words = new PageWords(['view original on our site', '原文链接：http']);
    for (const phrase of ['view original', '原文链接', 'on our']) expect(words.mayHold(phrase)).toBe(true);
    expect(words.mayHold('republished with permission')).toBe(false);
  });
});

describe('lines that may hold a date', () => {
  it.each(['12 March 2019', 'Mar 3', '3.4.2019', '2019-04-03', '12 tháng 9 năm 2017', '2017年9月12日'])(
    'keeps %s',
    (text) => {
      expect(mayDate(text, 0, text.length)).toBe(true);
    },
  );

  it.each(['12 comments', '4 Ways to win', '19.30 Uhr', '24/7'])('passes over %s', (text) => {
    expect(mayDate(text, 0, text.length)).toBe(false);
  });
});

describe('signs of a byline', () => {
  it('finds the name behind a word run together with it, and leaves names that only begin so', () => {
    expect(behindBy({ text: 'byRahimu Fadhili', from: 0 })?.text).toBe('Rahimu Fadhili');
    expect(behindBy({ text: 'Byron Fadhili', from: 0 })).toBeNull();
  });

  it('knows a line that holds only the word', () => {
    expect(isByAlone('author of the article:')).toBe(true);
    expect(isByAlone('von hier')).toBe(false);
    expect(maySign('rain, by jane doe')).toBe(true);
  });
});
