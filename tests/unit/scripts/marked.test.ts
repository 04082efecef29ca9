import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Marked, readMarked } from '../../../scripts/bench/marked.ts';
import { factsTable, markedTable } from '../../../scripts/bench/marked-table.ts';
import { scoreMarked } from '../../../scripts/bench/score-marked.ts';
import type { ExtractRecord } from '../../../src/article/record.ts';

const GOLD: Marked = {
  source: 'ferry.txt',
  expect: 'article',
  title: 'Ferry “sails” on',
  date: { value: '2019-11-05', basis: 'stated', window: ['2019-11-04', '2019-11-05'] },
  publisher: 'The Lowmere Courier',
  author: 'Ada Brandvold; Jo Ek',
  place: 'LOWMERE',
  language: 'en',
  body: ['LOWMERE — The ferry sails on.', { li: 'No one was hurt.' }],
  captions: [{ text: 'The ferry at its berth.', credit: 'J. Ek' }],
  stripped: [{ text: 'Share this article with your friends', kind: 'share' }],
  neutral: [{ text: 'LOWMERE —' }],
};

const RECORD: ExtractRecord = {
  source: 'ferry.txt',
  title: 'Ferry "sails" on.',
  date: '2019-11-05',
  dateBasis: 'stated',
  dateEvidence: null,
  publisher: 'Lowmere Courier',
  retrievedFrom: null,
  agency: null,
  author: 'Jo Ek; Ada Brandvold',
  place: 'Lowmere',
  section: null,
  language: 'en',
  body: 'The ferry sails on.\n\n- No one was hurt.',
  captions: ['The ferry at its berth. J. Ek'],
  duplicateOf: null,
  rejected: null,
};

const articleOf = (change: Partial<ExtractRecord>) => scoreMarked(GOLD, { ...RECORD, ...change }).article;

describe('the score of a marked dump', () => {
  it('is whole where nothing differs but form and what may be left', () => {
    const article = articleOf({});
    expect(article).toMatchObject({ f1: 1, perfect: true, leak: 0, captions: 1 });
    expect(Object.entries(article?.fields ?? {}).filter(([, right]) => !right)).toEqual([]);
  });

  it('counts words that lack or are too many, and junk that came through', () => {
    expect(articleOf({ body: 'The ferry sails on.' })).toMatchObject({ perfect: false, leak: 0 });
    expect(articleOf({ body: 'The ferry sails on.' })?.f1).toBeCloseTo(8 / 12, 10);
    const leaky = articleOf({ body: `${RECORD.body}\n\nShare this article with your friends` });
    expect(leaky).toMatchObject({ perfect: false, leak: 1 });
    expect(articleOf({ captions: ['Another picture'] })?.captions).toBe(0);
  });

  it.each([
    ['title', { title: 'Ferry' }],
    ['day', { date: '2019-11-06' }],
    ['date', { date: '2019-11-04' }],
    ['basis', { dateBasis: 'inferred' }],
    ['publisher', { publisher: null }],
    ['agency', { agency: 'AP' }],
    ['author', { author: 'Jo Ek' }],
    ['place', { place: null }],
    ['section', { section: 'World' }],
    ['language', { language: 'de' }],
    ['retrievedFrom', { retrievedFrom: 'a mirror' }],
    ['duplicateOf', { duplicateOf: 'other.txt' }],
  ] as const)('takes another %s for wrong', (field, change) => {
    expect(articleOf(change)?.fields[field]).toBe(false);
  });

  it('takes a day within the window for right', () => {
    expect(articleOf({ date: '2019-11-04' })?.fields.day).toBe(true);
  });

  it('asks that a dump without an article be refused, and no other', () => {
    const empty: Marked = { ...GOLD, expect: 'reject' };
    expect(scoreMarked(empty, { ...RECORD, rejected: 'no article' })).toEqual({
      refusal: true,
      article: null,
    });
    expect(scoreMarked(empty, RECORD).refusal).toBe(false);
    expect(scoreMarked(GOLD, { ...RECORD, rejected: 'no article' })).toMatchObject({
      refusal: false,
      article: { f1: 0, perfect: false, captions: 0, fields: { title: false, agency: false } },
    });
    expect(scoreMarked(GOLD, undefined).refusal).toBe(false);
  });
});

describe('a folder of marked dumps', () => {
  it('gives the gold of all folders below it, and the dumps beside it', () => {
    const folder = mkdtempSync(join(tmpdir(), 'dateline-marked-'));
    expect(readMarked(folder)).toBeNull();
    mkdirSync(join(folder, 'few'));
    writeFileSync(join(folder, 'few', 'ferry.gold.json'), JSON.stringify(GOLD));
    expect(readMarked(folder)?.files).toEqual([join(folder, 'few', 'ferry.txt')]);
    writeFileSync(join(folder, 'few', 'bad.gold.json'), '{"source": "bad.txt"}');
    expect(() => readMarked(folder)).toThrow();
  });

  it('is shown as tables', () => {
    const results = [{ folder: 'few', tool: 'Dateline', scores: [scoreMarked(GOLD, RECORD)] }];
    expect(markedTable(results).split('\n')[2]).toMatch(/few \(1\).*1\.000.*1 of 1.*\.000/);
    expect(factsTable(results)).toMatch(/\| title +\| 1\.000 \|/);
  });
});
