/**
 * How much a text reads like one a person wrote, judged by its characters beyond ASCII: letters of alphabets by the pairs
 * they stand in, Han characters, hangul and kana by how common they are. Used to tell legacy encodings apart: read with
 * the wrong one, a text turns into rare characters and mixed scripts.
 */
import { folded, isLetter, pairScore } from './letter-pairs.ts';

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
const TYPOGRAPHY = new Set(
  '“”‘’„‚«»–—…•·°£€¥©®™§¿¡×÷½¼¾²³¹ºª†‡‰‹›\u00a0\u3000。，、；：？！（）《》「」『』“”【】〔〕・ー～▲▶△◆■□●○※→←ⓒ№¶ˈ',
);

/** Signs of which most texts have some. */
const PUNCTUATION = new Set('“”‘’–—…«»„。，、「」');

/** Commonness of one character beyond ASCII that is no letter of an alphabet, from -3 (never in prose) to 1. */
function commonness(char: string, code: number): number {
  if (code === 0xfffd || (code >= 0x80 && code < 0xa0) || (code >= 0xd800 && code <= 0xf8ff)) return -3;
  if (code >= 0x4e00 && code <= 0x9fff) return HAN.has(char) ? 1 : 0.1;
  if (code >= 0xac00 && code <= 0xd7a3) return HANGUL.has(char) ? 1 : 0.15;
  if (code >= 0x3041 && code <= 0x30fe) return 0.9;
  if (PUNCTUATION.has(char)) return 0.8;
  if (TYPOGRAPHY.has(char)) return 0.5;
  if (code >= 0xff01 && code <= 0xff5e) return 0.4;
  if (code >= 0xff61 && code <= 0xff9f) return -0.5;
  return -0.3;
}

/**
 * Mean commonness of the characters beyond ASCII and of the pairs they stand in, lowered where capitals follow small
 * letters inside a word, scripts mix, and signs stand inside words.
 * @param handicap what is taken off the sum, so that it tells on short texts
 * @returns 1 for plain ASCII, below 0 for nonsense
 */
export function plausibility(text: string, handicap = 0): number {
  let sum = -handicap;
  let count = 0;
  let [earlier, before, last] = [0, 0, ' '];
  let wasLetter = false;
  const pairs = new Map<string, number>();
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    const kind = kindOf(code);
    const letter = code >= 0x80 && isLetter(code);
    if (letter || wasLetter) {
      const pair = folded(last) + folded(char);
      pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
      count++;
    }
    if (code >= 0x80 || last > '\u007f') sum -= clash(before, kind);
    if (code >= 0x80 && !letter) {
      sum += commonness(char, code);
      count++;
    } else if (code < 0x20 && !'\n\r\t\f\v'.includes(char)) {
      sum -= 1;
      count++;
    }
    if ((before & OUTER) !== 0 && (kind & earlier & LETTER) !== 0) sum -= 0.8;
    [earlier, before, last, wasLetter] = [before, kind, char, letter];
  }
  return count === 0 ? 1 : (sum + pairScore(pairs)) / count;
}

/** Signs that stand before, behind or between words, never inside one. */
const OUTSIDE = new Set('“”„«»…£€¥©®™§¿¡×÷½¼¾²³¹†‡‰‹›•');

/** What is asked of characters: their script, and whether they are small letters, capitals, letters, outer signs. */
const SCRIPT = 7;
const SMALL = 8;
const CAPITAL = 16;
const LETTER = 32;
const OUTER = 64;
const LOOKED_AT = 128;

const kinds = new Uint8Array(0x10000);

function kindOf(code: number): number {
  if (code > 0xffff) return 0;
  const kind = kinds[code] ?? 0;
  if (kind !== 0) return kind;
  const char = String.fromCharCode(code);
  const found =
    scriptOf(code) |
    (/\p{Ll}/u.test(char) ? SMALL : 0) |
    (/\p{Lu}/u.test(char) ? CAPITAL : 0) |
    (/\p{L}/u.test(char) ? LETTER : 0) |
    (OUTSIDE.has(char) ? OUTER : 0) |
    LOOKED_AT;
  kinds[code] = found;
  return found;
}

/** What two neighbouring characters cost, one of them beyond ASCII: capitals after small letters, mixed scripts, signs in runs. */
function clash(before: number, kind: number): number {
  if ((before & SMALL) !== 0 && (kind & CAPITAL) !== 0) return 0.9;
  const [one, other] = [before & SCRIPT, kind & SCRIPT];
  if (one !== other && one !== 0 && other !== 0)
    return one === HAN_OR_KANA || other === HAN_OR_KANA ? 0.3 : 0.8;
  return (before & kind & OUTER) !== 0 ? 0.3 : 0;
}

const HAN_OR_KANA = 5;

/** A number for each script; 0 for what belongs to none, such as signs. Digits and capitals stand beside any. */
function scriptOf(code: number): number {
  if (code < 0x80) return code >= 0x61 && code <= 0x7a ? 1 : 0;
  if (code < 0x370) return isLetter(code) ? 1 : 0;
  if (code < 0x400) return 2;
  if (code < 0x530) return 3;
  if (code < 0x700) return 4;
  if (code >= 0xe00 && code < 0xe80) return 6;
  if (code >= 0x1ea0 && code < 0x1f00) return 1;
  return code >= 0x3041 && code <= 0xd7a3 ? HAN_OR_KANA : 0;
}
