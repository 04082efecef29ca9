import { describe, expect, it } from 'vitest';
import { buildSite } from '../../../src/site/build.ts';
import { archive, archived, outlet } from './support/archive.ts';

describe('buildSite', () => {
  const site = buildSite(
    archive([
      archived({ slug: 'undated', date: null, dateBasis: null }),
      archived({ slug: 'june', date: '2018-06', agency: 'Wire' }),
      archived({ slug: 'fourteenth', date: '2019-05-14', retrievedFrom: 'Copycat' }),
      archived({ slug: 'tenth', date: '2018-06-10~', dateBasis: 'inferred', outlet: null, authors: ['A'] }),
    ]),
    '/',
  );

  it('puts the newest first and the undated last', () => {
    expect(site.articles.map(({ slug }) => slug)).toEqual(['fourteenth', 'tenth', 'june', 'undated']);
    expect(site.undated.map(({ slug }) => slug)).toEqual(['undated']);
  });

  it('joins the dated by date', () => {
    const [newest, middle, last] = [site.articles[0], site.articles[1], site.articles.at(-1)].map(
      (card) => card && site.neighboursOf(card),
    );
    expect([newest?.next, newest?.previous?.path]).toEqual([null, 'articles/tenth.html']);
    expect([middle?.next?.path, middle?.previous?.path]).toEqual([
      'articles/fourteenth.html',
      'articles/june.html',
    ]);
    expect(last).toMatchObject({ previous: null, next: null });
  });

  it('counts each article once in the timeline, under what is known of its date', () => {
    expect(
      site.years.map(({ year, count, bars }) => [year, count, bars.indexOf(Math.max(...bars)) + 1]),
    ).toEqual([
      [2018, 2, 6],
      [2019, 1, 5],
    ]);
    expect(site.years[0]?.months[0]?.days.map(({ day }) => day)).toEqual([10, null]);
  });

  it('names who published, supplied and copied', () => {
    const held = site.outlets.map(({ name, published, supplied, mirrored }) => [
      name,
      published.length,
      supplied.length,
      mirrored.length,
    ]);
    expect(held).toEqual([
      ['The Example Times', 3, 0, 0],
      ['Copycat', 0, 0, 1],
      ['Wire', 0, 1, 0],
    ]);
    expect(site.outlets.map(({ kind }) => kind)).toEqual(['newspaper', 'mirror', 'wire agency']);
  });

  it('knows the hosts of copies: of known mirrors, and of those something here was taken from', () => {
    const { copyHosts } = buildSite(
      archive(
        [
          archived({ slug: 'copy', retrievedFrom: 'Copies', url: 'http://3.copies.example/x' }),
          archived({ slug: 'own', url: 'https://www.times.example/x' }),
        ],
        { outlets: [outlet(), outlet({ id: 'm', name: 'M', kind: 'mirror', domains: ['mirror.example'] })] },
      ),
      '/',
    );
    expect(copyHosts).toEqual(['copies.example', 'mirror.example']);
  });

  it('says how far a date that fits is from the one used', () => {
    const dateEvidence = ['2018-06-14', '2018-06-16', '2018-06-17', '2018-06'].map((implies) => {
      return {
        kind: 'caption',
        text: '',
        start: null,
        end: null,
        implies,
        verdict: 'agrees',
        reason: null,
      } as const;
    });
    const dated = buildSite(archive([archived({ date: '2018-06-16', dateEvidence })]), '/');
    const [viewed] = dated.articles.map(dated.open);
    expect(viewed?.dateEvidence.map(({ says }) => says)).toEqual([
      '14 June 2018, 2 days before the date used',
      '16 June 2018',
      '17 June 2018, a day after the date used',
      'June 2018',
    ]);
  });

  it('says what is lacking', () => {
    expect(site.lacks).toMatchObject({ undated: 1, notStated: 2, noOutlet: 1, noAuthor: 3, noAddress: 4 });
  });

  it('is frozen, so that Eleventy shares it among pages instead of copying it', () => {
    expect(Object.isFrozen(site)).toBe(true);
    expect(site.articles.every((card) => Object.isFrozen(site.open(card)))).toBe(true);
  });
});
