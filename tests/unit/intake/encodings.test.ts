import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decodeBytes } from '../../../src/intake/index.ts';

/** A sentence or two in a language, and the encodings it is told by. */
const SENTENCES: readonly (readonly [text: string, ...encodings: string[]])[] = [
  [
    'Ministr včera řekl, že příští jednání se uskuteční až po volbách, a další podrobnosti odmítl sdělit.',
    'windows-1250',
    'iso-8859-2',
    'cp852',
    'maccenteuro',
  ],
  [
    'A külügyminiszter szerint a tárgyalások őszig húzódnak, és a két fél közül egyik sem sürgeti őket.',
    'windows-1250',
    'iso-8859-2',
    'cp852',
  ],
  [
    'Rząd ogłosił wczoraj, że łączna kwota pomocy wyniesie pięć milionów złotych, a wnioski można składać już dziś.',
    'windows-1250',
    'iso-8859-2',
    'maccenteuro',
  ],
  [
    'Vlada je jučer objavila da će cijene rasti još šest mjeseci, što je više nego što se očekivalo.',
    'windows-1250',
    'iso-8859-2',
  ],
  [
    'Der Außenminister erklärte, die Gespräche würden früher als geplant fortgeführt, größere Änderungen seien möglich.',
    'windows-1252',
    'macintosh',
    'cp850',
  ],
  [
    'Le ministère a déclaré que les négociations reprendraient après l’été, à Genève, où elles avaient été interrompues.',
    'windows-1252',
    'macintosh',
  ],
  [
    'Dışişleri Bakanı, görüşmelerin gelecek ay İstanbul’da süreceğini söyledi; başka açıklama yapılmadı.',
    'windows-1254',
  ],
  [
    'Utanríkisráðherra sagði að viðræðurnar hæfust á ný í haust, þótt ekkert væri ákveðið enn.',
    'windows-1252',
  ],
  [
    'Vyriausybė paskelbė, kad derybos bus tęsiamos rudenį, šį kartą Vilniuje, žiūrint sąlygų.',
    'windows-1257',
  ],
  [
    'Міністр повідомив, що переговори продовжаться восени, а їхні підсумки оголосять у Києві.',
    'windows-1251',
    'koi8-u',
  ],
  [
    'Министр сообщил, что переговоры продолжатся осенью, а их итоги объявят позже. Другие подробности он назвать отказался.',
    'windows-1251',
    'koi8-r',
    'cp866',
    'iso-8859-5',
    'maccyrillic',
  ],
  ['Министърът съобщи, че преговорите ще продължат през есента, но не каза къде.', 'windows-1251'],
  [
    'Ο υπουργός δήλωσε ότι οι συνομιλίες θα συνεχιστούν το φθινόπωρο στην Αθήνα.',
    'windows-1253',
    'iso-8859-7',
  ],
  [
    'قال الوزير إن المحادثات ستستأنف في الخريف وإن الطرفين لم يتفقا على المكان بعد.',
    'windows-1256',
    'iso-8859-6',
  ],
  ['השר אמר כי השיחות יימשכו בסתיו וכי עדיין לא הוחלט היכן הן יתקיימו.', 'windows-1255'],
  ['รัฐมนตรีกล่าวว่าการเจรจาจะดำเนินต่อไปในฤดูใบไม้ร่วง แต่ยังไม่ได้กำหนดสถานที่', 'windows-874', 'utf-16le', 'utf-16be'],
  ['部长表示，谈判将在秋天继续进行，但双方还没有决定地点。', 'gb18030', 'utf-16le', 'utf-16be'],
  ['部長表示，談判將在秋天繼續進行，但雙方還沒有決定地點。', 'big5hkscs', 'utf-16le', 'utf-16be'],
  [
    '장관은 협상이 가을에 이어질 것이라며 장소는 아직 정해지지 않았다고 밝혔다.',
    'cp949',
    'utf-16le',
    'utf-16be',
  ],
  [
    '外相は交渉を秋に続けると述べたが、場所はまだ決まっていない。',
    'shift_jis',
    'euc-jp',
    'utf-16le',
    'utf-16be',
  ],
];

describe('an encoding is told by its text', () => {
  it.each(
    SENTENCES.flatMap(([text, ...encodings]) => encodings.map((encoding) => [encoding, text] as const)),
  )('%s: %s', (encoding, text) => {
    expect(decodeBytes(iconv.encode(text, encoding))?.text).toBe(text);
  });

  it('of Vietnamese, whose tones windows-1258 writes apart', () => {
    const text = 'Bô\u0323 trưởng nói cuô\u0323c đàm phán sẽ tiê\u0301p tu\u0323c vào mùa thu.';
    const bytes = iconv.encode(text, 'windows-1258');
    expect(decodeBytes(bytes)).toEqual({
      encoding: 'windows-1258',
      text: iconv.decode(bytes, 'windows-1258'),
    });
  });

  it('of Japanese mail in seven bits', () => {
    expect(decodeBytes(Buffer.from('\x1b$B9qO"0BA4J]>c\x1b(B said so.', 'latin1'))).toEqual({
      encoding: 'iso-2022-jp',
      text: '国連安全保障 said so.',
    });
  });
});

describe('a damaged file', () => {
  const KOREAN = '장관은 협상이 가을에 이어질 것이라며 장소는 아직 정해지지 않았다고 밝혔다.';

  it.each(['utf-8', 'cp949', 'utf-16le'])(
    'cut off in the middle of a character is read by %s still',
    (encoding) => {
      const read = decodeBytes(iconv.encode(`${KOREAN}\n${KOREAN.slice(0, 11)}`, encoding).subarray(0, -1));
      expect(read?.text.slice(0, -2)).toBe(
        `${KOREAN}\n${KOREAN.slice(0, 11)}`.slice(0, read?.text.slice(0, -2).length),
      );
      expect(read?.text.length).toBeGreaterThan(KOREAN.length + 9);
    },
  );

  it('of UTF-8 with a stray byte is no other encoding', () => {
    const bytes = Buffer.concat([Buffer.from(KOREAN), Buffer.from([0x92]), Buffer.from(KOREAN)]);
    expect(decodeBytes(bytes)).toEqual({ encoding: 'utf-8', text: `${KOREAN}\ufffd${KOREAN}` });
  });

  it('of noise is not read', () => {
    let seed = 1;
    const noise = Uint8Array.from({ length: 5000 }, () => {
      seed = (seed * 1103515245 + 12345) & 0x7fffffff;
      return (seed >> 16) & 255;
    });
    expect(decodeBytes(noise)).toBeNull();
  });
});

describe('a declared encoding', () => {
  const RUSSIAN = 'Министр сообщил, что переговоры продолжатся осенью, а их итоги объявят позже.';

  it('is not believed where it makes nonsense of the text', () => {
    expect(decodeBytes(iconv.encode(RUSSIAN, 'windows-1251'), 'iso-8859-1')).toEqual({
      encoding: 'windows-1251',
      text: RUSSIAN,
    });
  });

  it('is believed where it makes sense', () => {
    expect(decodeBytes(Buffer.from('caf\xe9', 'latin1'), 'iso-8859-1')?.text).toBe('café');
    expect(decodeBytes(iconv.encode('žluť', 'iso-8859-2'), 'iso-8859-2')?.text).toBe('žluť');
  });
});
