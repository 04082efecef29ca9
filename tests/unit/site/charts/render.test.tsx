import { parseHTML } from 'linkedom';
import type { ComponentChildren } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { Calendar } from '../../../../layouts/charts/Calendar.tsx';
import { MonthBars } from '../../../../layouts/charts/MonthBars.tsx';
import { OverTime } from '../../../../layouts/charts/OverTime.tsx';
import { PlacesMap } from '../../../../layouts/charts/PlacesMap.tsx';
import { Spellings } from '../../../../layouts/charts/Spellings.tsx';
import { Spine } from '../../../../layouts/charts/Spine.tsx';
import { ThemesOverTime } from '../../../../layouts/charts/Themes.tsx';
import { PageContext } from '../../../../layouts/parts/context.tsx';
import { calendarOf, dayId } from '../../../../src/site/charts/calendar.ts';
import { axisOf } from '../../../../src/site/charts/periods.ts';
import { seriesOf } from '../../../../src/site/charts/series.ts';
import { relativeTo } from '../../../../src/site/links.ts';
import type { SiteView } from '../../../../src/site/view.ts';
import { gazetteerPlaces, place } from './support/places.ts';

const HOSTILE = '</text></svg><script>alert(1)</script>"\'><img src=x onerror=alert(1)>';

function render(children: ComponentChildren): string {
  // Charts read of the page where it stands and how it links, nothing of the archive.
  const page = { site: {} as SiteView, path: 'chart.html', href: relativeTo('chart.html') };
  return renderToString(<PageContext.Provider value={page}>{children}</PageContext.Provider>);
}

const show = (children: ComponentChildren): Document =>
  parseHTML(`<main>${render(children)}</main>`).document;
const texts = (document: Document, selector: string): string[] =>
  [...document.querySelectorAll(selector)].map((element) => element.textContent?.trim() ?? '');
const links = (document: Document, selector: string): string[] =>
  [...document.querySelectorAll(selector)].map((link) => link.getAttribute('href') ?? '');

const dates = [
  { year: 2018, month: 6, day: 15, certainty: 'stated' as const },
  { year: 2018, month: 6, day: null, certainty: 'bounded' as const },
  { year: 2019, month: 2, day: 3, certainty: 'inferred' as const },
  { year: 2019, month: null, day: null, certainty: 'bounded' as const },
];
const axis = axisOf(dates);
const series = seriesOf(axis, dates);
const bars = [0, 0, 0, 0, 0, 2, 0, 1, 0, 0, 0, 0];
const to = ({ year, month }: { year: number; month: number | null }) => `timeline/${year}.html#m${month}`;
const themes = [
  { id: 'a', name: HOSTILE, path: 'topics/a.html', series },
  { id: 'b', name: 'Nothing', path: null, series: seriesOf(axis, []) },
];
const places = [
  ...gazetteerPlaces(),
  place(HOSTILE, [10, 10], 7, 'hostile'),
  place(`${HOSTILE}2`, null, 3, 'loose'),
];
const printed = [{ text: HOSTILE, outlet: HOSTILE, slug: 'a' }];

const whole = {
  'over time': <OverTime axis={axis} series={series} to={to} noun="article" />,
  'month bars': (
    <MonthBars year={2018} bars={bars} count={4} to={(month) => `timeline/2018.html#m${month}`} />
  ),
  themes: <ThemesOverTime axis={axis} themes={themes} />,
  spine: <Spine figures years={[{ year: 2018, path: 'timeline/2018.html', count: 4, bars }]} />,
  calendar: (
    <Calendar
      calendar={calendarOf(2018, dates)}
      to={(month, day) => `timeline/2018.html#${dayId(2018, month, day)}`}
    />
  ),
  spellings: <Spellings printed={printed} />,
  places: <PlacesMap places={places} />,
};

describe.each(Object.entries(whole))('%s', (_, chart) => {
  it('is drawn without a gap in its figures, the same each time', () => {
    const html = render(chart);
    expect(html).not.toMatch(/NaN|undefined|Infinity|null/);
    expect(render(chart)).toBe(html);
  });

  it('sets no style and runs nothing: the policy of the pages forbids it', () => {
    const document = show(chart);
    expect(document.querySelectorAll('[style], style, script, img, [onerror]')).toHaveLength(0);
  });

  it('hides its drawings from screen readers and the order of tabs, and has their links outside', () => {
    const document = show(chart);
    for (const svg of document.querySelectorAll('svg')) expect(svg.getAttribute('aria-hidden')).toBe('true');
    for (const link of document.querySelectorAll('svg a')) expect(link.getAttribute('tabindex')).toBe('-1');
    const outside = new Set(links(document, 'a:not(svg a)'));
    expect(links(document, 'svg a').filter((href) => !outside.has(href))).toEqual([]);
  });
});

describe('the text beside a drawing', () => {
  it('has the figures of the bars, and those they cannot show', () => {
    const document = show(whole['over time']);
    expect(texts(document, 'svg title')).toEqual(['June 2018: 2 articles', 'February 2019: 1 article']);
    expect(texts(document, 'table tr')).toEqual([
      'MonthArticles',
      'June 20182',
      'February 20191',
      '2019, month unknown1',
      'All4',
    ]);
  });

  it('has every month of a year', () => {
    const rows = texts(show(whole['month bars']), 'tbody tr');
    expect(rows).toHaveLength(13);
    expect(rows.slice(5, 8)).toEqual(['June2', 'July0', 'August1']);
    expect(rows[12]).toBe('Month unknown1');
  });

  it('has the years of the spine in words', () => {
    const document = show(whole.spine);
    expect(texts(document, '.spine-year .unseen')).toEqual([
      'articles: 2 in June, 1 in August and 1 without a month',
    ]);
    expect(document.querySelectorAll('.spine-year .bar')).toHaveLength(2);
  });

  it('has every place of the map, and those without a position', () => {
    const rows = texts(show(whole.places), '.places-list [data-item] th');
    expect(rows.toSorted()).toEqual(places.map(({ name }) => name).toSorted());
  });
});

describe('a calendar', () => {
  it('links the days that hold something, with their number, and tells what has no day', () => {
    const document = show(whole.calendar);
    expect(links(document, 'a')).toEqual(['timeline/2018.html#d2018-06-15']);
    expect(texts(document, 'a')).toEqual(['15: 1 article']);
    expect(texts(document, '.calendar-sum')).toEqual(['1 article on 1 day. 1 known by the month alone.']);
    expect(texts(document, 'tfoot')).toEqual(['1 without a day']);
    expect(texts(document, '.calendar-held').filter((words) => words === 'nothing')).toHaveLength(11);
  });
});

describe('hostile names', () => {
  it('are shown as they are and are nothing but text', () => {
    for (const chart of [whole.themes, whole.spellings, whole.places]) {
      const document = show(chart);
      expect(document.querySelectorAll('script, img')).toHaveLength(0);
      expect(document.querySelector('main')?.textContent).toContain(HOSTILE);
    }
  });
});

describe('with nothing to show', () => {
  it('each says so', () => {
    const empty = [
      <OverTime axis={null} series={seriesOf(null, [])} />,
      <ThemesOverTime axis={axis} themes={[]} />,
      <Spine years={[]} />,
      <Spellings printed={[]} />,
      <PlacesMap places={[]} />,
    ];
    for (const chart of empty) expect(texts(show(chart), 'p')).toEqual([expect.stringMatching(/^No .*\.$/)]);
    expect(
      texts(show(<OverTime axis={null} series={seriesOf(null, [{ year: null, month: null }])} />), 'p'),
    ).toEqual(['Not in the bars: 1 undated.']);
    expect(texts(show(<PlacesMap places={[place('Northeast Asia', null)]} />), '[data-item]')).toEqual([
      'Northeast Asia1',
    ]);
  });

  it('gaps of decades are a line of the spine', () => {
    const year = (of: number) => ({ year: of, path: `timeline/${of}.html`, count: 3, bars });
    expect(texts(show(<Spine years={[year(1951), year(1953), year(2018)]} />), '.spine-gap')).toEqual([
      '1952: nothing held',
      '1954–2017: nothing held',
    ]);
  });
});
