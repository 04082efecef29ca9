import { describe, expect, it } from 'vitest';
import { jsonLine, wholeJsonLines } from '../../../../src/site/carry/json-lines.ts';
import { HOSTILE, view, views } from './support/articles.ts';

const articles = views(...HOSTILE.map((text) => ({ title: text, markdown: `One\u2028two\u0085three.\n` })));
const pieces = articles.map((article) => ({ slug: article.slug, text: jsonLine(article) }));

describe('JSON Lines', () => {
  it('hold an article a line, every text as it is', () => {
    const lines = wholeJsonLines(pieces).split(/[\n\r\u0085\u2028\u2029]/);
    expect(lines.pop()).toBe('');
    const records = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    const titles = new Map(articles.map(({ slug, title }) => [slug, title]));
    expect(records).toHaveLength(HOSTILE.length);
    for (const { slug, title } of records) expect(title).toBe(titles.get(`${slug}`));
  });

  it('have the same keys in each, and say how sure the date is', () => {
    const lines = [view(), view({ outlet: null, date: null, dateBasis: null })].map(
      (article) => JSON.parse(jsonLine(article)) as Record<string, unknown>,
    );
    expect(Object.keys(lines[1] ?? {})).toEqual(Object.keys(lines[0] ?? {}));
    expect(lines[0]).toMatchObject({
      dateCertainty: 'stated',
      text: 'Talks resumed on Tuesday.\n\nThey will go on.',
      page: 'articles/talks-resume.html',
    });
    expect(lines[1]).toMatchObject({ date: null, dateCertainty: null });
  });

  it('come by slug, whatever the order of the articles', () => {
    expect(wholeJsonLines(pieces.toReversed())).toBe(wholeJsonLines(pieces));
  });
});
