import { describe, expect, it } from 'vitest';
import { readDateline } from '../../../src/facts/dateline.ts';

function read(text: string): string {
  const found = readDateline(text, null);
  if (!found) return 'none';
  const words = (s: { from: number; to: number } | null): string => (s ? text.slice(s.from, s.to) : '-');
  const date = found.date ? text.slice(found.date.start, found.date.end) : '-';
  return `${words(found.place)} | ${date} | ${words(found.agency)}`;
}

describe('readDateline', () => {
  it.each([
    ['SEOUL, May 8 (Yonhap) — The leaders of China and Russia', 'SEOUL | May 8 | Yonhap'],
    ['MOSCOW - Russian President Vladimir Putin and visiting', 'MOSCOW | - | -'],
    ['UNITED NATIONS/SEOUL (Reuters) - The U.N. Security Council', 'UNITED NATIONS/SEOUL | - | Reuters'],
    ['Seoul (AFP) – The two Koreas have promised', 'Seoul | - | AFP'],
    ['SEOUL, South Korea (AP) -- South Korea said Wednesday', 'SEOUL, South Korea | - | AP'],
    ['UNITED NATIONS, March 28. /TASS/. Russia has blocked', 'UNITED NATIONS | March 28 | TASS'],
    ['    BEIJING, March 8 (Xinhua) -- China on Wednesday'.trim(), 'BEIJING | March 8 | Xinhua'],
    [
      'Pyongyang, September 13, Juche 106 (2017) (KCNA) -- The Ministry',
      'Pyongyang | September 13, Juche 106 (2017) | KCNA',
    ],
    ['VLADIVOSTOK, Russia, Dec. 20 - The check-in line', 'VLADIVOSTOK, Russia | Dec. 20 | -'],
    ['Washington – The Treasury’s Office of Foreign Assets Control', 'Washington | - | -'],
    ['UNITED NATIONS -- The Security Council voted 15-0', 'UNITED NATIONS | - | -'],
    ['WASHINGTON The US on Thursday took aim', 'WASHINGTON | - | -'],
    ['NEW DELHI: India said', 'NEW DELHI | - | -'],
    ['МОСКВА, 16 октября — Президент России подписал', 'МОСКВА | 16 октября | -'],
    ['(ANSA) - ROMA, 03 GEN - Il governo', 'ROMA | 03 GEN | ANSA'],
    ['Berlin (dpa) - Die Bundesregierung', 'Berlin | - | dpa'],
    ['[서울=한빛일보] 정부가 북한의', '서울 | - | 한빛일보'],
    ['(서울=연합뉴스) 홍길동 기자 = 정부가', '서울 | - | 연합뉴스'],
    ['本报北京8月14日电（记者 沈一帆）商务部', '北京 | 8月14日 | -'],
    ['新华社平壤9月13日电 朝鲜', '平壤 | 9月13日 | 新华社'],
    ['［東京　８日　ロイター］ 日銀は'.normalize('NFC'), '東京 | - | ロイター'],
    ['〔記者沈佑庭／首爾報導〕美國總統', '首爾 | - | -'],
    ['（海東社記者沈佑庭豐溪里24日專電）北韓今天', '豐溪里 | - | 海東社'],
    ['BILBAO.- El Gobierno vasco presentó', 'BILBAO | - | -'],
    ['Seoul. Die Regierung hat am Montag', 'Seoul | - | -'],
    ['CHENNAI: The state government', 'CHENNAI | - | -'],
    ['GENEVA, 3 May – The High Commissioner', 'GENEVA | 3 May | -'],
    ['СЕУЛ, 5 мая. Власти города', 'СЕУЛ | 5 мая | -'],
    ['ورسان - 17 فبراير 2020 (الساحل) - افتتحت مدينة', 'ورسان | 17 فبراير 2020 | الساحل'],
    ['青萝新闻网6月2日讯(记者 沈念禾)停航', '- | 6月2日 | 青萝新闻网'],
  ])('reads %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it('reads a place of two words whose second is a weekday elsewhere', () => {
    const text = 'La Paz, 23 dic (EFE).- Veinte respiradores llegaron';
    const place = readDateline(text, 'es')?.place;
    expect(place && text.slice(place.from, place.to)).toBe('La Paz');
  });

  it.each([
    'Russian President Vladimir Putin (L) and Chinese President Xi Jinping – who met on Friday – said so.',
    'EXCLUSIVE — The minister said on Monday that he would resign.',
    'Moon – the first to hold a summit – said he would return.',
    'The Multilateral Sanctions Monitoring Team (MSMT) will look into violations.',
    'Last week. The president said so.',
    'LIVE: Trump and Kim meet',
    'Helena Voss: Almost everything around them.',
    'Lavrov said Russia is "promoting dialogue" between Washington and Pyongyang.',
  ])('finds none in %s', (text) => {
    expect(read(text)).toBe('none');
  });
});
