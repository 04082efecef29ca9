import { bibtexParser, latexParser } from 'latex-utensils';
import { describe, expect, it } from 'vitest';
import { oneLine } from '../../../../../src/article/text.ts';
import { type EntrySubtype, toBibLatex } from '../../../../../src/site/carry/bibliography/biblatex.ts';
import type { Article } from '../../../../../src/types.ts';
import { HOSTILE, view } from '../support/articles.ts';
import { LOCAL } from '../support/meta.ts';

/** The entry as a parser of BibTeX reads it. There must be one, whatever the text. */
function entry(changes: Partial<Article> = {}, subtype?: EntrySubtype): Record<string, string> {
  const { content } = bibtexParser.parse(toBibLatex(view(changes), LOCAL, subtype));
  const [only] = content;
  if (content.length !== 1 || only?.entryType !== 'article') throw new Error(`${content.length} entries`);
  const fields = (only as bibtexParser.Entry).content.map(({ name, value }) => [name, `${value.content}`]);
  return { key: (only as bibtexParser.Entry).internalKey ?? '', ...Object.fromEntries(fields) };
}

const PRINTS: Readonly<Record<string, string>> = {
  textbackslash: '\\',
  textbraceleft: '{',
  textbraceright: '}',
  textasciicircum: '^',
  textasciitilde: '~',
  ...Object.fromEntries(['$', '&', '#', '_', '%'].map((sign) => [sign, sign])),
};

/** What TeX prints of a field. Anything it would obey, save the signs above, is an error. */
function printed(tex: string): string {
  const parsed = latexParser.parse(tex);
  return parsed.kind === 'ast.root' ? parsed.content.map(print).join('') : '';
}

function print(node: latexParser.Node): string {
  if (latexParser.isTextString(node)) return node.content;
  if (latexParser.isSpace(node) || latexParser.isSoftbreak(node)) return ' ';
  if (latexParser.isGroup(node)) return node.content.map(print).join('');
  if (latexParser.isCommand(node) && node.args.length === 0 && node.name in PRINTS)
    return PRINTS[node.name] ?? '';
  throw new Error(`TeX would obey: ${JSON.stringify(node)}`);
}

describe('toBibLatex', () => {
  it('gives a newspaper article with all that is known of it', () => {
    const known = {
      authors: ['Anna Petrova', 'Kim Min-ji', 'Yonhap News Agency'],
      url: 'https://times.example/a?b=1&c=%7B#d_e',
      retrieved: '2026-02-11',
    };
    expect(entry(known)).toEqual({
      key: 'talks-resume',
      entrysubtype: 'newspaper',
      author: 'Petrova, Anna and Kim, Min-ji and {Yonhap News Agency}',
      title: '{Talks resume}',
      journaltitle: 'The Example Times',
      date: '2019-05-14',
      url: 'https://times.example/a?b=1&c=%7B#d_e',
      urldate: '2026-02-11',
      langid: 'english',
      library: 'Test archive, record talks-resume, SHA-256 0123456789ab',
    });
    expect(entry({}, 'nonacademic').entrysubtype).toBe('nonacademic');
  });

  it('leaves out what is not known, and the address of a copy', () => {
    const bare = { outlet: null, date: null, dateBasis: null, language: null } as const;
    expect(Object.keys(entry(bare))).toEqual(['key', 'entrysubtype', 'title', 'library']);
    const copied = entry({ retrievedFrom: 'Copycat', url: 'http://copycat.example/1' });
    expect(copied).not.toHaveProperty('url');
    expect(copied.addendum).toBe('From the copy at Copycat');
  });

  it.each([
    ['2018-06-15~', 'inferred', '2018-06-15~', 'Date: about 15 June 2018 (inferred)'],
    ['2018-06-15', 'inferred', '2018-06-15~', 'Date: 15 June 2018 (inferred)'],
    ['2018-06', 'stated', '2018-06', 'Date: June 2018 (bounded)'],
    ['2018-06-15/2018-06-16', 'inferred', '2018-06-15/2018-06-16', 'Date: 15–16 June 2018 (bounded)'],
    ['2018-06-22T23:51', 'stated', '2018-06-22', undefined],
    ['2018-06-15?', 'stated', '2018-06-15?', 'Date: perhaps 15 June 2018 (inferred)'],
    ['2018-06-15', 'correction', '2018-06-15', 'Date: 15 June 2018 (given by hand)'],
  ] as const)('writes the date %s, %s, as %s', (date, dateBasis, expected, addendum) => {
    expect(entry({ date, dateBasis })).toMatchObject({ date: expected });
    expect(entry({ date, dateBasis }).addendum).toBe(addendum);
  });

  it('prints hostile text as it is, and never obeys it', () => {
    for (const text of HOSTILE) {
      const found = entry({ title: text, outlet: text, authors: [text] });
      expect(found.key).toBe('talks-resume');
      expect(printed(found.title ?? '')).toBe(oneLine(text));
      expect(printed(found.journaltitle ?? '')).toBe(oneLine(text));
      expect(
        printed(found.author ?? '')
          .replaceAll(/\s+/g, ' ')
          .trim(),
      ).toBe(oneLine(text));
    }
  });

  it('keeps an address verbatim but for what would break the field', () => {
    const { url } = entry({ url: 'https://times.example/?q={a}\\b#{}}%7D' });
    expect(url).toMatch(/^https:\/\/times\.example\//);
    expect(url).not.toMatch(/[{}\\]/);
    expect(decodeURIComponent(url ?? '')).toContain('#{}}}');
  });
});
