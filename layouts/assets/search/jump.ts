/**
 * The jump box: while one types, the names, outlets, topics and headlines that may be meant, as links above the results.
 */
import type { JumpEntry } from '../../../src/search/jump-entries.ts';
import { element } from './elements.ts';
import { runScript } from './run-script.ts';
import { addressOf, type SearchState } from './state.ts';

/** Name under which the script that ranks leaves its function. */
export const JUMP_GLOBAL = '__dlJump';

type CreateJump = (entries: readonly JumpEntry[]) => (typed: string, limit: number) => JumpEntry[];

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
  readonly #entries: () => Promise<JumpEntry[]>;
  #rank: Promise<ReturnType<CreateJump>> | null = null;
  #latest = '';

  constructor(box: HTMLElement, entries: () => Promise<JumpEntry[]>) {
    this.#box = box;
    this.#entries = entries;
  }

  /** Shows what may be meant by what is typed. Without its script or its entries the box stays away: it only helps. */
  async show(typed: string): Promise<void> {
    this.#latest = typed;
    if (typed.trim() === '') {
      this.#box.hidden = true;
      return;
    }
    this.#rank ??= this.#prepare();
    const rank = await this.#rank.catch(() => null);
    if (rank === null || this.#latest !== typed) return;
    const found = rank(typed, MOST);
    this.#box.hidden = found.length === 0;
    this.#box.querySelector('ul')?.replaceChildren(...found.map(item));
  }

  async #prepare(): Promise<ReturnType<CreateJump>> {
    const [entries] = await Promise.all([this.#entries(), runScript('assets/search-jump.js')]);
    const create = (window as unknown as Record<string, CreateJump | undefined>)[JUMP_GLOBAL];
    if (create === undefined) throw new Error('the script that ranks is damaged');
    return create(entries);
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
