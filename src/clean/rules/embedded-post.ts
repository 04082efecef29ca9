import { AT } from '../signs.ts';
import { perPage } from './per-page.ts';
import type { LineRule } from './rule.ts';

const HANDLE = /^@\w{2,30}$|^\S.{1,40}\s\(?@\w{2,30}\)?$/;
const STAMP =
  /\d{1,2}:\d{2}\s?(?:[AP]M)?\s?[·•-]\s?\S.{4,20}\d{2,4}$|^(?:View|See) (?:this )?(?:post|photo) on \w+|pic\.twitter\.com\/\w+/i;
const COUNTS = /^[\d,.]+[KM]?\s(?:Retweets?|Reposts?|Likes?|Replies|Quotes?)\b/i;
/** Lines an embedded post may have between its author and its stamp, and words in them. */
const LONGEST = 8;
const MOST_WORDS = 120;

/** Lines of posts embedded in the page: from the author's line to the stamp and the counts. */
const embedded = perPage((page): ReadonlySet<number> => {
  const inside = new Set<number>();
  for (const { index, text } of page.lines) {
    if (text.length > 80 || !HANDLE.test(text)) continue;
    let words = 0;
    for (let to = index + 1; to <= index + LONGEST && to < page.lines.length; to++) {
      words += page.lines[to]?.shape.words ?? 0;
      if (words > MOST_WORDS) break;
      if (!STAMP.test(page.lines[to]?.text.slice(-200) ?? '')) continue;
      const named =
        text.startsWith('@') && (page.lines[index - 1]?.shape.words ?? 99) <= 5 ? index - 1 : index;
      const last = COUNTS.test(page.lines[to + 1]?.text ?? '') ? to + 1 : to;
      for (let i = Math.max(0, named); i <= last; i++) inside.add(i);
      break;
    }
  }
  return inside;
});

export const embeddedPost: LineRule = {
  kind: 'line',
  name: 'embedded-post',
  label: 'embed',
  why: 'A post from a social network set into the page: name, handle, text, time, counts.',
  examples: [
    {
      lines: [
        'Hana Rhee',
        '@hana_rides_rail',
        'Everyone said best trip of their life.',
        '6:02 AM · Dec 19, 2018',
        '214 Retweets  1,038 Likes',
      ],
      at: 2,
    },
    { lines: ['Lim Boon Keat @lbk_newsroom', 'Hard to hear the questions.', '4:41 PM - 12 Jun 2018'], at: 0 },
  ],
  nearMisses: [
    'Everyone said best trip of their life.',
    'Write to me @ the office, he said.',
    {
      // The handle of the reporter above a report that quotes a post further down.
      lines: [
        '@hana_rides_rail',
        'Nov 19, 2019 at 9:08',
        ...Array.from(
          { length: 3 },
          () =>
            'The line to the coast was closed on Monday, and the drivers said that nobody had told them why it was or when the trains would run again, so they waited in the yard until the evening came and the lamps were lit.',
        ),
        'They sing! pic.twitter.com/a1b2c3',
      ],
      at: 2,
    },
  ],
  gate: { page: AT },
  match: ({ index }, page) => (embedded(page).has(index) ? 4 : 0),
};
