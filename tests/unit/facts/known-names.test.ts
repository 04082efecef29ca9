import { describe, expect, it } from 'vitest';
import { OutletIndex } from '../../../src/facts/outlets.ts';
import { gatherText, knownHere } from './gather.ts';

const index = OutletIndex.of((await knownHere()).outlets);
const named = (text: string): string[] => index.within(text).map(({ outlet }) => outlet.name);

describe('outlets named within a line', () => {
  it.each([
    ['Por Rui Amado, g1 Santos', ['g1']],
    ['ⓒ 한국경제 & hankyung.com, 무단전재 및 재배포 금지', ['한국경제']],
    ['文 | 中国科学报记者 某某', ['中国科学报']],
    ['Hürriyet Gazetecilik ve Matbaacılık A.Ş', ['Hürriyet']],
    ['PREMIUM TIMES, May 14, 2019', ['Premium Times']],
    ['Ouest-France Anne LE GALL Publié le', ['Ouest-France']],
  ])('are found in %s', (text, names) => {
    expect(named(text)).toEqual(names);
  });

  it.each([
    ['a longer name', 'El País de Almar'],
    ['a word that begins as one does', 'The Premium Timeshare'],
    ['a common word in lower case', 'el tiempo y la prospect theory'],
    ['the middle of a Korean word', '북한국경제'],
  ])('are not found in %s', (_, text) => {
    expect(named(text)).toEqual([]);
  });

  it('are found by their handles', () => {
    expect(index.ofHandle('inquirerdotnet')?.name).toBe('Philippine Daily Inquirer');
    expect(index.ofHandle('bob')).toBeNull();
  });
});

const PROSE = `The ferry left the harbour of Almar at dawn on Tuesday with forty passengers and a crate of lemons on board.

Nobody on the quay could say who had ordered the lemons, and the captain, a patient man, did not ask them twice.

By noon the crate had been opened, counted and closed again, and the harbour master wrote a report of two pages.

"It is the shortest report I have written," he said, adding that he would keep a copy of it for his grandchildren.`;

const page = (head: string, foot: string): string => `${head}\n\n${PROSE}\n\n${foot}\n`;
const TITLE = 'Ferry leaves Almar with a crate of lemons that nobody ordered';

describe('the publisher', () => {
  it('is the outlet beside the byline rather than the firm that owns it', async () => {
    const { facts } = await gatherText(
      page(
        `${TITLE}\n\nPor Rui Amado, g1 Santos\n16/03/2022 10h02`,
        '© Copyright 2000-2022 Globo Comunicação e Participações S.A.',
      ),
    );
    expect(facts.publisher.value).toBe('g1');
    expect(facts.authors.value).toEqual(['Rui Amado']);
  });

  it('is not an outlet that the article speaks of', async () => {
    const text = page(
      `The Lowmere Courier\n\n${TITLE}\n\nBy Ada Brandvold\n5 November 2019`,
      '© 2019 The Lowmere Courier',
    );
    const { facts } = await gatherText(
      text.replace('"It is the shortest', 'He told Premium Times so. "It is the shortest'),
    );
    expect(facts.publisher.value).toBe('The Lowmere Courier');
  });
});

describe('what was posted', () => {
  it.each([
    [
      'a channel',
      'Krem Daily | News\n48 217 subscribers\nJuly 14, 2021\nForwarded from Premium Times',
      'Krem Daily',
    ],
    ['канал', 'Крем Щоденний | Новини\n48 217 підписників\nПереслано від Premium Times', 'Крем Щоденний'],
    [
      'a group',
      'Almar Ferry Watch\nJuly 16, 2021 · Public group\nJoin Group\nPremium Times / July 14, 2021',
      'Almar Ferry Watch',
    ],
  ])('in %s is its outlet’s, found there', async (_, head, name) => {
    const { facts } = await gatherText(
      page(`${head}\n\n${TITLE}\nBy Ebimo Tari, 14 July 2021`, 'Like · Comment · Share'),
    );
    expect(facts.publisher.value).toBe('Premium Times');
    expect(facts.retrievedFrom.value).toBe(name);
    expect(facts.title.value).toBe(TITLE);
    expect(facts.date.value).toBe('2021-07-14');
  });

  it('on a portal is the paper’s that the rights line names', async () => {
    const { facts } = await gatherText(
      page(
        `NAVER 뉴스\n\n${TITLE}\n기사입력 2021.11.04. 오전 6:01`,
        '군산=남도현 기자 dhnam@hankyung.example\n\nⓒ 한국경제, 무단전재 및 재배포 금지',
      ),
    );
    expect(facts.publisher.value).toBe('한국경제');
    expect(facts.retrievedFrom.value).toBe('네이버 뉴스');
    expect(facts.authors.value).toEqual(['남도현']);
  });

  it('names its source behind the words for it', async () => {
    const { facts } = await gatherText(
      page(
        `NaijaGist247\n\n${TITLE}\nBy Admin on August 17, 2021`,
        `The post ${TITLE} appeared first on Premium Times Nigeria.\n\n© 2021 NaijaGist247`,
      ),
    );
    expect(facts.publisher.value).toBe('Premium Times');
    expect(facts.retrievedFrom.value).toBe('NaijaGist247');
  });
});
