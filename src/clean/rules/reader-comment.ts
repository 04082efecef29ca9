import type { PageLine } from '../page.ts';
import { perPage } from './per-page.ts';
import { headingStrength, phraseStrength } from './phrase-evidence.ts';
import type { LineRule } from './rule.ts';

/** Lines above within which the heading of the comments is looked for. */
const FAR = 400;
/** Lines below within which a comment's buttons stand. */
const NEAR = 4;
/** Running text that must stand above the comments. */
const FEWEST_ABOVE = 2;

/** Buttons under a comment: reply, like, report. */
const BUTTONS =
  /(?<!\p{L})(?:reply|like|likes|report|antworten|melden|répondre|signaler|responder|me gusta|ответить|нравится|返信|답글|신고|回复|回覆|赞|رد|trả lời|thích|yanıtla|beğen|balas|suka|rispondi|svar|svara|odpowiedz|reageer|відповісти)(?!\p{L})/giu;

/** Index of the heading that opens the comments, below most of the text; the page's length where none does. */
const zoneOf = perPage((page): number => {
  const found = page.lines.find(
    (line) =>
      (page.proseAbove[line.index] ?? 0) >= FEWEST_ABOVE &&
      line.tokens.length <= 8 &&
      headingStrength(line, page, 'comments') > 0,
  );
  return found?.index ?? page.lines.length;
});

function isButton(line: PageLine | undefined): boolean {
  if (line === undefined || line.shape.words > 8) return false;
  const left = line.text.replace(BUTTONS, ' ');
  return left !== line.text && !/\p{L}/u.test(left);
}

export const readerComment: LineRule = {
  kind: 'line',
  name: 'reader-comment',
  label: 'comments',
  why: 'What a reader wrote under the story: it stands below the heading of the comments and has the buttons to answer below it.',
  examples: [
    {
      lines: [
        'The port was closed on Monday, and no ship has left it since then, the ministry said.',
        'It will open again on Friday if the weather allows, a spokesman told reporters in the town.',
        '2 Comments',
        'Oga Presido says:',
        'Na the same story every year. When we see petrol we go clap.',
        'Reply',
      ],
      at: 4,
    },
    {
      lines: [
        'Cảng đã đóng cửa từ thứ hai và không tàu nào rời bến kể từ đó, bộ cho biết trong thông báo.',
        'Cảng sẽ mở lại vào thứ sáu nếu thời tiết cho phép, người phát ngôn nói với các phóng viên.',
        'Bình luận (7)',
        'Bé Na',
        'Chúc anh Tuyến thượng lộ bình an!',
        'Thích 19  Trả lời',
      ],
      at: 4,
    },
  ],
  nearMisses: [
    { lines: ['He said nothing.', 'The ministry gave no reply to the letter.', 'Reply'], at: 1 },
    'No comment was made on the report.',
  ],
  match: (line, page) => {
    const { index } = line;
    const zone = zoneOf(page);
    if (index <= zone || index - zone > FAR) return 0;
    if (/^.{2,60}\s(?:says|said|wrote|sagt|schreibt|dit|dice|пишет|написал)\s?:$/u.test(line.text))
      return 3.4;
    for (let at = index; at <= index + NEAR; at++) if (isButton(page.lines[at])) return 3.4;
    return phraseStrength(line, page, 'comments') >= 2.5 ? 3 : 0;
  },
};
