import type { CutRule } from './rule.ts';

/** Words of advertisement slots in capitals, or script calls, inside a paragraph. */
const GLUED =
  /(?:^|(?<=[.!?”"’)\]]))\s?(?:ADVERTISEMENT|Advertisement|REKLAM|PUBLICIDAD|PUBLICITÉ|ANZEIGE|РЕКЛАМА|Story continues below advertisement|Article continues below advertisement|Scroll to continue)(?=\s*["“‘(]?\p{Lu})|\(adsbygoogle = window\.adsbygoogle \|\| \[\]\)\.push\(\{\}\);?/gu;

export const gluedAdvert: CutRule = {
  kind: 'cut',
  name: 'glued-advert',
  label: 'ad',
  why: 'The mark of an advertisement run into a paragraph between two sentences.',
  examples: [
    'The talks ended on Monday.ADVERTISEMENTThe two sides will meet again.',
    'It is more than a decade old. REKLAM Separately, the Treasury froze assets.',
  ],
  nearMisses: ['Advertisement revenue is not at issue.', 'He read the ADVERTISEMENT aloud.'],
  gate: {
    list: 'advert',
  },
  match: ({ text }) =>
    Array.from(text.matchAll(GLUED), (match) => ({
      start: match.index,
      end: match.index + match[0].length,
    })).filter(
      ({ start, end }) =>
        end - start < text.length &&
        (start > 0 || end - start > 20 || !/\p{Ll}/u.test(text.slice(start, end))),
    ),
};
