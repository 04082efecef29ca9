import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findStories, searchStories } from '../../../src/archive/stories/find.ts';
import { wordDiff } from '../../../src/archive/stories/versions.ts';
import type { ArchiveStories } from '../../../src/archive-types.ts';
import { digestOfValue } from '../../../src/plan/digest.ts';
import { runs } from '../../support/runs.ts';
import { COMMON, FERRY, told } from './support/told.ts';

const FERRY_TOLD_ELSEWHERE = [
  'Lifeboats and helicopters rescued all 84 passengers of the ferry Maren on Tuesday after the ship ran aground off Tolva in a gale.',
  'The steering of the Maren failed minutes after it left the sound, the coast guard said, and the wind drove it onto rocks below the lighthouse.',
  'Passengers were taken to Kelsund, where the mayor opened the school for the night.',
  'Trade unions had warned the operator Nordlinje in March that the rudders of its ferries were overdue for repair.',
];
const HARBOUR = [
  'The harbour of Kelsund will be dredged next spring at a cost of 40 million crowns, the town council decided on Tuesday.',
  'Fishermen have asked for deeper berths since the new trawlers were delivered two years ago.',
  'Councillors from three parties voted against, since the money was meant for a library.',
];
const BOILERPLATE =
  'Kelsund is a town of 9,000 people on the north coast, known for its herring, its wooden church and the yearly regatta that draws visitors from many countries.';

const ferry = told('ferry', '2019-05-14', 'Northern Post', FERRY);

/** Stories with the changes of their versions worked out. */
function settled({ versions, ...others }: ArchiveStories) {
  return {
    ...others,
    versions: versions.map((chain) => chain.map((one) => ({ ...one, changes: one.changes() }))),
  };
}

describe('copies', () => {
  const mirrored = told('mirrored', '2019-05-13', 'Northern Post', FERRY, { retrievedFrom: 'a mirror' });
  const shortened = told('shortened', '2019-05-15', 'Weekly', FERRY.slice(0, 3));

  it('stand under the one they copy and are kept', () => {
    const { copies, versions, stories } = findStories([mirrored, shortened, ferry], COMMON);
    expect(copies).toEqual([{ original: 'ferry', copies: ['shortened', 'mirrored'] }]);
    expect(versions).toEqual([]);
    expect(stories).toEqual([]);
  });
});

describe('versions of a wire story', () => {
  const flash = told('flash', '2019-05-14T09:10', 'Wire', FERRY.slice(0, 2), { agency: 'Wire' });
  const lead = told('lead', '2019-05-14', 'Wire', FERRY.slice(0, 3), { agency: 'Wire', version: 1 });
  const second = told('second', '2019-05-14', 'Wire', FERRY, { agency: 'Wire', version: 2 });

  it('are in order, each with its differences from the one before', () => {
    const { versions, copies } = findStories([second, flash, lead], COMMON);
    expect(copies).toEqual([]);
    expect(versions.map((chain) => chain.map(({ slug, number }) => [slug, number]))).toEqual([
      [
        ['flash', 0],
        ['lead', 1],
        ['second', 2],
      ],
    ]);
    const [first, next] = versions[0] ?? [];
    expect(first?.changes()).toEqual([]);
    expect(
      next
        ?.changes()
        .filter(({ kind }) => kind !== 'same')
        .map(({ kind, text }) => [kind, text.trim()]),
    ).toEqual([['added', FERRY[2]]]);
  });

  it('differ by what takes one to the other', () => {
    const text = fc
      .array(fc.constantFrom('a', 'b', 'ferry', 'the', '。', 'ран', '\n\n'), { maxLength: 30 })
      .map((words) => words.join(' '));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const parts = wordDiff(before, after);
        const without = (kind: string) =>
          parts
            .filter((part) => part.kind !== kind)
            .map((part) => part.text)
            .join('');
        expect(without('added')).toBe(before);
        expect(without('removed')).toBe(after);
      }),
    );
  });
});

describe('one event in several outlets', () => {
  const elsewhere = told('elsewhere', '2019-05-15', 'Herald', FERRY_TOLD_ELSEWHERE);

  it('is a story, with what only one of them says', () => {
    const { stories, copies } = findStories(
      [elsewhere, ferry, told('harbour', '2019-05-14', 'Weekly', HARBOUR)],
      COMMON,
    );
    expect(copies).toEqual([]);
    expect(stories.map(({ id, members }) => [id, members.map(({ slug }) => slug)])).toEqual([
      ['ferry', ['ferry', 'elsewhere']],
    ]);
    const only = stories[0]?.members.map(({ only: sentences }) =>
      sentences.map(({ paragraph, text }) => `${paragraph} ${text.slice(0, 20)}`),
    );
    expect(only).toEqual([
      ['p2 Two helicopters lift', 'p3 Captain Ingrid Solhe', 'p4 The operator, Nordli'],
      ['p2 The steering of the ', 'p3 Passengers were take', 'p4 Trade unions had war'],
    ]);
  });

  it('is none when told weeks apart, by one outlet, or without a date', () => {
    for (const other of [
      told('later', '2019-06-15', 'Herald', FERRY_TOLD_ELSEWHERE),
      told('same', '2019-05-15', 'Northern Post', FERRY_TOLD_ELSEWHERE),
      told('undated', null, 'Herald', FERRY_TOLD_ELSEWHERE),
    ])
      expect(findStories([ferry, other], COMMON).stories).toEqual([]);
  });

  it('is not told from a paragraph that an outlet prints below everything', () => {
    const background = [
      BOILERPLATE,
      `${BOILERPLATE} Its harbour was built in 1871 and has been widened four times since then, last in 1994.`,
    ];
    const one = told('one', '2019-05-14', 'Northern Post', [...FERRY, ...background]);
    const two = told('two', '2019-05-14', 'Weekly', [...HARBOUR, ...background]);
    const nothing = { copies: [], versions: [], stories: [] };
    expect(findStories([one, two], COMMON)).toEqual(nothing);
    const short = told('short', '2019-05-14', 'Herald', [FERRY_TOLD_ELSEWHERE[1] ?? '', ...background]);
    expect(findStories([short, two], COMMON)).toEqual(nothing);
  });
});

describe('copies, versions and stories', () => {
  it('do not depend on the order of the articles', () => {
    const articles = [
      ferry,
      told('elsewhere', '2019-05-15', 'Herald', FERRY_TOLD_ELSEWHERE),
      told('copy', '2019-05-16', 'Mirror', FERRY),
      told('update', '2019-05-14', 'Northern Post', [...FERRY, HARBOUR[1] ?? ''], { version: 1 }),
      told('harbour', '2019-05-14', 'Weekly', [...HARBOUR, BOILERPLATE]),
      told('church', '2019-05-14', 'Weekly', [FERRY_TOLD_ELSEWHERE[3] ?? '', BOILERPLATE]),
    ];
    const expected = findStories(articles, COMMON);
    expect(expected.stories.length + expected.versions.length + expected.copies.length).toBe(3);
    fc.assert(
      fc.property(fc.shuffledSubarray(articles, { minLength: articles.length }), (shuffled) => {
        expect(settled(findStories(shuffled, COMMON))).toEqual(settled(expected));
      }),
      runs(15),
    );
  });

  it('are the same whatever was found before, and where nothing has changed no article is opened', () => {
    const paragraphs = [...FERRY, ...FERRY_TOLD_ELSEWHERE, ...HARBOUR, BOILERPLATE];
    const article = fc
      .record({
        slug: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
        date: fc.constantFrom('2019-05-14', '2019-05-15', '2019-05', null),
        outlet: fc.constantFrom('Northern Post', 'Herald'),
        body: fc.subarray(paragraphs, { minLength: 3 }),
      })
      .map(({ slug, date, outlet, body }) => told(slug, date, outlet, body));
    const archive = fc.uniqueArray(article, { selector: ({ slug }) => slug, maxLength: 6 });
    fc.assert(
      fc.property(fc.array(archive, { minLength: 2, maxLength: 4 }), (archives) => {
        let before: Parameters<typeof searchStories>[2];
        for (const articles of archives) {
          const opened: string[] = [];
          const sources = articles.map((one) => ({
            slug: one.slug,
            key: digestOfValue(one),
            told: () => {
              opened.push(one.slug);
              return one;
            },
          }));
          const { found, kept } = searchStories(sources, COMMON, before);
          expect(found).toEqual(searchStories(sources, COMMON).found);
          opened.length = 0;
          before = JSON.parse(JSON.stringify(kept)) as typeof kept;
          expect(searchStories(sources, COMMON, before).found).toEqual(found);
          expect(opened).toEqual([]);
        }
      }),
      runs(40),
    );
  });

  it('are found in time that grows with the articles, not with their pairs', { timeout: 120_000 }, () => {
    const words = Array.from({ length: 4000 }, (_, n) => `word${(n * 7919) % 4001}`);
    const articles = Array.from({ length: 800 }, (_, n) => {
      const paragraph = (p: number) =>
        Array.from({ length: 30 }, (_, w) => words[(n * 131 + p * 37 + w * w * (n % 13)) % 4000]).join(' ');
      return told(`a${n}`, `2019-0${1 + (n % 9)}-1${n % 10}`, `Outlet ${n % 7}`, [
        paragraph(1),
        paragraph(2),
        paragraph(3),
      ]);
    });
    const time = (count: number) => {
      const start = process.cpuUsage();
      findStories(articles.slice(0, count), COMMON);
      return process.cpuUsage(start).user;
    };
    time(100);
    expect(time(800) / time(200)).toBeLessThan(9);
  });
});
