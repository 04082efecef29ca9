import { bibtexParser } from 'latex-utensils';
import { describe, expect, it } from 'vitest';
import { buildSite } from '../../../../../src/site/build.ts';
import { toBibLatex } from '../../../../../src/site/carry/bibliography/biblatex.ts';
import { wholeBib, wholeCslJson, wholeRis } from '../../../../../src/site/carry/bibliography/whole.ts';
import type { Piece } from '../../../../../src/site/carry/pieces.ts';
import { cslLine, toRis } from '../../../../../src/site/citation-files.ts';
import type { ArticleView } from '../../../../../src/site/view.ts';
import { archive } from '../../support/archive.ts';
import { HOSTILE, views } from '../support/articles.ts';
import { LOCAL } from '../support/meta.ts';

const articles = views(...HOSTILE.map((title) => ({ title, authors: [title] })));
const site = buildSite(archive([]), '/');
const slugs = articles.map(({ slug }) => slug).sort();

const pieces = (text: (article: ArticleView) => string): Piece[] =>
  articles.map((article) => ({ slug: article.slug, text: text(article) }));

const ris = pieces((article) => toRis(article, site));
const csl = pieces((article) => cslLine(article, site));
const bib = pieces((article) => toBibLatex(article, LOCAL));

/** Records of RIS, read line by line; any line that is not of its form is an error. */
function readRis(text: string): Record<string, string[]>[] {
  const records: Record<string, string[]>[] = [];
  let open: Record<string, string[]> | null = null;
  for (const line of text.split('\r\n').slice(0, -1)) {
    const [, tag = '', value = ''] = /^([A-Z][A-Z0-9]) {2}- (.*)$/.exec(line) ?? [];
    if (tag === 'TY' && open === null) open = {};
    if (tag === '' || open === null) throw new Error(`Not a line of RIS: ${JSON.stringify(line)}`);
    if (tag === 'ER') {
      records.push(open);
      open = null;
    } else open[tag] = [...(open[tag] ?? []), value];
  }
  if (open !== null) throw new Error('A record is open');
  return records;
}

describe('citations of the whole archive', () => {
  it('hold one record of RIS for each article', () => {
    const records = readRis(wholeRis(ris));
    expect(records.map(({ AN }) => AN?.[0]?.split(',')[0])).toEqual(slugs);
    for (const { TY, ER } of records) expect([TY, ER]).toEqual([['NEWS'], undefined]);
  });

  it('hold one item of CSL-JSON for each article, a line each', () => {
    const text = wholeCslJson(csl);
    expect((JSON.parse(text) as { id: string }[]).map(({ id }) => id)).toEqual(slugs);
    expect(text.trim().split('\n')).toHaveLength(slugs.length + 2);
    expect(JSON.parse(wholeCslJson([]))).toEqual([]);
  });

  it('hold one entry of BibLaTeX for each article', () => {
    const { content } = bibtexParser.parse(wholeBib(bib));
    expect(content.map((entry) => ('internalKey' in entry ? entry.internalKey : ''))).toEqual(slugs);
  });

  it('are the same whatever the order of the articles', () => {
    expect(wholeRis(ris.toReversed())).toBe(wholeRis(ris));
    expect(wholeCslJson(csl.toReversed())).toBe(wholeCslJson(csl));
    expect(wholeBib(bib.toReversed())).toBe(wholeBib(bib));
  });
});
