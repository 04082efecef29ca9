/**
 * A tree of names by their words. Finding walks it once from each word of a text, so that the time grows with the
 * text and the length of the longest name, not with the number of names.
 */

import { type Token, tokensOf } from './tokens.ts';
import { type Reading, Vocabulary } from './vocabulary.ts';

/** A name found in a text, with all that bear it. */
export interface Hit<T> {
  /** First and last token. */
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
  readonly bearers: readonly T[];
}

interface Node<T> {
  readonly next: Map<string, Node<T>>;
  readonly bearers: T[];
}

const node = <T>(): Node<T> => ({ next: new Map(), bearers: [] });

export class NameTrie<T> {
  readonly #vocabulary = new Vocabulary();
  readonly #root = node<T>();
  /** Nodes entered since the tree was made: what a test of its speed counts. */
  visits = 0;

  /** Adds a name and who bears it. A name without a letter or digit is none. */
  add(name: string, bearer: T): void {
    const tokens = tokensOf(name);
    if (tokens.length === 0) return;
    let at = this.#root;
    for (const [index, token] of tokens.entries()) {
      const edge = edgeOf(this.#vocabulary.add(token.text), index === 0 ? '' : token.joint);
      let next = at.next.get(edge);
      if (next === undefined) {
        next = node<T>();
        at.next.set(edge, next);
      }
      at = next;
    }
    if (!at.bearers.includes(bearer)) at.bearers.push(bearer);
  }

  /** The names in a text, the longest where several overlap, in order. */
  find(tokens: readonly Token[]): Hit<T>[] {
    const readings = tokens.map(({ text }) => this.#vocabulary.readings(text));
    const hits: Hit<T>[] = [];
    for (const at of tokens.keys()) {
      if ((readings[at]?.length ?? 0) === 0) continue;
      const hit = this.#longestFrom(at, tokens, readings);
      if (hit !== null) hits.push(hit);
    }
    return withoutOverlaps(hits);
  }

  #longestFrom(
    from: number,
    tokens: readonly Token[],
    readings: readonly (readonly Reading[])[],
  ): Hit<T> | null {
    let best: Hit<T> | null = null;
    let open: { readonly node: Node<T>; readonly start: number }[] = [{ node: this.#root, start: 0 }];
    for (let to = from; open.length > 0; to += 1) {
      const token = tokens[to];
      if (token === undefined) break;
      const further: typeof open = [];
      for (const { node, start } of open) {
        for (const { word, before, after } of readings[to] ?? []) {
          // A prefix belongs to the first word of a name, a particle to the last.
          if (before > 0 && to > from) continue;
          const next = node.next.get(edgeOf(word, to === from ? '' : token.joint));
          if (next === undefined) continue;
          this.visits += 1;
          const begins = to === from ? token.start + before : start;
          if (after === 0) further.push({ node: next, start: begins });
          const end = token.end - after;
          if (next.bearers.length > 0 && (best === null || end - begins > best.end - best.start))
            best = { from, to, start: begins, end, bearers: next.bearers };
        }
      }
      open = further;
    }
    return best;
  }
}

function edgeOf(word: number, joint: string): string {
  return `${word}${joint}`;
}

/** Of hits that overlap, the longest; of equals, the first. */
function withoutOverlaps<T>(hits: readonly Hit<T>[]): Hit<T>[] {
  const kept: Hit<T>[] = [];
  for (const hit of hits) {
    const last = kept.at(-1);
    if (last === undefined || last.end <= hit.start) kept.push(hit);
    else if (hit.end - hit.start > last.end - last.start) {
      kept.pop();
      kept.push(hit);
    }
  }
  return kept;
}
