import { describe, expect, it } from 'vitest';
import { bareCredit, splitCaption } from '../../../src/facts/captions.ts';
import { deskMarkLength } from '../../../src/facts/headline.ts';
import { languageOf } from '../../../src/facts/language.ts';
import { isPersonName, readNames, usualCase } from '../../../src/facts/names.ts';
import { namesAgree, OutletIndex, shortName } from '../../../src/facts/outlets.ts';
import { knownHere } from './gather.ts';

describe('readNames', () => {
  it.each([
    ['Harriet Osei in New York and Callum Drury in Seoul', ['Harriet Osei', 'Callum Drury']],
    ['KENTA ORMSBY and LEE SOO-AH, TBF staff writers', ['Kenta Ormsby', 'Lee Soo-ah']],
    ['Dana Whitlock, Ines Carvalho', ['Dana Whitlock', 'Ines Carvalho']],
    ['Ольга Ремизова', ['Ольга Ремизова']],
    ['김서준 기자', ['김서준']],
    ['María del Carmen O’Hara, Herald Staff Writer', ['María del Carmen O’Hara']],
    ['Sina Zehrfeld Landespolitische Korrespondentin', ['Sina Zehrfeld']],
    ['Cmdr. (ret.) Silas Brandvold', ['Silas Brandvold']],
    ['柯聿安／台北報導', ['柯聿安']],
    ['이하나 기자 hana.lee@hanbit.example', ['이하나']],
    ['रमेश त्रिवेदी', ['रमेश त्रिवेदी']],
    ['رمضان الخطيب', ['رمضان الخطيب']],
  ])('reads %s', (text, names) => {
    expect(readNames(text)).toEqual(names);
  });

  it.each([
    'Show Caption',
    'Current Issue',
    'LCB live desk',
    'Share on Facebook',
    'Globe photo desk',
    'admin',
    'Staff Writer',
  ])('reads none in %s', (text) => {
    expect(readNames(text)).toEqual([]);
  });

  it('leaves names in the usual case alone', () => {
    expect(usualCase('Ludwig van Beethoven')).toBe('Ludwig van Beethoven');
    expect(usualCase('JEAN-LUC O’BRIEN')).toBe('Jean-luc O’Brien');
    expect(isPersonName('Tri-County Herald')).toBe(false);
  });
});

describe('outlets', () => {
  it('know an outlet by any of its names and hosts', async () => {
    const index = OutletIndex.of((await knownHere()).outlets);
    expect(index.named('THE KOREA TIMES')?.id).toBe('korea-times');
    expect(index.agencyNamed('연합뉴스')?.id).toBe('yonhap');
    expect(index.agencyNamed('The Korea Times')).toBeNull();
    expect(index.ofHost('europe.chinadaily.com.cn')?.id).toBe('china-daily');
    expect(index.ofHost('notchinadaily.com.cn')).toBeNull();
  });

  it('go by the form datelines print', async () => {
    const index = OutletIndex.of((await knownHere()).outlets);
    const short = ['Yonhap News Agency', 'TASS', 'Associated Press', 'Xinhua'].map((name) => {
      const outlet = index.named(name);
      return outlet ? shortName(outlet) : null;
    });
    expect(short).toEqual(['Yonhap', 'TASS', 'AP', 'Xinhua']);
  });

  it('are each described once, and carry only each other', async () => {
    const { outlets } = await knownHere();
    const ids = new Set(outlets.map((o) => o.id));
    expect(ids.size).toBe(outlets.length);
    expect(outlets.flatMap((o) => o.carries).filter((id) => !ids.has(id))).toEqual([]);
    const index = OutletIndex.of(outlets);
    const stray = outlets.flatMap((o) => o.domains.filter((d) => !index.ofHost(d)?.domains.includes(d)));
    expect(stray).toEqual([]);
    for (const domain of ['reuters.com', 'cnn.com', 'yna.co.kr'])
      expect(index.ofHost(domain)).toBe(outlets.find((o) => o.domains.includes(domain)));
  });

  it('agree by inclusion and by initials, not by chance', () => {
    expect(namesAgree('TBF', 'Tokyo Bay Financial')).toBe(true);
    expect(namesAgree('Meridian Forum', 'The Meridian Forum on Arms and Trade')).toBe(true);
    expect(namesAgree('Harbour Gazette', 'Mountain Gazette')).toBe(false);
  });
});

describe('captions', () => {
  it.each([
    [
      'UN headquarters in New York, 2023 © Sergei Malov/TASS',
      'UN headquarters in New York, 2023',
      'Sergei Malov/TASS',
    ],
    [
      'A factory in Dandong. Photograph: Imogen Vance/Courier Pictures',
      'A factory in Dandong.',
      'Imogen Vance/Courier Pictures',
    ],
    [
      'Journalists raise their hands, March 8, 2017. (Xinhua/Li Mingyuan)',
      'Journalists raise their hands, March 8, 2017.',
      'Xinhua/Li Mingyuan',
    ],
  ])('are parted from their credit: %s', (caption, text, credit) => {
    expect(splitCaption(caption)).toEqual({ text, credit, rights: null });
  });

  it('keep brackets that say who stands where', () => {
    expect(splitCaption('File photo of President Putin and President Xi (L)').credit).toBeNull();
  });

  it('give the bare credit', () => {
    expect(bareCredit('(Photo by AFP)')).toBe('AFP');
    expect(bareCredit(' / HBS')).toBe('HBS');
  });
});

describe('headlines', () => {
  it.each([
    ['(LEAD) China, Russia call', 7],
    ['(2nd LD) (URGENT) S. Korea', 18],
    ['[속보] 정부', 5],
    ['(Opinion) A train', 0],
  ])('lose the marks of the desk: %s', (title, length) => {
    expect(deskMarkLength(title)).toBe(length);
  });
});

describe('languageOf', () => {
  it.each([
    ['en', 'The leaders of both countries urged the international community on Thursday to return to talks.'],
    ['ru', 'Президент России подписал указ, который приводит отношения в соответствие с резолюцией.'],
    ['ko', '정부가 북한의 장거리 미사일 발사에 대응해 독자적인 제재 방안을 내놓았다.'],
    ['zh', '商务部与海关总署联合发布公告，宣布全面停止进口煤、铁、铁矿石。'],
    ['ja', '政府は国連の制裁に違反する疑いが強いとの見方を示した。'],
    ['fr', 'Le président de la République a annoncé mardi que le gouvernement renonçait à cette réforme.'],
    ['es', 'El presidente del Gobierno anunció el martes que retira la reforma tras semanas de protestas.'],
  ])('tells %s', (language, text) => {
    expect(languageOf(text)).toBe(language);
  });

  it('says nothing of a few letters', () => {
    expect(languageOf('OK 24')).toBeNull();
  });
});
