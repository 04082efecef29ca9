import { describe, expect, it } from 'vitest';
import { claimsOf, dumpFromBytes, MARKED_DATE } from '../../../src/intake/index.ts';

const days = (html: string) => {
  const read = dumpFromBytes('page.html', new TextEncoder().encode(html), 'html');
  if (!read.ok) throw new Error('unreadable');
  const dump = read.value;
  return claimsOf(dump)
    .filter(({ source }) => source === MARKED_DATE)
    .map(({ about, value, start, end }) => [about, value, dump.text.slice(start, end)]);
};

describe('elements marked as dates', () => {
  it.each([
    ['<p class="fecha-nota">jueves 13 de junio de 2019</p>', 'jueves 13 de junio de 2019'],
    [
      '<abbr class="published" title="2012-06-04T09:20:00+02:00">vor langem</abbr>',
      '2012-06-04T09:20:00+02:00',
    ],
    ['<relative-time datetime="2021-03-09T10:00:00Z">last week</relative-time>', '2021-03-09T10:00:00Z'],
    ['<span class="timestamp" data-timestamp="1584548562">1 minute ago</span>', '1584548562'],
    ['<time>3 May 2018</time>', '3 May 2018'],
    ['<div class="articleDate"><b>3.</b> Mai 2018</div>', '3. Mai 2018'],
  ])('claim a day: %s', (html, value) => {
    expect(days(html)).toEqual([['published', value, html]]);
  });

  it('say whether it was changed then', () => {
    expect(days('<span class="date-updated">3 May 2018</span>')[0]?.[0]).toBe('modified');
    expect(days('<span class="date updated published">3 May 2018</span>')[0]?.[0]).toBe('published');
  });

  it.each([
    '<p>3 May 2018</p>',
    '<p class="date">yesterday</p>',
    '<p class="up-to-date-policy">Wrenmouth</p>',
    `<div class="date">${'A long text that goes on and names 3 May 2018 at last. '.repeat(3)}</div>`,
    '<time datetime="2018-05-03">3 May</time>',
  ])('claim none: %s', (html) => {
    expect(days(html)).toEqual([]);
  });
});
