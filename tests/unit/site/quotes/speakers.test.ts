import { describe, expect, it } from 'vitest';
import { buildSite } from '../../../../src/site/build.ts';
import { letterOf, speakerPath } from '../../../../src/site/quotes/paths.ts';
import { slipsOf } from '../../../../src/site/quotes/slips.ts';
import { gatherSpeakers, gatherThemes } from '../../../../src/site/quotes/speakers.ts';
import { archive, archived } from '../support/archive.ts';
import { gazetteer, person, theme } from '../support/gazetteer.ts';

const GAZETTEER = gazetteer(
  person('ida-berg', 'Ida Berg'),
  theme('ferries', 'Ferries', ['ferry', 'ferries']),
);

const NEW = [
  'Minister Ida Berg told reporters on Tuesday. “We will mend every ferry of the fleet before winter,” Ida Berg said.',
  '“The quay is closed for the whole season,” said Olaf Lund, a harbour master.',
  'It went on: “Nobody asked us about any of this at all.”',
].join('\n\n');
const OLD = '“We shall build a new bridge across the sound,” Ida Berg said in the parliament.';

const site = buildSite(
  archive(
    [
      archived({ slug: 'new', date: '2020-01-02', markdown: NEW }),
      archived({ slug: 'old', date: '2019-01-02', markdown: OLD }),
    ],
    { gazetteer: GAZETTEER },
  ),
  '/',
);

describe('speakers', () => {
  const { recorded, others, unknown } = gatherSpeakers(site.articles, site.gazetteer);

  it('are those of the gazetteer, those without a record, and nobody', () => {
    expect(recorded.map(({ id, count }) => [id, count])).toEqual([['ida-berg', 2]]);
    expect(recorded[0]?.held.map(({ card, weight }) => [card.slug, weight])).toEqual([
      ['new', 1],
      ['old', 1],
    ]);
    expect(others.map(({ name, count }) => [name, count])).toEqual([['Olaf Lund', 1]]);
    expect(unknown.map(({ card, weight }) => [card.slug, weight])).toEqual([['new', 1]]);
  });

  it('have pages of which none takes the name of another', () => {
    expect(speakerPath('ida-berg')).toBe('quotes/ida-berg.html');
    const taken = ['others', 'unknown', 'topic-ferries', 'speaker-others'].map(speakerPath);
    expect(taken).toEqual([
      'quotes/speaker-others.html',
      'quotes/speaker-unknown.html',
      'quotes/speaker-topic-ferries.html',
      'quotes/speaker-speaker-others.html',
    ]);
  });

  it('are listed under a Latin letter, whatever their script', () => {
    expect(
      ['Åse Dahl', '“Anna”', 'the ministry', 'Лавров', '김정은', '1st Fleet', '…'].map(letterOf),
    ).toEqual(['a', 'a', 'm', 'l', 'g', '0', '0']);
  });
});

describe('themes', () => {
  it('count the quotations of articles that name them', () => {
    const themes = gatherThemes(site.articles, site.gazetteer);
    expect(themes.map(({ id, count, held }) => [id, count, held.length])).toEqual([['ferries', 3, 1]]);
  });
});

describe('slips', () => {
  const slips = slipsOf(site, site.articles);

  it('show the words, who said them and where', () => {
    expect(slips.map(({ article, words, name }) => [article.slug, words, name])).toEqual([
      ['new', 'We will mend every ferry of the fleet before winter', 'Ida Berg'],
      ['new', 'The quay is closed for the whole season', 'Olaf Lund'],
      ['new', 'Nobody asked us about any of this at all.', null],
      ['old', 'We shall build a new bridge across the sound', 'Ida Berg'],
    ]);
    expect(slips[0]).toMatchObject({
      anchor: 'q1',
      verb: 'said',
      speakers: [{ name: 'Ida Berg', path: 'quotes/ida-berg.html' }],
      themes: [{ name: 'Ferries', path: 'quotes/topic-ferries.html' }],
    });
    expect(slips[1]).toMatchObject({ speakers: [], themes: [] });
  });

  it('are only those wanted', () => {
    const wanted = slipsOf(site, site.articles, ({ name }) => name === null);
    expect(wanted.map(({ words }) => words)).toEqual(['Nobody asked us about any of this at all.']);
  });

  it('cut long words off, and say so', () => {
    const long = `“We ${'will go on and on '.repeat(80)}today,” Ida Berg said.`;
    const one = buildSite(archive([archived({ markdown: long })], { gazetteer: GAZETTEER }), '/');
    const [slip] = slipsOf(one, one.articles);
    expect(slip?.goesOn).toBe(true);
    expect(slip?.words.length).toBeLessThan(910);
  });

  it('break off where the article does, and not where a paragraph ends', () => {
    const split = '“We shall mend the ferry,” Ida Berg said. “The quay has to wait for the spring.”';
    const long = '“We shall mend the ferry,” Ida Berg said. “The quay has to wait.\n\n“It is old.”';
    const words = [split, long].map((markdown) => {
      const one = buildSite(archive([archived({ markdown })], { gazetteer: GAZETTEER }), '/');
      return slipsOf(one, one.articles)[0]?.words;
    });
    expect(words).toEqual([
      'We shall mend the ferry … The quay has to wait for the spring.',
      'We shall mend the ferry … The quay has to wait. It is old.',
    ]);
  });

  it('of a standfirst lead to the article, since that bears no mark', () => {
    const dek = '“We will mend every ferry of the fleet,” Ida Berg said.';
    const one = buildSite(archive([archived({ dek })], { gazetteer: GAZETTEER }), '/');
    expect(slipsOf(one, one.articles)).toMatchObject([{ anchor: null, where: 'dek' }]);
  });
});
