import { describe, expect, it } from 'vitest';
import { allEvidence, type Gathered, gatherSource } from './gather.ts';

const NAMES = {
  phone: '000_bf72328c154aab44.txt',
  dispute: '001_79096b96f04e5bb0.txt',
  lead: '002_0455b8f64ae4807f.txt',
  moscow: '003_17bb5004f96f0421.txt',
  mirror: '004_9d0cb3a16869b562.txt',
} as const;

const values = ({ facts: f }: Gathered) => ({
  title: f.title.value,
  date: f.date.value,
  basis: f.date.basis,
  publisher: f.publisher.value,
  agency: f.agency.value,
  authors: f.authors.value,
  place: f.place.value,
  section: f.section.value,
  language: f.language.value,
  retrievedFrom: f.retrievedFrom.value,
});

describe('facts of the archive’s sources', () => {
  it('infers a day from a caption and the words "a day after"', async () => {
    expect(values(await gatherSource(NAMES.phone))).toEqual({
      title: 'Chinese, Russian presidents discuss Korea events on phone',
      date: '2018-06-15~',
      basis: 'inferred',
      publisher: 'Press TV',
      agency: null,
      authors: null,
      place: null,
      section: 'China / Russia',
      language: 'en',
      retrievedFrom: null,
    });
  });

  it('takes the address where nothing is printed, and only then', async () => {
    const address = 'https://presstv.ir/Detail/2018/06/16/565137/Russia-China-President';
    const { facts } = await gatherSource(NAMES.phone, { url: address, retrieved: null });
    expect([facts.date.value, facts.date.basis]).toEqual(['2018-06-16', 'url']);
    const printed = 'http://europe.chinadaily.com.cn/a/201806/23/WS5b2d1af2a3103349141de543.html';
    const other = await gatherSource(NAMES.moscow, { url: printed, retrieved: null });
    expect([other.facts.date.value, other.facts.date.basis]).toEqual(['2018-06-22T23:51', 'stated']);
  });

  it('dates by a caption whose weekday the text repeats', async () => {
    const { facts } = await gatherSource(NAMES.dispute);
    expect([facts.date.value, facts.date.basis]).toEqual(['2018-09-27~', 'caption']);
    expect(facts.captions).toEqual([
      {
        text: 'US Secretary of State Mike Pompeo attends a meeting of the UN Security Council during the 73rd session of the UN General Assembly, at UN headquarters, Thursday, Sept. 27, 2018.',
        credit: 'AP',
        rights: null,
      },
    ]);
  });

  it('joins the day of a dateline with the year of a caption, and folds repeated captions', async () => {
    const gathered = await gatherSource(NAMES.lead);
    expect(values(gathered)).toMatchObject({
      title: 'China, Russia call on int’l community to drop sanctions against N. Korea: reports',
      date: '2025-05-08',
      basis: 'dateline+caption year',
      publisher: 'Yonhap News Agency',
      agency: 'Yonhap',
      place: 'SEOUL',
      retrievedFrom: null,
    });
    expect(gathered.facts.captions.map((c) => [c.credit, c.rights])).toEqual([
      ['Yonhap', null],
      ['Yonhap', 'For Use Only in the Republic of Korea. No Redistribution'],
    ]);
  });

  it('knows the outlet by its copyright line and the agency by the line above the text', async () => {
    expect(values(await gatherSource(NAMES.moscow))).toMatchObject({
      publisher: 'China Daily',
      agency: 'Xinhua',
      place: 'MOSCOW',
      section: 'World / Asia-Pacific',
    });
  });

  it('shows the stamp of a mirror as rejected', async () => {
    const gathered = await gatherSource(NAMES.mirror);
    expect(values(gathered)).toMatchObject({
      date: '2019-05-14~',
      basis: 'caption',
      publisher: 'The Korea Times',
      agency: 'Yonhap',
      retrievedFrom: '87福利影视网',
    });
    const stamp = gathered.facts.date.evidence.find((e) => e.kind === 'mirror-stamp');
    expect(stamp).toMatchObject({ text: '2024-09-22 07:14:39', implies: '2024-09-22', verdict: 'rejected' });
  });

  it('is never later than the day of retrieval', async () => {
    const { facts } = await gatherSource(NAMES.moscow, { url: null, retrieved: '2018-06-20' });
    expect(facts.date.value).toBeNull();
  });

  it.each(Object.values(NAMES))('quotes its evidence from where it says it stands: %s', async (name) => {
    const { dump, facts } = await gatherSource(name);
    const squeezed = (text: string): string => text.replace(/\s+/g, ' ').trim();
    const list = allEvidence(facts);
    expect(list.length).toBeGreaterThan(5);
    for (const e of list) {
      if (e.start === null || e.end === null) continue;
      expect(squeezed(dump.text.slice(e.start, e.end))).toBe(e.text);
      expect(e.reason).toMatch(/[.”]$/);
    }
  });
});
