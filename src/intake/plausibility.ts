/**
 * How much a text reads like one a person wrote, judged by the commonness of its characters beyond ASCII. Used to tell
 * legacy encodings apart: read with the wrong one, a text turns into rare characters and mixed scripts.
 */

/** The commonest Han characters of news prose, simplified, traditional and Japanese. */
const HAN = new Set(
  '的一是不了在人有我他这为之大来以个中上们到说国和地也子时道出而要于就下得可你年生自会那后能对着事其里所去行过家十用发天如然作方成者多日都三小军二无同么经法当起与好看学进种将还分此心前面又定见只主没公从' +
    '本北京美朝鲜韩制裁联合安理部长记者电报新闻社会议总统政府外交关系问题经济贸易月日号第决议核试验导弹半岛俄罗斯東這個國來時說們為對過後會長開關於問題經濟貿易鮮韓報記者電聯合議總統政府發導彈島羅斯' +
    '本人大会社年月日時分前後国内外新聞記事政府首相大統領北朝鮮韓国米国中国制裁決議安保理発表発射実験核者的用中高動場員部業氏案' +
    '表示进行全面关于通过世界人民代表工作发展建设加强合作双方支持认为公司市场企业产品网站内容版权所有转载来源作者编辑责任首页更多图片视频',
);
/** The commonest hangul syllables of news prose. */
const HANGUL = new Set(
  '이다는을의에가고로하지한도를은기사서대자정과어나시인일라부리아으해그수스원있제전보상했주들국러면만구조장여것미할중안통성관동위연방북남화요계개회선공세경과무산비유발거니문신오치되까적용당된간강내트민표업모차운현생학재단진등외교말설행물식입명번려와터결속재지년월금달래야출심직반양편체소실력레드후우강포역초',
);
const CYRILLIC = weights('оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъёіїєґђјљњћџ');
const GREEK = weights('αοιετσνηυρπκμλςδγχθφβωξζψάέήίόύώ');
const ARABIC = weights('اليمونترباعدسفهكحقجشصةطخءذضىثزغظأإآؤئپچژگی');
/** Latin letters with marks and typographic signs of Western, Central European and Turkish texts. */
const LATIN = new Set('éèêëàâäáãåçñöóôòõøüúùûíìîïßæœÉÈÀÇÖÜÄÅØÁÓÚÍÑşŞğĞıİąćęłńśźżĄŁŚŻčďěňřšťůýžČŘŠŽőűăâîțșĂÎ');
const TYPOGRAPHY = new Set(
  '“”‘’„‚«»–—…•·°£€¥©®™§¿¡×÷½¼¾²³¹ºª†‡‰‹›\u00a0\u3000。，、；：？！（）《》「」『』“”【】〔〕・ー～▲▶△◆■□●○※→←ⓒ№¶ˈ',
);

function weights(letters: string): ReadonlyMap<string, number> {
  return new Map([...letters].map((letter, rank) => [letter, rank < 20 ? 1 : 0.5]));
}

/** Commonness of one character beyond ASCII, from -3 (never in prose) to 1. */
function commonness(char: string, code: number): number {
  if (code === 0xfffd || (code >= 0x80 && code < 0xa0) || (code >= 0xe000 && code <= 0xf8ff)) return -3;
  if (code >= 0x4e00 && code <= 0x9fff) return HAN.has(char) ? 1 : 0.1;
  if (code >= 0xac00 && code <= 0xd7a3) return HANGUL.has(char) ? 1 : 0.15;
  if (code >= 0x3041 && code <= 0x30fe) return 0.9;
  if (code >= 0x400 && code <= 0x4ff)
    return CYRILLIC.get(char) ?? (CYRILLIC.has(char.toLowerCase()) ? 0.35 : -0.5);
  if (code >= 0x370 && code <= 0x3ff) return GREEK.get(char) ?? (GREEK.has(char.toLowerCase()) ? 0.3 : -0.5);
  if (code >= 0x600 && code <= 0x6ff) return ARABIC.get(char) ?? 0.1;
  if (TYPOGRAPHY.has(char)) return 0.5;
  if (LATIN.has(char)) return 0.6;
  if (code >= 0xff61 && code <= 0xff9f) return -0.5;
  return -0.3;
}

/**
 * Mean commonness of the characters beyond ASCII, lowered where marked Latin letters stand in runs or between letters
 * of another script, and where capitals follow small letters inside a word.
 * @returns 1 for plain ASCII, below 0 for nonsense
 */
export function plausibility(text: string): number {
  let sum = 0;
  let count = 0;
  let before = '';
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    if (code >= 0x80) {
      sum += commonness(char, code) - clash(before, char);
      count++;
    } else if (code < 0x20 && !'\n\r\t\f\v'.includes(char)) {
      sum -= 1;
      count++;
    } else if (before >= '\u3000' && /[a-z]/.test(char)) {
      sum -= 0.3;
    }
    before = char;
  }
  return count === 0 ? 1 : sum / count;
}

const SMALL = /\p{Ll}/u;
const CAPITAL = /\p{Lu}/u;

/** What two neighbouring characters cost: capitals after small letters, runs of marked Latin letters, mixed scripts. */
function clash(before: string, char: string): number {
  if (before === '') return 0;
  const beyond = before > '\u007f';
  if (SMALL.test(before) && CAPITAL.test(char)) return 0.9;
  if (beyond && LATIN.has(before) && (LATIN.has(char) || TYPOGRAPHY.has(char))) return 0.5;
  if (beyond && TYPOGRAPHY.has(before) && LATIN.has(char)) return 0.3;
  if (/[A-Za-z]/.test(before) && char > '\u0370' && char < '\u0700') return 0.8;
  if (/[a-z]/.test(before) && char >= '\u4e00') return 0.3;
  return 0;
}
