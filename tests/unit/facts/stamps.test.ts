import { describe, expect, it } from 'vitest';
import { clean } from '../../../src/clean/index.ts';
import { findDates } from '../../../src/facts/dates/mentions.ts';
import { inAddress, isTwice } from '../../../src/facts/dates/own-dates.ts';
import { isStampLabel, wordBefore } from '../../../src/facts/dates/stamp-words.ts';
import { saidOfItself } from '../../../src/facts/refused.ts';
import { dumpFromBytes, toBlocks } from '../../../src/intake/index.ts';
import { gatherText, knownHere } from './gather.ts';

const PARAGRAPHS = [
  'The harbour office of Wrenmouth has closed the old quay after divers found cracks in two of its piers, and ships will berth at the coal pier until the work is done.',
  'Engineers said the damage was older than last winter and that the council had been warned of it twice. A tender for the repair will be sent out before the summer, the office said.',
  'Fishermen fear that the coal pier is too small for them, and asked for a third landing stage near the mole. The council will hear them at its next meeting, a spokeswoman said.',
];
const HEAD = 'Wrenmouth closes its old quay after divers find cracks';

/** The date of a page with such lines below its headline and such below its text. */
async function dated(
  below: string,
  after = '',
  paragraphs: readonly string[] = PARAGRAPHS,
): Promise<string | null> {
  const text = [HEAD, below, ...paragraphs, after].filter(Boolean).join('\n\n');
  return (await gatherText(text)).facts.date.value;
}

describe('words beside a date', () => {
  it.each([
    ['Published:', 'published'],
    ['By Ada Wren on', 'published'],
    ['Von Ada Wren am', 'published'],
    ['Letzte Änderung:', 'modified'],
    ['Stand:', 'modified'],
    ['Datum:', 'stamp'],
    ['日期：', 'stamp'],
    ['Joined', 'unrelated'],
  ])('%s says %s', (words, said) => {
    expect(wordBefore(`${words} `)).toBe(said);
  });

  it.each(['Merkblatt Stand', 'He was seen by the pier on', 'Abschied von dem Haus. Am'])(
    '%s says nothing',
    (words) => {
      expect(wordBefore(`${words} `)).toBeNull();
    },
  );

  it('knows a line that labels the next one, with a colon or without', () => {
    expect(['Joined', 'Published', 'Erfasst am:'].every(isStampLabel)).toBe(true);
    expect(['Wrenmouth', 'The quay was closed', ''].some(isStampLabel)).toBe(false);
  });
});

describe('dates that are none of the article', () => {
  it.each([
    ['https://wren.example/2019/04/03/quay-closed/', true],
    ['see www.wren.example/2019/04/03', true],
    ['quay_2019-04-03_small.jpg', true],
    ['Wrenmouth, 2019-04-03', false],
  ])('in an address or the name of a file: %s', (text, expected) => {
    const mention = findDates(text)[0];
    expect(mention && inAddress(text, mention)).toBe(expected);
  });

  it.each(['VN:F [1.9.22_1171]', 'release v1.9.22', 'build 1.9.22-beta'])(
    'no day in a version: %s',
    (text) => {
      expect(findDates(text)).toEqual([]);
    },
  );

  it('takes no day of membership for that of a post', async () => {
    expect(await dated('Joined\n\nMay 11, 2015\n\nMessages\n\n3,066')).toBeNull();
  });

  it('takes no birthday for a day of publication', async () => {
    const born = 'Der Hafenmeister wurde am 28. März 1926 in Wrenmouth geboren und blieb der Stadt treu.';
    expect(await dated('19.10.2019, 12:09', '', [PARAGRAPHS[0] ?? '', born, PARAGRAPHS[2] ?? ''])).toBe(
      '2019-10-19T12:09',
    );
  });

  it('takes no day of a reader’s comment', async () => {
    const comments = [14, 15, 16, 17].map(
      (h) => `• reader${h} 17 September 2020 ${h}:17\n\nWell said, I think.`,
    );
    expect(await dated('', comments.join('\n\n'))).toBeNull();
  });
});

describe('dates that are the article’s', () => {
  it('where a byline goes on to say when', async () => {
    expect(await dated('By Ada Wren on 31. October, 2019 | 18 Comments')).toBe('2019-10-31');
  });

  it('where a line like a credit says it was published then', async () => {
    expect(await dated('Veröffentlicht: 05.01.2020 | Autor: wren | Abgelegt unter: Hafen, Fotografie')).toBe(
      '2020-01-05',
    );
    expect(await dated('28.04.2021 - 07:18 | Source: Wren Wire | 4 min')).toBe('2021-04-28T07:18');
  });

  it('where a template prints it twice without a space', async () => {
    expect(isTwice('20 janvier 202020')).toBe(true);
    expect(
      await dated('Ada Wren Port and Sea 20 January 202020 January 2020harbour, quay, council 0 Comment'),
    ).toBe('2020-01-20');
  });

  it('where it opens a line of names and tags right below the headline', async () => {
    const tags =
      'harbour, harbour works, quay, repairs, council, divers, tender, landing stage, fishermen, mole';
    expect(await dated(`1. February 2022 Ada Wren ${tags}`)).toBe('2022-02-01');
  });

  it('where it opens the first paragraph, a byline before it or none', async () => {
    const [first = '', ...rest] = PARAGRAPHS;
    expect(await dated('By Ada Wren', '', [`27.1.2022 - ${first}`, ...rest])).toBe('2022-01-27');
  });

  it('but not where every paragraph opens with one', async () => {
    const chronicle = PARAGRAPHS.map((text, i) => `${i + 3}.1.2022 - ${text}`);
    expect(await dated('A line on what follows, and no date of its own', '', chronicle)).toBeNull();
  });

  it('as of the day a line at the end gives, where nothing else is printed', async () => {
    const { facts } = await gatherText([HEAD, ...PARAGRAPHS, 'Stand: 27.01.2022'].join('\n\n'));
    expect(facts.date.value).toBe('2022-01-27');
    expect(facts.date.evidence[0]?.reason).toMatch(/last change/);
  });
});

describe('a page that holds no article', () => {
  const said = async (page: string) => {
    const read = dumpFromBytes('page.html', new TextEncoder().encode(page), 'html');
    if (!read.ok) throw new Error('unreadable');
    const known = await knownHere();
    const cleaned = clean(read.value, toBlocks(read.value), known);
    expect(cleaned.rejected).not.toBeNull();
    return saidOfItself(cleaned, known, { url: null, retrieved: null });
  };
  const links = ['Home', 'News', 'Sport', 'Harbour', 'Weather', 'Contact', 'Login']
    .map((name) => `<li><a href="/x">${name}</a></li>`)
    .join('');

  it('still says which one it was', async () => {
    const { title, date } = await said(
      `<html><head><meta property="og:title" content="${HEAD}"><meta property="article:published_time" content="2019-04-03T08:00:00Z"></head><body><ul>${links}</ul></body></html>`,
    );
    expect(title.value).toBe(HEAD);
    expect(date).toMatchObject({ value: '2019-04-03', basis: 'metadata' });
  });

  it('but a day that merely stands on it is not its own', async () => {
    const { date } = await said(`<html><body><ul>${links}</ul><p>3 April 2019</p></body></html>`);
    expect(date).toEqual({ value: null, basis: null, evidence: [] });
  });
});
