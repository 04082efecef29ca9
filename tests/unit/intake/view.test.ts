import { describe, expect, it } from 'vitest';
import { NORMAL } from '../../../src/intake/characters.ts';
import { rawLines } from '../../../src/intake/lines.ts';
import { viewOf, viewOfRuns } from '../../../src/intake/view.ts';

/** What a line shows, and the characters of the source that each shown one came from. */
function seen(raw: string): { text: string; from: string } {
  const { text, map } = viewOf(raw, 0, raw.length);
  expect(map).toHaveLength(text.length + 1);
  expect(map.at(-1)).toBe(raw.length);
  return { text, from: [...map.slice(0, -1)].map((at) => raw[at]).join('') };
}

describe('the view of a stretch', () => {
  it.each([
    ['plain words', 'plain words', 'plain words'],
    ['“Zażółć” – 北朝鮮', '“Zażółć” – 北朝鮮', '“Zażółć” – 北朝鮮'],
    ['  two   spaces\tand a tab ', 'two spaces and a tab', 'two spaces\tand a tab'],
    ['a\u00a0\u3000b', 'a b', 'a\u00a0b'],
    ['soft\u00adhyphen\u200b', 'softhyphen', 'softhyphen'],
    ['one<br>two<b>three</b>', 'one twothree', 'one<twothree'],
    ['A&amp;B &lt;b&gt;', 'A&B <b>', 'A&B &b&'],
    ['it&amp;#8217;s', 'it’s', 'it&s'],
    ['3 < 4 & 5', '3 < 4 & 5', '3 < 4 & 5'],
    ['Chinaâ€™s', 'China’s', 'Chinaâs'],
    ['cafe\u0301', 'café', 'cafe'],
    ['\u1112\u1161\u11ab', '한', '\u1112'],
    ['<!-- a note -->shown', 'shown', 'shown'],
    [' \u200b ', '', ''],
  ])('of %j', (raw, text, from) => {
    expect(seen(raw)).toEqual({ text, from });
  });

  it.each([
    ['of UTF-8 read as windows-1251', 'РњРёСЂ вЂ“ РІ cafГ© РњРёСЂР°', 'Мир – в café Мира'],
    ['that was spoilt twice', 'CafÃƒÂ© in Ã¢â‚¬Å“China', 'Café in “China'],
  ])('repairs text %s', (_, raw, text) => {
    expect(seen(raw).text).toBe(text);
  });

  it.each(['РСФСР, СССР» и Рівне', 'São Paulo à Ñandú', 'می\u200cگوید', 'क्\u200dष 👩\u200d🚀'])(
    'keeps %j as it is written',
    (raw) => {
      expect(seen(raw)).toEqual({ text: raw, from: raw });
    },
  );

  it('of a part of a text leads to places in the whole', () => {
    const { text, map } = viewOf('head body tail', 5, 9);
    expect([text, ...map]).toEqual(['body', 5, 6, 7, 8, 9]);
  });

  it('of runs leaves out the markup between them, and says what it reads as', () => {
    const raw = 'one<i>two</i><td>three';
    const runs = [
      { start: 0, end: 3, before: '' },
      { start: 6, end: 9, before: '' },
      { start: 17, end: 22, before: ' | ' },
    ];
    const { text, map } = viewOfRuns(raw, runs);
    expect(text).toBe('onetwo | three');
    expect([map[3], map[7], map[9], map[14]]).toEqual([6, 17, 17, 22]);
  });

  it('leaves out the places it is told to', () => {
    expect(viewOf('exam-\nple', 0, 9, new Set([4, 5])).text).toBe('example');
  });
});

describe('characters taken to be normal', () => {
  const singles = NORMAL.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, i) => String.fromCharCode(first + i)),
  );

  it('have no other normal form', () => {
    expect(singles.filter((char) => char.normalize('NFC') !== char)).toEqual([]);
  });

  it('compose with no character before them', () => {
    const second = new Set<string>();
    for (let code = 0; code < 0x30000; code++) {
      if (code >= 0xd800 && code < 0xe000) continue;
      const [, ...rest] = [...String.fromCodePoint(code).normalize('NFD')];
      for (const char of rest) second.add(char);
    }
    expect(singles.filter((char) => second.has(char) || /\p{M}/u.test(char))).toEqual([]);
  });
});

describe('the lines of a text', () => {
  it('end as any system ends them', () => {
    const text = 'a\r\nb\rc\nd\u2028e\u0085f\fg';
    expect(rawLines(text).map(({ start, end }) => text.slice(start, end))).toEqual([...'abcdefg']);
  });

  it('are counted where they are blank, and trimmed', () => {
    expect(rawLines('\n  a\u00a0\n \u200b \n\nb')).toEqual([
      { start: 3, end: 4, gap: 0 },
      { start: 11, end: 12, gap: 2 },
    ]);
  });
});
