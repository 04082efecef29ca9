import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleFromText, articleToText, claimsOf, isAsGenerated } from '../../../src/article/file.ts';
import { oneLine } from '../../../src/article/text.ts';
import type { Article, Outcome } from '../../../src/types.ts';
import { runs } from '../../support/runs.ts';
import { SAMPLE } from './samples.ts';

const BARE: Article = {
  ...SAMPLE,
  date: null,
  dateBasis: null,
  dateEvidence: [],
  outlet: null,
  retrievedFrom: null,
  agency: null,
  authors: [],
  place: null,
  section: null,
  language: null,
  kicker: null,
  dek: null,
  captions: [],
  url: null,
  retrieved: null,
  corrections: [],
};

function faults(text: string): string[] {
  const { problems } = articleFromText(text, 'a.md');
  return problems.map(({ code, line, reason }) => `${code}:${line}: ${reason}`);
}

function read(outcome: Outcome<Article>): Article {
  if (!outcome.ok) throw new Error(outcome.problems.map(({ reason }) => reason).join());
  return outcome.value;
}

describe('the file of an article', () => {
  it('comes back as it was written', () => {
    for (const article of [SAMPLE, BARE]) {
      expect(read(articleFromText(articleToText(article), 'a.md'))).toEqual(article);
    }
  });

  it.each([
    'two  spaces.txt',
    ' before',
    'be\\hind.txt',
    'line\nfeed.txt',
    'tab\t.txt',
    'a: b #c.txt',
    '~',
    '- x',
  ])('comes back with the name of its source to the letter: %j', (name) => {
    const article = { ...SAMPLE, source: `folder/${name}` };
    expect(read(articleFromText(articleToText(article), 'a.md'))).toEqual(article);
  });

  it('comes back whatever its text fields hold', { timeout: 60_000 }, () => {
    const text = fc
      .oneof(
        fc.string({ unit: 'binary', maxLength: 40 }),
        fc.constantFrom(
          '---',
          '- a',
          'no',
          '0123',
          '12:30:45',
          '1984',
          '~',
          'null',
          "it's: #1",
          '"',
          '|',
          '!!js x',
        ),
        fc.constantFrom(
          '*a',
          '&a',
          '{{ x }}',
          '---js',
          'a: b',
          '2018-06-22',
          '[x]',
          '{x}',
          '%YAML',
          '\u2028',
          'a #b',
        ),
      )
      .map(oneLine)
      .filter((line) => line !== '');
    fc.assert(
      fc.property(text, text, text, fc.array(text, { maxLength: 3 }), (title, outlet, reason, authors) => {
        const [evidence] = SAMPLE.dateEvidence;
        if (evidence === undefined) throw new Error('the sample has evidence');
        const dateEvidence = [{ ...evidence, text: outlet, reason }];
        const article = { ...SAMPLE, title, outlet, authors, dateEvidence };
        expect(read(articleFromText(articleToText(article), 'a.md'))).toEqual(article);
      }),
      runs(300),
    );
  });

  it('keeps a body that looks like front matter', () => {
    for (const markdown of ['---\ntitle: no\n---\n', '---js\nprocess.exit(1)\n---\n']) {
      expect(read(articleFromText(articleToText({ ...SAMPLE, markdown }), 'a.md')).markdown).toBe(markdown);
    }
  });

  it('has its front matter in one order, unknown fields left out, the hash last', () => {
    const keys = articleToText(BARE)
      .split('\n---')[0]
      ?.match(/^[a-zA-Z0-9]+(?=:)/gm);
    expect(keys).toEqual(['title', 'slug', 'source', 'sha256', 'encoding', 'generated']);
  });
});

describe('a hand edit', () => {
  const text = articleToText(SAMPLE);

  it('is known by the hash, in the front matter and in the body', () => {
    expect(isAsGenerated(text)).toBe(true);
    expect(isAsGenerated(text.replace('First', 'Third'))).toBe(false);
    expect(isAsGenerated(text.replace('GENEVA', 'BERN'))).toBe(false);
    expect(isAsGenerated(text.replace(/^generated:.*\n/m, ''))).toBe(false);
    expect(read(articleFromText(text.replace('First', 'Third'), 'a.md')).edited).toBe(true);
  });

  it('is not seen in line ends, which version control may change', () => {
    const windows = text.replaceAll('\n', '\r\n');
    expect(read(articleFromText(windows, 'a.md'))).toEqual(SAMPLE);
  });

  it.each([
    [/^date: .*/m, 'date: 14 May 2019', 'article-bad-field:4'],
    [/^title: .*/m, 'title: [a', 'article-bad-yaml:3'],
    [
      /^outlet: .*/m,
      'templateEngineOverride: njk',
      /article-bad-field:\d+: unknown field "templateEngineOverride"/,
    ],
    [/^outlet: .*/m, 'permalink: ../../x', /article-bad-field:\d+: unknown field "permalink"/],
    [/^slug: .*/m, 'slug: ../x', 'article-bad-field:3'],
    [/^url: .*/m, 'url: "javascript:alert(1)"', /article-bad-field:\d+: "url"/],
    [/^source: .*/m, 'source: ../../etc/passwd', /article-bad-field:\d+: "source"/],
    [/^source: .*/m, 'source: a\\..\\..\\b', /article-bad-field:\d+: "source"/],
    [/^source: .*/m, 'source: /etc/passwd', /article-bad-field:\d+: "source"/],
    [/^source: .*/m, 'source: ""', /article-bad-field:\d+: "source"/],
    [/^title: .*\n/m, '', 'article-bad-field:1: "title"'],
    [/verdict: used/, 'verdict: maybe', /article-bad-field:\d+: "dateEvidence.0.verdict"/],
    [/^---\n/, '---js\n', 'article-code-front-matter:1'],
    [/^---\n/, '--- coffee\n', 'article-code-front-matter:1'],
    [/^---\n/, '---json\n', 'article-code-front-matter:1'],
    [/^---\n/, '\n', 'article-no-front-matter:1'],
    [/\n---\n/, '\n', 'article-no-front-matter:1'],
    [/^title: .*/m, 'title: !!js/function x', 'article-bad-yaml:2'],
    [/^title: .*/m, 'title: &a x\nkicker: *a', /article-bad-/],
    [/First paragraph/, `${'> '.repeat(60)}deep`, /article-bad-body:\d+/],
  ])('into bad front matter names the line: %s', (found, put, expected) => {
    const [first] = faults(text.replace(found, () => put));
    expect(first).toMatch(typeof expected === 'string' ? new RegExp(`^${expected}`) : expected);
  });

  it('never runs', () => {
    const code = 'globalThis.dateline = "ran"';
    for (const opening of ['---js', '---javascript', '--- js ', '---JS', '---constructor', '---__proto__']) {
      expect(faults(`${opening}\n${code}\n---\n`)[0]).toMatch(/^article-code-front-matter:1/);
    }
    expect('dateline' in globalThis).toBe(false);
  });

  it('of monstrous size is refused at once', () => {
    const start = performance.now();
    expect(faults(`---\ntitle: x\n${'\n'.repeat(80_000)}---\n`)[0]).toMatch(/^article-too-large/);
    expect(faults('x'.repeat(6_000_000))[0]).toMatch(/^article-too-large/);
    expect(performance.now() - start).toBeLessThan(500);
  });

  it('into bad front matter still says whose file it is', () => {
    expect(claimsOf(text.replace(/^title: .*/m, 'title: [a'))).toEqual({
      source: 'folder/dump.txt',
      sha256: SAMPLE.sha256,
    });
  });
});
