import { describe, expect, it } from 'vitest';
import { buildSite } from '../../../src/site/build.ts';
import { citationText, cite } from '../../../src/site/citations.ts';
import type { Article } from '../../../src/types.ts';
import { archive, archived } from './support/archive.ts';

function citations(changes: Partial<Article>): Record<string, string> {
  const site = buildSite(archive([archived(changes)]), '/');
  const [article] = site.articles.map(site.open);
  if (article === undefined) throw new Error('no article');
  return Object.fromEntries(cite(article, site).map((each) => [each.style, citationText(each)]));
}

const HELD = 'Test archive, record talks-resume, SHA-256 0123456789ab';

describe('cite', () => {
  it('gives the four forms for a signed article with a stated date', () => {
    expect(citations({ authors: ['Anna Petrova'], url: 'https://times.example/talks' })).toEqual({
      Chicago: `Anna Petrova. “Talks resume.” The Example Times, May 14, 2019. https://times.example/talks. ${HELD}.`,
      APA: `Petrova, Anna. (2019, May 14). Talks resume. The Example Times. https://times.example/talks [${HELD}]`,
      MLA: `Anna Petrova. “Talks resume.” The Example Times, 14 May 2019, https://times.example/talks. ${HELD}.`,
      'UN footnote': `Anna Petrova, The Example Times, “Talks resume”, 14 May 2019. Available at https://times.example/talks. Held in ${HELD}.`,
    });
  });

  it('prints the doubt about a date in brackets', () => {
    const found = citations({ date: '2018-06-15~', dateBasis: 'inferred' });
    expect(found['UN footnote']).toContain('[15 June 2018, inferred]');
    expect(found.Chicago).toContain('[June 15, 2018, inferred].');
    expect(found.MLA).toContain('[15 June 2018, inferred]');
    expect(citations({ date: '2018-06', dateBasis: 'stated' })['UN footnote']).toContain(
      '[June 2018, bounded]',
    );
    expect(citations({ date: null, dateBasis: null })['UN footnote']).toContain('[undated]');
    expect(citations({ date: null, dateBasis: null }).APA).toContain('(n.d.).');
  });

  it('says of a date given by hand that the page does not state it', () => {
    const found = citations({ date: '2019-09-14', dateBasis: 'correction' });
    expect(found.APA).toContain('(2019, September 14 [given by hand]).');
    expect(found.MLA).toContain('[14 Sept. 2019, given by hand]');
  });

  it('puts no bracket inside another of its kind', () => {
    for (const date of ['2018-06-15~', '2018-06', '2018-06-15/2018-06-16']) {
      expect(citations({ date, dateBasis: 'inferred' }).APA).toMatch(/\([^()[\]]+ \[[a-z]+\]\)\./);
    }
  });

  it('leaves out what is not known, and names a mirror as where the text was found, without its address', () => {
    const found = citations({ outlet: null, retrievedFrom: 'Copycat', url: 'http://copycat.example/1' });
    for (const text of Object.values(found))
      expect(text).not.toMatch(/copycat\.example|null|undefined|, ,|\.\./i);
    expect(found.Chicago).toBe(`“Talks resume.” May 14, 2019. From the copy at Copycat, held in ${HELD}.`);
    expect(found['UN footnote']).toBe(
      `“Talks resume”, 14 May 2019. From the copy at Copycat, held in ${HELD}.`,
    );
  });
});
