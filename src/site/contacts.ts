/**
 * E-mail addresses and telephone numbers of people, made unreadable for what gathers them from pages. The dump on disk and the
 * article's file keep them; whoever has the folder can look them up.
 */

/** Stands for each character that is not shown: places in the text stay what they were. */
const HIDDEN = '•';

const MAIL = /[\p{L}\p{N}._%+\\-]{1,64}(@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,5})/gu;

/** What stands before a number that is called; without it digits in a row may be anything. */
const CALLED = [
  ...['tel', 'telephone', 'phone', 'mobile', 'cell', 'fax', 'whatsapp', 'hotline', '☎', '📞', '✆'],
  ...[
    'tél',
    'téléphone',
    'teléfono',
    'móvil',
    'telefone',
    'telefon',
    'telefono',
    'handy',
    'điện thoại',
    'đt',
  ],
  ...[
    'тел',
    'телефон',
    'факс',
    '전화',
    '팩스',
    '휴대폰',
    '电话',
    '電話',
    '手机',
    '传真',
    '傳真',
    'هاتف',
    'تلفن',
  ],
];
const NUMBER = String.raw`\+?[(\d][\d ().\u2010-\u2013-]{5,20}\d`;
const LABELLED = new RegExp(
  String.raw`((?<!\p{L})(?:${CALLED.join('|')})(?!\p{L})\.?[ ]?(?:no|nr)?\.?[ ]?[:：]?[ ]?)(${NUMBER})`,
  'giu',
);
/** So many digits as either kind of number has, with what may stand among them: most texts have none. */
const DIGITS = /[(\d][\d ().\u2010-\u2013-]{5,20}\d/;
const INTERNATIONAL = /(?<![\p{N}\p{L}+])\+[1-9](?:[ ().-]{0,2}\d){8,14}(?!\d)/gu;

/**
 * A text of the same length in which addresses and numbers are hidden: of an e-mail address the first letter and the host
 * stay, of a telephone number its first two signs.
 */
export function maskContacts(text: string): string {
  const mailed = text.includes('@') ? text.replace(MAIL, hideMail) : text;
  if (!DIGITS.test(mailed)) return mailed;
  return mailed
    .replace(LABELLED, (_, label: string, number: string) => label + hideNumber(number))
    .replace(INTERNATIONAL, hideNumber);
}

function hideMail(whole: string, host: string): string {
  const local = whole.length - host.length;
  const first = String.fromCodePoint(whole.codePointAt(0) ?? 0);
  return first + HIDDEN.repeat(Math.max(0, local - first.length)) + host;
}

const hideNumber = (number: string): string => number.slice(0, 2) + number.slice(2).replaceAll(/\d/g, HIDDEN);
