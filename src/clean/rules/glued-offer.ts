import type { Label } from '../../types.ts';
import type { Page, PageLine } from '../page.ts';
import { tokenise } from '../tokens.ts';
import type { CutRule } from './rule.ts';
import { seamIn } from './sentence-seams.ts';

/** Longest offer, in characters, and what kinds of furniture one is told by. */
const LONGEST = 160;
const KINDS: ReadonlySet<Label> = new Set(['spam', 'ad', 'newsletter', 'paywall', 'follow']);
const SENTENCE = /(?<=[.!?…]["'”’»)]{0,2}\s)\p{Lu}[^.!?…]{12,400}/gu;

/** Offers without a full stop between two sentences. */
function offers({ text }: PageLine, { lexicon }: Pick<Page, 'lexicon'>): { start: number; end: number }[] {
  const stretches: { start: number; end: number }[] = [];
  for (const { 0: sentence, index } of text.matchAll(SENTENCE)) {
    const end = seamIn(text, index, index + sentence.length, lexicon, false);
    if (end < 0 || end - index > LONGEST) continue;
    const words = lexicon.ids.all(tokenise(text.slice(index, end)));
    if (words.some((_, at) => lexicon.contains.at(words, at).some(({ value }) => KINDS.has(value))))
      stretches.push({ start: index, end });
  }
  return stretches;
}

export const gluedOffer: CutRule = {
  kind: 'cut',
  name: 'glued-offer',
  label: 'ad',
  why: 'A line of an advertisement run into a paragraph: known words of such, and no stop before the next sentence.',
  examples: [
    'It was registered three weeks before. Get instant loan in 5 minutes no collateral Its listed address is a hair salon.',
    'The two sides met on Monday. Get the best stories straight to your inbox They will meet again in May.',
  ],
  nearMisses: [
    'It was registered three weeks before. The instant loan it had asked for never came, and the owner gave up.',
    'He reads The Times on the train. His wife reads it in the bath, and they talk about it over supper.',
  ],
  gate: { longest: 20_000, phrases: true },
  match: offers,
};
