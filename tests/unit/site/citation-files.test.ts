import { describe, expect, it } from 'vitest';
import { buildSite } from '../../../src/site/build.ts';
import { toCslJson, toRis } from '../../../src/site/citation-files.ts';
import type { Article } from '../../../src/types.ts';
import { archive, archived } from './support/archive.ts';

function files(changes: Partial<Article>): { ris: string[]; csl: Record<string, unknown> } {
  const site = buildSite(archive([archived(changes)]), '/');
  const [article] = site.articles.map(site.open);
  if (article === undefined) throw new Error('no article');
  const [item] = JSON.parse(toCslJson(article, site)) as [Record<string, unknown>];
  return { ris: toRis(article, site).split('\r\n'), csl: item };
}

describe('citation files', () => {
  it('carry what is known of an article, and how its date is known', () => {
    const { ris, csl } = files({
      date: '2018-06-15~',
      dateBasis: 'inferred',
      authors: ['Anna Petrova', 'Kim Min-ji'],
      place: 'SEOUL',
      url: 'https://times.example/a',
      retrieved: '2026-02-11',
    });
    expect(ris).toEqual([
      'TY  - NEWS',
      'TI  - Talks resume',
      'T2  - The Example Times',
      'AU  - Petrova, Anna',
      'AU  - Kim Min-ji',
      'DA  - 2018/06/15/',
      'PY  - 2018',
      'LA  - en',
      'UR  - https://times.example/a',
      'Y2  - 2026/02/11',
      'DB  - Test archive',
      'AN  - talks-resume, SHA-256 0123456789ab',
      'DP  - Test archive',
      'N1  - Date: about 15 June 2018 (inferred, from days named in the text). Dateline: SEOUL.',
      'ER  - ',
      '',
    ]);
    // A dateline is where the news comes from, not where the newspaper is published.
    expect(csl).not.toHaveProperty('publisher-place');
    expect(csl).toMatchObject({
      type: 'article-newspaper',
      issued: { 'date-parts': [[2018, 6, 15]], circa: true },
      accessed: { 'date-parts': [[2026, 2, 11]] },
      author: [
        { family: 'Petrova', given: 'Anna' },
        { family: 'Kim', given: 'Min-ji' },
      ],
    });
  });

  it('leave a byline whole that is no person’s name', () => {
    const { ris, csl } = files({ authors: ['Reuters Staff'] });
    expect(ris).toContain('AU  - Reuters Staff');
    expect(csl).toMatchObject({ author: [{ literal: 'Reuters Staff' }] });
  });

  it('claim no more of a date than is known', () => {
    expect(files({ date: '2018-06' }).ris).toContain('DA  - 2018/06//');
    expect(files({ date: '2018-06' }).csl).toMatchObject({
      issued: { 'date-parts': [[2018, 6]], circa: true },
    });
    const { ris, csl } = files({ date: null, dateBasis: null });
    expect(ris.some((line) => /^(DA|PY)/.test(line))).toBe(false);
    expect(csl).not.toHaveProperty('issued');
  });

  it('keep hostile text on its line, and leave out the address of a mirror', () => {
    const { ris } = files({
      title: 'A\nER  - \nTY  - BOOK',
      retrievedFrom: 'Copycat',
      url: 'http://c.example/1',
    });
    expect(ris.filter((line) => line.startsWith('TY'))).toEqual(['TY  - NEWS']);
    expect(ris.some((line) => line.includes('c.example'))).toBe(false);
    expect(ris.find((line) => line.startsWith('N1'))).toContain('From the copy at Copycat.');
  });
});
