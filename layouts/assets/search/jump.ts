/**
 * The jump box: while one types, the names, outlets, topics and headlines that may be meant, as links above the results.
 */
import { createJump } from '../../../src/search/jump.ts';
import { gatherEntries, type JumpEntry } from '../../../src/search/jump-entries.ts';
import type { Part } from '../../../src/search/part.ts';
import { element } from './elements.ts';
import { addressOf, type SearchState } from './state.ts';

/** Makes the box in an element, of what is in the parts of an index. */
export type MakeJump = (box: HTMLElement, parts: readonly Part[]) => JumpBox;

const MOST = 5;

/** Words for where an entry leads. */
const KINDS: Readonly<Record<string, string>> = {
  outlet: 'outlet',
  agency: 'wire agency',
  person: 'person',
  place: 'place',
  country: 'country',
  organisation: 'organisation',
  document: 'document',
  topic: 'topic',
};

export class JumpBox {
  readonly #box: HTMLElement;
  readonly #parts: readonly Part[];
  #rank: Promise<ReturnType<typeof createJump>> | null = null;
  #latest = '';

  constructor(box: HTMLElement, parts: readonly Part[]) {
    this.#box = box;
    this.#parts = parts;
  }

  /** Shows what may be meant by what is typed. Without its entries the box stays away: it only helps. */
  async show(typed: string): Promise<void> {
    this.#latest = typed;
    if (typed.trim() === '') {
      this.#box.hidden = true;
      return;
    }
    this.#rank ??= gatherEntries(this.#parts).then(createJump);
    const rank = await this.#rank.catch(() => null);
    if (rank === null || this.#latest !== typed) return;
    const found = rank(typed, MOST);
    this.#box.hidden = found.length === 0;
    this.#box.querySelector('ul')?.replaceChildren(...found.map(item));
  }
}

function item({ label, to }: JumpEntry): HTMLLIElement {
  const link = element('a', '', [label]);
  link.dir = 'auto';
  if ('slug' in to) {
    link.href = `articles/${encodeURIComponent(to.slug)}.html`;
    return element('li', '', [link, ' ', element('span', 'jump-kind', ['article'])]);
  }
  const state: SearchState = { query: '', filters: [to], period: null, sort: 'newest', any: false };
  link.href = addressOf(state);
  return element('li', '', [link, ' ', element('span', 'jump-kind', [KINDS[to.field] ?? to.field])]);
}
