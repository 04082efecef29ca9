import { beforeAll, describe, expect, it } from 'vitest';
import { type Matcher, makeMatcher } from '../../../src/archive/names/matcher.ts';
import { tokensOf } from '../../../src/archive/names/tokens.ts';
import { NameTrie } from '../../../src/archive/names/trie.ts';
import { readArticle } from '../../../src/archive/read.ts';
import type { Entity } from '../../../src/archive-types.ts';
import { SAMPLE } from '../article/samples.ts';
import { mentionsIn, namesIn, packageMatcher } from './support/reading.ts';

let matcher: Matcher;
beforeAll(async () => {
  matcher = await packageMatcher();
});

const names = (text: string | readonly string[], language = 'en') =>
  namesIn(matcher, typeof text === 'string' ? [text] : text, language);

describe('a name', () => {
  it.each([
    [
      'dprk',
      [
        'the DPRK',
        'North Korea',
        'D.P.R.K.',
        '조선',
        '朝鲜',
        'КНДР',
        'Nordkorea',
        'كوريا الشمالية',
        'Triều Tiên',
      ],
    ],
    ['kim-jong-un', ['Kim Jong-un', 'Kim Jong Un', 'KIM JONG-UN', '김정은', '金正恩', 'Ким Чен Ын']],
    ['vladimir-putin', ['Putin', 'Wladimir Putin', 'Путиным', '普京', '푸틴은', 'プーチン', 'وبوتين']],
    [
      'unscr-2397',
      ['resolution 2397', 'Resolution 2397', 'UNSCR 2397', 'S/RES/2397', '第2397号决议', '결의 2397호를'],
    ],
  ])('of %s is one in every script and spelling', (id, spellings) => {
    for (const spelling of spellings)
      expect(mentionsIn(matcher, [spelling]).map(({ entity }) => entity)).toEqual([id]);
  });

  it('is the longest that stands there', () => {
    expect(names('The UN Security Council met.')).toEqual(['UN Security Council=unsc']);
    expect(names('The Russian Foreign Ministry spoke.')).toEqual(['Russian Foreign Ministry=mfa-russia']);
    expect(names('Fearing the North Korean army')).toEqual(['North Korean=dprk']);
  });

  it('keeps to word boundaries and to capitals', () => {
    expect(names('Iranshahr, Chinatown, us, putin, a trump card, a full moon')).toEqual([]);
    expect(names('Anti-Russian, pro-China, US-DPRK')).toEqual([
      'Russian=russia',
      'China=china',
      'US=usa',
      'DPRK=dprk',
    ]);
  });

  it('takes the stop of its abbreviation and leaves the possessive', () => {
    expect(names('U.S. envoys left the U.S.')).toEqual(['U.S.=usa', 'U.S.=usa']);
    expect(names("China's and Russia’s envoys")).toEqual(['China=china', 'Russia=russia']);
  });

  it('leaves Korean particles, Arabic prefixes and takes Russian endings', () => {
    expect(names('북한이 러시아와 중국에서 김정은에게', 'ko')).toEqual([
      '북한=dprk',
      '러시아=russia',
      '중국=china',
      '김정은=kim-jong-un',
    ]);
    expect(names('북한산과 조선일보', 'ko')).toEqual([]);
    expect(names('Лавровым в России и Северной Корее о Марии Захаровой', 'ru')).toEqual([
      'Лавровым=sergey-lavrov',
      'России=russia',
      'Северной Корее=dprk',
      'Марии Захаровой=maria-zakharova',
    ]);
    expect(names('وروسيا والصين', 'ar')).toEqual(['روسيا=russia', 'الصين=china']);
  });

  it('is not found inside the name of something else', () => {
    expect(names('The Washington Post, The Korea Times, the South China Sea and Latin America')).toEqual([]);
    expect(names('Trump Tower opened. Ivanka Trump smiled.')).toEqual([]);
  });
});

describe('a second reference', () => {
  it('counts only after an unambiguous one', () => {
    expect(names(['Kim spoke.', 'Kim Jong-un left.', 'Kim waved.'])).toEqual([
      'Kim Jong-un=kim-jong-un',
      'Kim=kim-jong-un',
    ]);
    expect(names('the North').concat(names('North Korea and the North'))).toEqual([
      'North Korea=dprk',
      'the North=dprk',
    ]);
    expect(mentionsIn(matcher, ['Moon Jae-in met Moon']).map(({ second }) => second)).toEqual([false, true]);
  });

  it('tells nobody once another of that name was named', () => {
    expect(names(['Kim Jong Un came.', 'Kim Yong Chol followed.', 'Kim waved.'])).toEqual([
      'Kim Jong Un=kim-jong-un',
    ]);
    expect(names(['Kim Jong Un came with Kim Yo Jong.', 'Kim waved.'])).toEqual([
      'Kim Jong Un=kim-jong-un',
      'Kim Yo Jong=kim-yo-jong',
    ]);
  });

  it('stands beside titles and joined to other names, not inside longer ones', () => {
    expect(names('Moon Jae-in. President Moon and Moon on Friday, Moon-Kim talks, Moon Chung-in.')).toEqual([
      'Moon Jae-in=moon-jae-in',
      'Moon=moon-jae-in',
      'Moon=moon-jae-in',
      'Moon=moon-jae-in',
    ]);
  });
});

describe('a capital', () => {
  it('is the state but where it is plainly the place', () => {
    expect(
      names(
        'SEOUL, May 8 (Yonhap) — Moscow told Pyongyang in Beijing, after a flight from Tokyo, what Washington wants from Seoul.',
      ),
    ).toEqual([
      'SEOUL=seoul',
      'Moscow=russia',
      'Pyongyang=dprk',
      'Beijing=beijing',
      'Tokyo=tokyo',
      'Washington=usa',
      'Seoul=rok',
    ]);
    expect(names('МОСКВА, 16 октября — Москва ответила. Встреча прошла в Москве.', 'ru')).toEqual([
      'МОСКВА=moscow',
      'Москва=russia',
      'Москве=moscow',
    ]);
    expect(names('北京表示，会议在北京举行。', 'zh')).toEqual(['北京=china', '北京=beijing']);
    expect(names('평양에서 열린 회담, 평양은 거부했다', 'ko')).toEqual(['평양=pyongyang', '평양=dprk']);
  });
});

describe('resolutions in a list', () => {
  it('are all named', () => {
    expect(names('resolutions 1718, 1874 and 2397, adopted in 2006')).toEqual([
      'resolutions 1718=unscr-1718',
      '1874=unscr-1874',
      '2397=unscr-2397',
    ]);
  });
});

describe('what an article says', () => {
  it('is read from its headline, standfirst, body and captions, and depends on nothing else', () => {
    const article = {
      ...SAMPLE,
      title: 'China speaks',
      dek: 'Russia listens',
      markdown: '## Japan\n\n[North Korea](https://a.example/Iran) answers **the US**.\n',
      captions: [{ text: 'Putin in Sochi', credit: 'Iran', rights: null }],
    };
    const { mentions } = readArticle(article, matcher);
    expect(mentions.map(({ field, paragraph, text }) => `${field} ${paragraph} ${text}`)).toEqual([
      'title null China',
      'dek null Russia',
      'body null Japan',
      'body p1 North Korea',
      'body p1 US',
      'caption null Putin',
      'caption null Sochi',
    ]);
    expect(readArticle({ ...article, sha256: 'cd'.repeat(32) }, matcher).mentions).toEqual(mentions);
  });

  it('lists names that the gazetteer does not have, without their titles', () => {
    const article = {
      ...SAMPLE,
      dek: null,
      kicker: null,
      title: 'x',
      captions: [],
      markdown: 'Then President Aku Bakana met Ri Bun-hee near the Black Sea on Monday.\n',
    };
    expect(readArticle(article, matcher).unknown).toEqual(['Aku Bakana', 'Ri Bun-hee', 'Black Sea']);
  });
});

describe('finding', () => {
  const entity = (id: string, name: string): Entity => ({
    ...{ kind: 'organisation', id, name, aliases: [], ambiguous: [], verified: 'false' },
    ...{ sources: [], wikidata: null, note: null, about: null },
  });
  const text = 'The Council of Lake Alpha spoke with the Union of Hill Beta in the morning. '.repeat(200);

  it('takes steps by the length of the text, not by the number of names', () => {
    const work = (aliases: number, words: string): number => {
      const trie = new NameTrie<string>();
      trie.add('Council of Lake Alpha', 'a');
      for (let n = 0; n < aliases; n += 1) trie.add(`Council of Lake ${n} and Union of Hill ${n}`, `n${n}`);
      expect(trie.find(tokensOf(words)).length).toBeGreaterThan(0);
      return trie.visits;
    };
    expect(work(20_000, text)).toBe(work(20, text));
    expect(work(20, text + text)).toBe(2 * work(20, text));
  });

  it('prefers nobody where two bear a name, but the one named before', () => {
    const two = makeMatcher({
      entities: [
        { ...entity('a', 'Alpha Bank'), aliases: ['AB'] },
        { ...entity('b', 'Beta Bank'), aliases: ['AB'] },
      ],
      sources: new Map(),
      others: [],
    });
    expect(namesIn(two, ['AB'])).toEqual([]);
    expect(namesIn(two, ['Beta Bank and AB'])).toEqual(['Beta Bank=b', 'AB=b']);
  });
});
