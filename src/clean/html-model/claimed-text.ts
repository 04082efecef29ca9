/** How much of a block the page says of itself: in its description, its title, the text in its linked data. */
import type { Claim } from '../../intake/index.ts';
import type { PageLine } from '../page.ts';

/** Words of articleBody from which it counts as the article's text. */
const FULL_BODY = 80;

/** Word triples of a text, to tell how much of a block another text holds. */
export function triples(tokens: readonly string[]): string[] {
  const size = Math.min(3, tokens.length);
  const found: string[] = [];
  for (let i = 0; i + size <= tokens.length && size > 0; i++) found.push(tokens.slice(i, i + size).join(' '));
  return found;
}

/** Share of a block's triples that a claim holds. */
export function shareIn(own: readonly string[], known: ReadonlySet<string>): number {
  if (own.length === 0 || known.size === 0) return 0;
  let held = 0;
  for (const triple of own) if (known.has(triple)) held++;
  return held / own.length;
}

/** What the page claims, as sets of word triples; short lines need their words in a row as well. */
export interface ClaimedText {
  readonly body: ReadonlySet<string>;
  readonly full: boolean;
  readonly title: ReadonlySet<string>;
  readonly description: ReadonlySet<string>;
}

export function claimedText(
  claims: readonly Claim[],
  tokenise: (text: string) => readonly string[],
): ClaimedText {
  const of = (about: Claim['about']): readonly string[] =>
    claims.filter((claim) => claim.about === about).flatMap(({ value }) => tokenise(value.slice(0, 200_000)));
  const sets = (tokens: readonly string[]): ReadonlySet<string> =>
    new Set([...triples(tokens), ...tokens, ...tokens.slice(1).map((word, i) => `${tokens[i]} ${word}`)]);
  const body = of('body');
  return {
    body: sets(body),
    full: body.length >= FULL_BODY,
    title: sets(of('title')),
    description: sets(of('description')),
  };
}

/** Index of the line that prints the title the page claims, else of its first top heading; -1 where there is none. */
export function titleAt(lines: readonly PageLine[], claimed: ClaimedText): number {
  let top = -1;
  for (const line of lines) {
    const { structure } = line.block;
    if (structure === undefined || structure.level === 0 || structure.level > 2 || structure.links > 0.5)
      continue;
    if (line.shape.words >= 3 && shareIn(triples(line.tokens), claimed.title) > 0.7) return line.index;
    if (top < 0 && structure.level === 1 && line.shape.words >= 3) top = line.index;
  }
  return top;
}
