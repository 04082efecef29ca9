import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decodeBytes, dumpFromBytes } from '../../../src/intake/index.ts';

const RUSSIAN =
  'Президент России подписал указ, который приводит отношения с Северной Кореей в соответствие с резолюцией.';
const CHINESE = '商务部与海关总署联合发布公告，宣布为执行联合国安理会决议，全面停止从朝鲜进口煤、铁。';
const TAIWANESE = '聯合國安理會一致通過決議，決定對北韓實施新的制裁措施，以回應北韓試射彈道飛彈。';
const KOREAN = '정부가 북한의 핵실험과 장거리 미사일 발사에 대응해 독자적인 제재 방안을 내놓았다.';
const JAPANESE =
  '国連安全保障理事会は北朝鮮に対する新たな制裁決議を全会一致で採択した。石油の供給に上限を設ける。';
const FRENCH =
  'Le Conseil de sécurité a adopté une série de sanctions contre la Corée du Nord – c’est « la première étape », a déclaré l’ambassadrice.';
const POLISH =
  'Rada Bezpieczeństwa przyjęła nową rezolucję w sprawie Korei Północnej, która ogranicza dostawy ropy naftowej i węgla.';

describe('decodeBytes', () => {
  it.each([
    ['windows-1251', 'windows-1251', RUSSIAN],
    ['koi8-r', 'koi8-r', RUSSIAN],
    ['gb18030', 'gb18030', CHINESE],
    ['big5', 'big5hkscs', TAIWANESE],
    ['euc-kr', 'cp949', KOREAN],
    ['shift_jis', 'shift_jis', JAPANESE],
    ['euc-jp', 'euc-jp', JAPANESE],
    ['windows-1252', 'windows-1252', FRENCH],
    ['windows-1250', 'windows-1250', POLISH],
  ])('tells %s by its text', (encoding, name, text) => {
    expect(decodeBytes(iconv.encode(text, name))).toEqual({ encoding, text });
  });

  it.each(['utf-16le', 'utf-16be'])('reads %s with and without a mark', (encoding) => {
    const text = 'The Security Council voted on Monday.\nNobody spoke against it.';
    expect(decodeBytes(iconv.encode(text, encoding))).toEqual({ encoding, text });
    expect(decodeBytes(iconv.encode(`\ufeff${text}`, encoding))).toEqual({ encoding, text: `\ufeff${text}` });
  });

  it('keeps the mark of UTF-8 as a character, so that nothing is lost', () => {
    expect(decodeBytes(Buffer.from('\ufeffText'))).toEqual({ encoding: 'utf-8', text: '\ufeffText' });
  });

  it('reads a lone curly apostrophe of windows-1252 as one', () => {
    expect(
      decodeBytes(Buffer.from([...Buffer.from('The North'), 0x92, ...Buffer.from('s leader said so.')]))
        ?.text,
    ).toBe('The North’s leader said so.');
  });
});

describe('dumpFromBytes', () => {
  it.each([
    ['empty-file', Buffer.alloc(0)],
    ['empty-file', Buffer.from(' \n\u200b\n')],
    ['binary-file', Buffer.from('%PDF-1.7 and so on')],
    ['binary-file', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a])],
    ['binary-file', Buffer.from(Array.from({ length: 400 }, (_, i) => (i * 7) % 32))],
  ])('refuses with %s', (code, bytes) => {
    const read = dumpFromBytes('x.txt', bytes);
    expect(read.ok).toBe(false);
    expect(read.problems).toMatchObject([{ code, severity: 'error', file: 'x.txt' }]);
  });
});
