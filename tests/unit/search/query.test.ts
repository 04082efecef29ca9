import { describe, expect, it } from 'vitest';
import { spanOf } from '../../../src/search/dates.ts';
import { type Clause, parseQuery } from '../../../src/search/query.ts';

/** A clause in short: `+word`, `"a phrase"`, `outlet=x`, `on=…`. */
function short(clause: Clause): string {
  switch (clause.kind) {
    case 'word':
      return clause.terms.join('+') + { always: '*', typing: '…', never: '' }[clause.prefix];
    case 'phrase':
      return `"${clause.terms.join(' ')}"`;
    case 'field':
      return `${clause.field}=${clause.value}`;
    case 'date':
      return `${clause.when}=${clause.span.first},${clause.span.last}`;
  }
}

const read = (text: string) => {
  const { groups, without } = parseQuery(text);
  return [
    ...groups.map((group) => group.map(short).join('|')),
    ...without.map((clause) => `-${short(clause)}`),
  ];
};

describe('a query', () => {
  it.each([
    ['north korea ', ['north', 'korea']],
    ['north kor', ['north', 'kor…']],
    ['nor* korea ', ['nor*', 'korea']],
    ['“cease-fire” now ', ['"cease fire"', 'now']],
    ['cease-fire ', ['cease+fire']],
    ['sanctions -relief ', ['sanctions', '-relief']],
    ['sanctions −"in part" ', ['sanctions', '-"in part"']],
    ['rice OR grain exports ', ['rice|grain', 'exports']],
    ['a OR b OR "c d" ', ['a|b|"c d"']],
    ['bread AND salt ', ['bread', 'salt']],
    ['outlet:"Press TV" talks ', ['outlet=Press TV', 'talks']],
    ['Outlet:TASS OR agency:Yonhap ', ['outlet=TASS|agency=Yonhap']],
    ['-lang:ru ', ['-lang=ru']],
    ['language:ko ', ['lang=ko']],
    ['https://example.org/x ', ['https', 'example', 'org', 'x']],
    ['at 12:30 ', ['at', '12', '30']],
    ['북한은 제재 ', ['북한+한은', '제재']],
    ['on:2018-06-15', [`on=${day('2018-06-15')},${day('2018-06-15')}`]],
    ['before:2018', [`before=${day('2018-01-01')},${day('2018-12-31')}`]],
    ['after:2018-02', [`after=${day('2018-02-01')},${day('2018-02-28')}`]],
    ['on:2018-06/2019', [`on=${day('2018-06-01')},${day('2019-12-31')}`]],
    ['same same ', ['same']],
  ])('%s is read as %j', (text, expected) => {
    expect(read(text)).toEqual(expected);
    expect(parseQuery(text).faults).toEqual([]);
  });

  it.each([
    ['"not closed', /quotation mark is not closed/],
    ['colour:red ', /no field “colour”.*fields are outlet/],
    ['outlet: ', /Nothing follows “outlet:”.*outlet:"Press TV"/],
    ['before:soon', /“soon” is not a date.*before:2018/],
    ['on:2018-13', /“2018-13” is not a date/],
    ['on:2019/2018', /is not a date/],
    ['OR rice ', /Nothing stands before OR/],
    ['rice OR', /Nothing follows OR/],
  ])('%s is explained', (text, expected) => {
    const { faults } = parseQuery(text);
    expect(faults.join(' ')).toMatch(expected);
  });

  it('is read in time with its length, whatever it is', () => {
    const text = '"-a:'.repeat(20_000);
    const before = process.cpuUsage();
    parseQuery(text);
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(2000);
  });
});

function day(text: string): number {
  return spanOf(text)?.first ?? Number.NaN;
}

describe('a date', () => {
  it.each([
    ['1970', [0, 364]],
    ['1970-02', [31, 58]],
    ['1970-01-02', [1, 1]],
    ['1970-01-02T12:30', [1, 1]],
    ['1970-01-02~', [1, 1]],
    ['197X', [0, 3651]],
    ['1970-01/1970-02', [0, 58]],
    ['1970/..', [0, Number.POSITIVE_INFINITY]],
    ['../1970', [Number.NEGATIVE_INFINITY, 364]],
    ['0050', [-701265, -700901]],
    ['2000-02-29', [11016, 11016]],
  ])('%s allows these days', (text, [first, last]) => {
    expect(spanOf(text)).toEqual({ first, last });
  });

  it.each(['', 'soon', '1970-13', '1970-02-29', '1970-01-00', '1971/1970', '../..', '1/2/3', '19X0'])(
    '%s allows none',
    (text) => {
      expect(spanOf(text)).toBeNull();
    },
  );
});
