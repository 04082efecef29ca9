import { describe, expect, it } from 'vitest';
import { composeArticle } from '../../../src/article/compose.ts';
import { parseSidecar, sidecarPath } from '../../../src/article/sidecar.ts';
import type { Dump, Evidence, Facts } from '../../../src/types.ts';

function parse(text: string) {
  const outcome = parseSidecar(text, 's.yaml');
  if (!outcome.ok) throw new Error(outcome.problems.map(({ line, reason }) => `${line}: ${reason}`).join());
  return outcome.value;
}

function faults(text: string): string[] {
  return parseSidecar(text, 's.yaml').problems.map(({ code, line, reason }) => `${code}:${line}: ${reason}`);
}

describe('a sidecar', () => {
  it('stands beside its dump under the same name', () => {
    expect(sidecarPath('a/page.txt')).toBe('a/page.yaml');
    expect(sidecarPath('a.b/page.2.txt.gz')).toBe('a.b/page.2.yaml');
  });

  it('takes one author by the name that records use, and not twice', () => {
    const author = '  author: {value: A B, reason: Known from the byline}\n';
    expect(parse(`corrections:\n${author}`).corrections).toMatchObject({ authors: { value: ['A B'] } });
    expect(faults(`corrections:\n  authors: {value: C D, reason: Known}\n${author}`)).toEqual([
      'sidecar-bad-field:3: "corrections.author": give either author or authors, not both',
    ]);
  });

  it('gives the address, the day it was taken and corrections', () => {
    const text = [
      'url: https://example.org/a',
      'retrieved: 2019-05-20',
      'corrections:',
      '  date: {value: 2019-05-14, reason: The print edition has it}',
      '  authors: {value: [A B, C D], reason: Known from the byline}',
      '  place: {value: , reason: It was a sidebar’s}',
    ].join('\n');
    expect(parse(text)).toMatchObject({
      url: 'https://example.org/a',
      retrieved: '2019-05-20',
      corrections: {
        date: { value: '2019-05-14' },
        authors: { value: ['A B', 'C D'] },
        place: { value: null },
      },
    });
  });

  it('may be empty', () => {
    expect(parse('')).toEqual({ url: null, retrieved: null, corrections: {} });
    expect(parse('# nothing yet\ncorrections:\n')).toEqual({ url: null, retrieved: null, corrections: {} });
  });

  it.each([
    ['url: [', /^sidecar-bad-yaml:\d+/],
    ['url: javascript:alert(1)', /^sidecar-bad-field:1: "url": must be a full http or https address/],
    ['url: //example.org/x', /^sidecar-bad-field:1: "url"/],
    ['# note\nretrieved: yesterday', /^sidecar-bad-field:2: "retrieved": must be an EDTF date/],
    ['url: https://a.org\nurll: x', /^sidecar-bad-field:2: unknown field "urll"/],
    ['corrections:\n  date: 2019-05-14', /^sidecar-bad-field:2: "corrections.date"/],
    ['corrections:\n  date: {value: 2019-05-14}', /^sidecar-bad-field:2: "corrections.date.reason"/],
    [
      'corrections:\n  date:\n    value: 2019-02-30\n    reason: x',
      /^sidecar-bad-field:3: "corrections.date.value"/,
    ],
    ['corrections:\n  sha256: {value: x, reason: y}', /^sidecar-bad-field:2: unknown field "sha256"/],
    [
      'corrections:\n  title: {value: , reason: y}',
      /^sidecar-bad-field:2: "corrections.title.value": must not be empty/,
    ],
    ['just words', /^sidecar-bad-field:1/],
    ['url: a\nurl: b', /^sidecar-bad-yaml:2/],
  ])('%j is a problem with its line', (text, expected) => {
    expect(faults(text)[0]).toMatch(expected);
  });
});

const NOTHING = { value: null, evidence: [] };
const INFERRED: Evidence = {
  kind: 'caption',
  text: 'Tuesday, May 14',
  start: 0,
  end: 15,
  implies: '2019-05-14~',
  verdict: 'used',
  reason: null,
};
const FACTS: Facts = {
  title: { value: 'Envoys  meet', evidence: [] },
  date: { value: '2019-05-14~', basis: 'caption', evidence: [INFERRED] },
  publisher: NOTHING,
  retrievedFrom: NOTHING,
  agency: NOTHING,
  authors: NOTHING,
  place: { value: 'GENEVA', evidence: [] },
  section: NOTHING,
  language: NOTHING,
  kicker: NOTHING,
  dek: NOTHING,
  captions: [],
};
const DUMP: Dump = {
  name: 'a.txt',
  path: 'a.txt',
  size: 1,
  sha256: 'ab'.repeat(32),
  encoding: 'utf-8',
  text: 'x',
};

describe('a correction', () => {
  const compose = (sidecar: string) =>
    composeArticle({
      dump: DUMP,
      body: [{ kind: 'paragraph', text: 'They met.' }],
      facts: FACTS,
      sidecar: parse(sidecar),
      source: 'a.txt',
      slug: 'envoys-meet',
    });

  it('outranks what was extracted, and is recorded with what it replaced', () => {
    const article = compose(
      'corrections:\n  place: {value: BERN, reason: Misread}\n  authors: {value: Anna, reason: Known}',
    );
    expect(article.place).toBe('BERN');
    expect(article.authors).toEqual(['Anna']);
    expect(article.corrections).toEqual([
      { field: 'authors', was: null, now: 'Anna', reason: 'Known' },
      { field: 'place', was: 'GENEVA', now: 'BERN', reason: 'Misread' },
    ]);
  });

  it('of the date decides over the evidence, which stays to be seen', () => {
    const article = compose('corrections:\n  date: {value: 2019-05-15, reason: The print edition}');
    expect(article.date).toBe('2019-05-15');
    expect(article.dateBasis).toBe('correction');
    expect(article.dateEvidence.map(({ kind, verdict }) => [kind, verdict])).toEqual([
      ['sidecar', 'used'],
      ['caption', 'rejected'],
    ]);
  });

  it('is not needed: an article without a sidecar is as it was found', () => {
    expect(compose('')).toMatchObject({
      title: 'Envoys meet',
      date: '2019-05-14~',
      corrections: [],
      url: null,
    });
  });
});
