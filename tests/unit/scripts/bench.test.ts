import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { measure, median } from '../../../scripts/bench/measure.ts';
import { type PageSet, readPages } from '../../../scripts/bench/pages.ts';
import { bodyScoreOf, overlapOf, runsOf } from '../../../scripts/bench/score-body.ts';
import { factsRight, shareRight } from '../../../scripts/bench/score-facts.ts';
import { tableOf } from '../../../scripts/bench/table.ts';
import type { Found, Tool } from '../../../scripts/bench/tools.ts';

describe('the score of a body', () => {
  it('counts runs of four words, as often as they stand there', () => {
    expect([...runsOf('a b c d e')]).toEqual([
      ['a b c d', 1],
      ['b c d e', 1],
    ]);
    expect(runsOf('x x x x x').get('x x x x')).toBe(2);
    expect([...runsOf('Too short.').keys()]).toEqual(['Too short']);
    expect(runsOf('… — !').size).toBe(0);
  });

  it('parts what was found from what is lacking and what is too much', () => {
    // Gold has the runs abcd, bcde, cdef; found are bcde, cdef, defg, efgh.
    expect(overlapOf('a b c d e f', 'b c d e f g h')).toEqual({ both: 2 / 5, extra: 2 / 5, missing: 1 / 5 });
    expect(overlapOf('a b c d', 'A b c d')).toEqual({ both: 0, extra: 1 / 2, missing: 1 / 2 });
    expect(overlapOf('', '')).toEqual({ both: 0, extra: 0, missing: 0 });
  });

  it('is the mean over pages; one where nothing was found counts for recall alone', () => {
    const pages = [
      overlapOf('a b c d', 'a b c d'),
      overlapOf('a b c d', ''),
      overlapOf('a b c d e', 'a b c d'),
    ];
    const { precision, recall, f1 } = bodyScoreOf(pages);
    expect(precision).toBe(1);
    expect(recall).toBe(0.5);
    expect(f1).toBeCloseTo(2 / 3, 10);
    expect(bodyScoreOf([overlapOf('a b c d', '')])).toEqual({ precision: 0, recall: 0, f1: 0 });
  });
});

describe('the score of facts', () => {
  const gold = {
    title: 'Ferry “sails” on',
    date: '2019-11-05',
    authors: ['Ada Brandvold', 'Jo Ek'],
    publisher: 'The Lowmere Courier',
    domain: 'https://www.lowmere-courier.example/',
  };
  const found = {
    title: 'ferry "sails" on',
    date: '2019-11-05T09:30',
    author: 'By Ada Brandvold and Jo Ek',
    publisher: 'Lowmere Courier',
  };

  it('takes for right what differs in form alone', () => {
    const right = { title: true, date: true, authors: true, publisher: true };
    expect(factsRight(gold, found)).toEqual(right);
    expect(factsRight(gold, { ...found, publisher: 'lowmerecourier.example' }).publisher).toBe(true);
  });

  it.each([
    ['title', { title: 'Ferry sails' }],
    ['date', { date: '2019-11' }],
    ['authors', { author: 'Ada Brandvold' }],
    ['publisher', { publisher: null }],
  ] as const)('takes for wrong another %s', (fact, change) => {
    expect(factsRight(gold, { ...found, ...change })[fact]).toBe(false);
  });

  it('asks only for what the gold has', () => {
    const pages = [factsRight({ date: '2019-11-05' }, found), factsRight(gold, { ...found, date: null })];
    expect(shareRight(pages, 'date')).toBe(0.5);
    expect(shareRight(pages, 'title')).toBe(1);
    expect(shareRight([factsRight({}, found)], 'title')).toBeNull();
  });
});

function folderOfPages(): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'dateline-bench-')), 'few');
  for (const form of ['html', 'rsp']) mkdirSync(join(folder, form), { recursive: true });
  writeFileSync(join(folder, 'gold.json'), JSON.stringify({ one: { articleBody: 'a b c d' } }));
  writeFileSync(
    join(folder, 'facts.json'),
    JSON.stringify({ two: { date: '2019-11-05', url: 'https://a.example/' } }),
  );
  writeFileSync(join(folder, 'html', 'one.html.gz'), gzipSync('<p>a b c d'));
  writeFileSync(join(folder, 'html', 'unknown.html'), '<p>');
  writeFileSync(join(folder, 'rsp', 'two.txt'), 'a');
  return folder;
}

describe('a folder of pages', () => {
  it('gives the pages of which there is gold, form by form', () => {
    const sets = readPages(folderOfPages());
    expect(sets.map(({ folder, form, pages }) => [folder, form, pages.length])).toEqual([
      ['few', 'html', 1],
      ['few', 'rsp', 1],
    ]);
    expect(sets[0]?.pages[0]?.gold).toEqual({ body: 'a b c d', facts: {}, url: null });
    expect(sets[1]?.pages[0]?.gold).toMatchObject({ body: null, url: 'https://a.example/' });
  });

  it('is refused where the gold is not of its form', () => {
    const folder = folderOfPages();
    writeFileSync(join(folder, 'gold.json'), '{"one": "a b c d"}');
    expect(() => readPages(folder)).toThrow();
  });
});

describe('the table', () => {
  const set: PageSet = {
    folder: 'few',
    form: 'html',
    pages: [1, 2].map((n) => ({ path: `${n}.html`, gold: { body: 'a b c d', facts: {}, url: null } })),
  };
  const tool = (name: string, run: Tool['run']): Tool => ({ name, run });
  const found: Found = { body: '<p>a b</p><p>c d</p>', markup: true, facts: null };

  it('shows what each tool reached, and on how many pages it failed', async () => {
    let done = 0;
    const good = await measure(
      tool('good', async () => found),
      set.pages,
      2,
      (pages) => {
        done = pages;
      },
    );
    const bad = await measure(
      tool('bad', () => Promise.reject(new Error('no'))),
      set.pages,
      1,
      () => undefined,
    );
    expect(done).toBe(4);
    expect(good).toMatchObject({ pages: 2, failed: 0, body: { precision: 1, recall: 1, f1: 1 } });
    expect(bad).toMatchObject({ failed: 2, body: { precision: 0, recall: 0, f1: 0 } });
    const rows = tableOf([{ set, results: [good, { ...bad, speed: good.speed / 4 }] }]).split('\n');
    expect(rows).toHaveLength(4);
    expect(rows[2]).toMatch(/^\| few, html +\| +2 \| good +\| +1\.000 \|/);
    expect(rows[3]).toMatch(/bad \(failed on 2\).*\| +4 × \|$/);
    expect(new Set(rows.map(({ length }) => length)).size).toBe(1);
  });

  it('adds what was reached on sites the models were not trained on, where that was measured', async () => {
    const result = await measure(
      tool('Dateline', async () => found),
      set.pages,
      1,
      () => undefined,
    );
    const known = { ...set, folder: 'scrapinghub' };
    expect(tableOf([{ set: known, results: [result] }])).toMatch(/trained on other sites[ |]+\.9\d\d /);
    expect(tableOf([{ set, results: [result] }])).not.toMatch('trained on other sites');
  });

  it('gives the middle of the rounds', () => {
    expect(median([3, 1, 2])).toBe(2);
    expect(median([4, 1, 2, 3])).toBe(2.5);
  });
});
