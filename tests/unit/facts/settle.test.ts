import { describe, expect, it } from 'vitest';
import { FACT_RULE, settleLedger } from '../../../src/facts/settle.ts';
import type { Evidence, Fact, Facts, Span } from '../../../src/types.ts';

const none: Fact<never> = { value: null, evidence: [] };
const used = (text: string, start: number, implies: string, kind = 'name'): Evidence => ({
  kind,
  text,
  start,
  end: start + text.length,
  implies,
  verdict: 'used',
  reason: null,
});
const facts = (changes: Partial<Facts>): Facts => ({
  title: none,
  date: { value: null, basis: null, evidence: [] },
  publisher: none,
  retrievedFrom: none,
  agency: none,
  authors: none,
  place: none,
  section: none,
  language: none,
  kicker: none,
  dek: none,
  captions: [],
  ...changes,
});

const LINE = 'Posted on November 9, 2017 by Helen Voss';
const line: Span = { start: 0, end: LINE.length, label: 'mirror', rule: 'mirror-furniture' };

describe('the ledger after the facts', () => {
  it('moves the words that facts were read from out of a removed line', () => {
    const found = facts({
      date: {
        value: '2017-11-09',
        basis: 'stated',
        evidence: [used('November 9, 2017', 10, '2017-11-09', 'stated')],
      },
      authors: { value: ['Helen Voss'], evidence: [used('Helen Voss', 30, 'Helen Voss')] },
    });
    const settled = settleLedger([line], found);
    expect(settled.map(({ start, end, label }) => [LINE.slice(start, end), label])).toEqual([
      ['Posted on ', 'mirror'],
      ['November 9, 2017', 'date'],
      [' by ', 'mirror'],
      ['Helen Voss', 'byline'],
    ]);
    expect(settled[1]?.rule).toBe(FACT_RULE.name);
  });

  it('takes no stamp for the date of the article that was not used as one', () => {
    const stamp: Span = { start: 0, end: 16, label: 'date', rule: 'date-line' };
    expect(settleLedger([stamp], facts({}))).toEqual([{ ...stamp, label: 'metadata' }]);
    const evidence = [
      { ...used('2024-09-22 07:14', 0, '2024-09-22', 'mirror-stamp'), verdict: 'rejected' as const },
    ];
    const rejecting = facts({ date: { value: null, basis: null, evidence } });
    expect(settleLedger([stamp], rejecting)).toEqual([{ ...stamp, label: 'metadata' }]);
  });

  it('leaves furniture that only gives an outlet away where it is', () => {
    const tell = used('Our website can also be reached at', 0, 'Press TV', 'outlet-tell');
    expect(settleLedger([line], facts({ publisher: { value: 'Press TV', evidence: [tell] } }))).toEqual([
      line,
    ]);
  });

  it('leaves kept text, white space and markup alone, and tiles as before', () => {
    const spans: Span[] = [
      { start: 0, end: 10, label: 'body', rule: 'prose' },
      { start: 10, end: 12, label: 'space', rule: 'space' },
      { start: 12, end: 20, label: 'nav', rule: 'navigation' },
    ];
    const evidence = [used('x'.repeat(14), 4, '2018-06-22', 'stated')];
    const settled = settleLedger(spans, facts({ date: { value: '2018-06-22', basis: 'stated', evidence } }));
    expect(settled.map(({ start, end, label }) => [start, end, label])).toEqual([
      [0, 10, 'body'],
      [10, 12, 'space'],
      [12, 18, 'date'],
      [18, 20, 'nav'],
    ]);
  });
});
