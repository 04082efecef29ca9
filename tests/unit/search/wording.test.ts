import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeWording, textReader } from '../../../src/search/wording-shard.ts';
import { lexiconOf } from '../../../src/search/writing/lexicon.ts';
import { tokensOf } from '../../../src/search/writing/tokens.ts';
import { encodeWording, textWriter } from '../../../src/search/writing/wording.ts';

const NEWS = [
  'The minister said that sanctions on North Korea would stay. The MINISTER said no more.',
  'Sanctions stay, said the minister of North Korea; iPhone sales fell by 3.5% in 2018.',
  'El ministro dijo que las sanciones seguirán. Ministerio — «sí».',
];
const told = encodeWording(lexiconOf(Array.from({ length: 30 }, () => NEWS).flat()), NEWS);

/** A text as a reader of the index finds it. */
const again = (texts: readonly string[]) =>
  textReader(decodeWording(told.content))(textWriter(told.content)(texts));

describe('texts told by the words of the archive', () => {
  it.each([
    ['words of the archive', NEWS],
    ['words it does not have', ['Zyzzyva Ünïcödé ÇA', 'ß ẞ İstanbul ıI']],
    ['no text, and a text of signs', ['', '— …', ' ', '']],
    ['letters outside the first plane, and halves of them', ['𝒜𝓑𝓒 𐐀𐐨 👩‍👩‍👧 end']],
    ['scripts without spaces', ['北京市举行会谈', '김정은은 말했다', 'ภาษาไทย']],
    ['the same words in every case', ['said Said SAID sAiD', 'SAID said', 'qwx Qwx QWX qWx']],
    [
      'more rare words than are remembered',
      [
        Array.from({ length: 1500 }, (_, i) => `w${i}x`)
          .join(' ')
          .repeat(2),
      ],
    ],
  ])('come back letter by letter: %s', (_, texts) => {
    expect(again(texts)).toEqual(texts);
  });

  it('come back whatever they are', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 200 });
    fc.assert(
      fc.property(fc.array(text, { maxLength: 4 }), (texts) => {
        expect(again(texts)).toEqual(texts);
      }),
      { numRuns: 40 },
    );
  });

  it('take fewer bytes than a quarter of their letters where their words are known', () => {
    const encode = textWriter(told.content);
    const text = NEWS[0]?.repeat(4) ?? '';
    expect(encode([text]).length).toBeLessThan(text.length / 4);
  });

  it('are taken apart without losing a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        expect(tokensOf(text).join('')).toBe(text);
      }),
    );
    expect(tokensOf('A man’s 3.5%')).toEqual(['', 'A', ' ', 'man', '’', 's', ' ', '3', '.', '5', '%']);
  });
});
