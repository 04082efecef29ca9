import { parseHTML } from 'linkedom';
import type { ComponentChildren } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { Spellings } from '../../../../layouts/charts/Spellings.tsx';
import { Citers } from '../../../../layouts/parts/Citers.tsx';
import { PageContext } from '../../../../layouts/parts/context.tsx';
import { Events } from '../../../../layouts/parts/Events.tsx';
import { Facts } from '../../../../layouts/parts/Facts.tsx';
import { InForce } from '../../../../layouts/parts/InForce.tsx';
import { NamesHere } from '../../../../layouts/parts/NamesHere.tsx';
import { QuotedHere } from '../../../../layouts/parts/QuotedHere.tsx';
import { Related } from '../../../../layouts/parts/Related.tsx';
import { eventsOf } from '../../../../src/site/events.ts';
import { relativeTo } from '../../../../src/site/links.ts';
import { rowOf } from '../../../../src/site/rows.ts';
import type { SiteView } from '../../../../src/site/view.ts';
import { siteOf } from '../support/north.ts';

function show(children: ComponentChildren): Document {
  const path = 'articles/ferry.html';
  const page = { site: {} as SiteView, path, href: relativeTo(path) };
  const html = renderToString(<PageContext.Provider value={page}>{children}</PageContext.Provider>);
  return parseHTML(`<main>${html}</main>`).document;
}
const texts = (document: Document, selector: string): string[] =>
  [...document.querySelectorAll(selector)].map((one) => one.textContent?.replace(/\s+/g, ' ').trim() ?? '');
const hrefs = (document: Document): (string | null)[] =>
  [...document.querySelectorAll('a')].map((link) => link.getAttribute('href'));

describe('what stands beside an article', () => {
  it('is left out where there is nothing of it', () => {
    const parts = [
      <NamesHere groups={[]} />,
      <QuotedHere speakers={[]} />,
      <InForce documents={[]} />,
      <Related articles={[]} together={null} />,
      <Citers citers={[]} />,
    ];
    for (const part of parts) expect(show(part).querySelector('main')?.innerHTML).toBe('');
  });

  it('names each record with the key by which a script finds its card', () => {
    const names = [
      { id: 'ida-berg', name: 'Ida Berg', path: 'people/ida-berg.html', what: 'Minister', times: 3 },
      { id: 'vik', name: 'Vik', path: 'places/vik.html', what: '', times: 1 },
    ];
    const document = show(<NamesHere groups={[{ title: 'People', names }]} />);
    expect([...document.querySelectorAll('[data-card]')].map((one) => one.getAttribute('data-card'))).toEqual(
      ['ida-berg', 'vik'],
    );
    expect(hrefs(document)).toEqual(['../people/ida-berg.html', '../places/vik.html']);
    expect(texts(document, '.name-times')).toEqual(['3 times', 'once']);
  });

  it('leads to each quotation, and does not guess a speaker', () => {
    const speakers = [
      { name: 'Ida Berg', path: 'quotes/ida-berg.html', quotes: [{ id: 'q1', words: 'We will' }] },
      { name: null, path: null, quotes: [{ id: 'q2', words: '<b>No</b>' }] },
    ];
    const document = show(<QuotedHere speakers={speakers} />);
    expect(texts(document, 'h3')).toEqual(['Ida Berg', 'Speaker not plainly named']);
    expect(hrefs(document)).toEqual(['../quotes/ida-berg.html', '#q1', '#q2']);
    expect(texts(document, 'q')).toEqual(['We will', '<b>No</b>']);
  });

  it('counts the documents in force, and lists related articles', () => {
    const documents = [{ name: 'Resolution 2', path: 'documents/res-2.html', what: 'Adopted' }];
    expect(texts(show(<InForce documents={documents} />), 'summary')).toEqual([
      'In force on this date: 1 document',
    ]);
    const rows = siteOf().articles.map(rowOf);
    const together = { path: 'stories/talks.html', others: 2 };
    const page = show(<Related articles={rows} together={together} />);
    expect(texts(page, '.row-title')).toEqual(rows.map(({ title }) => title));
    expect(texts(page, '.more a')).toEqual(['Beside 2 other tellings']);
  });
});

describe('events', () => {
  const events = eventsOf(siteOf());

  it('say what was not checked, and the host of what they were checked against', () => {
    const document = show(<Events events={events} dated />);
    expect(texts(document, '.event-caution')).toEqual(['Not checked.', 'Checked only in part.']);
    expect(texts(document, '.event-source')).toEqual(['gazette.example']);
    expect(texts(document, 'time')).toEqual(['4 March 2012', 'June 2018', '9–10 June 2018', '../2020']);
  });

  it('beside their day write out only a date of several days, or one without a day', () => {
    const document = show(<Events events={events.slice(0, 3)} dated={false} />);
    expect(texts(document, 'time')).toEqual(['June 2018', '9–10 June 2018']);
  });
});

describe('the facts of a record', () => {
  const fact = { label: 'Office', path: null, verified: 'true', sources: ['gazette'] } as const;

  it('stand apart where they were not checked', () => {
    const facts = [
      { ...fact, words: 'Minister' },
      { ...fact, words: 'Chair', verified: 'partial' as const },
    ];
    const document = show(<Facts facts={facts} />);
    expect(texts(document, 'h2')).toEqual(['What is known', 'Not checked, or only in part']);
    expect(texts(document, '.unchecked dd')).toEqual(['Chairgazette']);
  });

  it('say once what all of them were checked against', () => {
    const document = show(<Facts facts={['A', 'B'].map((words) => ({ ...fact, words }))} />);
    expect(texts(document, '.fact-source')).toEqual(['gazette']);
    const apart = [
      { ...fact, words: 'A' },
      { ...fact, words: 'B', sources: ['other'] },
    ];
    expect(texts(show(<Facts facts={apart} />), '.fact-source')).toEqual(['gazette', 'other']);
  });
});

describe('tables of outlets', () => {
  const outlets = Array.from({ length: 15 }, (_, index) => `Outlet ${String(index).padStart(2, '0')}`);

  it('list twelve, and count the rest', () => {
    const citers = outlets.map((name) => ({
      ...{ outlet: { name, path: `outlets/${name}.html` }, articles: 2, first: null, last: null },
    }));
    const document = show(<Citers citers={citers} />);
    expect(texts(document, 'tbody tr')).toHaveLength(12);
    expect(texts(document, '.more')).toEqual(['And 3 other outlets, with 6 articles.']);
  });

  it('of spellings keep all of them in the sum', () => {
    const printed = outlets.map((outlet, slug) => ({ outlet, text: 'Ida', slug: `${slug}` }));
    const document = show(<Spellings printed={printed} />);
    expect(texts(document, 'tbody')).toHaveLength(14);
    expect(texts(document, '.spellings-rest')).toEqual(['And 3 other outlets, counted below.']);
    expect(texts(document, 'tbody:last-child tr')).toEqual(['All outletsIda1515']);
  });
});
