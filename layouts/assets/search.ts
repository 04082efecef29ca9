/**
 * The search page: reads its address, searches as one types, shows results and what they have in common.
 */
import type { Answer } from '../../src/search/answer.ts';
import { createEngine, type SearchEngine } from '../../src/search/engine.ts';
import { addition } from './search/addition.ts';
import { AddressKeeper } from './search/address.ts';
import { find } from './search/elements.ts';
import { showFacets } from './search/facet-rail.ts';
import { showHistogram } from './search/histogram.ts';
import type { JumpBox, MakeJump } from './search/jump.ts';
import { moveByArrows } from './search/keys.ts';
import { openLoading } from './search/load.ts';
import { showNotes } from './search/notes.ts';
import { pause } from './search/pause.ts';
import { resultItem, statusWords } from './search/results.ts';
import { type Filter, type SearchState, stateIn } from './search/state.ts';

/** Screens on which the fields to narrow by have a column of their own, as in search.css. */
const BESIDE = '(min-width: 60.01rem)';

/** Results shown at first, and added by each press of the button. */
const STEP = 20;
/** Milliseconds without a key after which a search is made, and after which it counts as settled. */
const PAUSE = 60;
const SETTLED = 1500;

class SearchPage {
  readonly #form = find<HTMLFormElement>('main .search-line');
  readonly #field = find<HTMLInputElement>('main input[name="q"]');
  readonly #status = find<HTMLElement>('#search-status');
  readonly #notes = find<HTMLElement>('#search-notes');
  readonly #list = find<HTMLElement>('#results');
  readonly #more = find<HTMLButtonElement>('#more-results');
  readonly #help = find<HTMLElement>('#search-help');
  readonly #rail = find<HTMLDetailsElement>('#facets');
  readonly #months = find<HTMLElement>('#histogram');
  readonly #sort = find<HTMLSelectElement>('#sort');
  readonly #sorting = find<HTMLElement>('#sorting');
  readonly #address = new AddressKeeper();
  readonly #title = document.title;
  #opened: Promise<SearchEngine> | null = null;
  #jump: Promise<JumpBox | null> | null = null;
  #build = '';
  #state: SearchState = stateIn(location.search);
  #limit = STEP;
  #latest = 0;
  #pause = 0;
  #settled = 0;

  start(): void {
    // Where they stand above the results, in one column, they would push them off the screen.
    this.#rail.open = matchMedia(BESIDE).matches;
    // Its place is kept from the start, so that the results do not move when it is filled.
    this.#rail.hidden = false;
    this.#field.addEventListener('input', () => this.#typed());
    this.#field.addEventListener('change', () => this.#settle());
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#go({ ...this.#state, query: this.#field.value });
    });
    this.#sort.addEventListener('change', () => {
      this.#go({ ...this.#state, sort: this.#sort.value as SearchState['sort'] });
    });
    this.#more.addEventListener('click', () => this.#showMore());
    window.addEventListener('popstate', () => this.#restore());
    moveByArrows(this.#field, find('#found'));
    this.#restore();
  }

  #typed(): void {
    clearTimeout(this.#pause);
    clearTimeout(this.#settled);
    this.#pause = window.setTimeout(() => {
      this.#change({ ...this.#state, query: this.#field.value, any: false });
      void this.#showJump(this.#field.value);
    }, PAUSE);
    this.#settled = window.setTimeout(() => this.#settle(), SETTLED);
  }

  async #showJump(typed: string): Promise<void> {
    this.#jump ??= this.#makeJump().catch(() => null);
    await (await this.#jump)?.show(typed);
  }

  async #makeJump(): Promise<JumpBox> {
    const [make, engine] = await Promise.all([addition<MakeJump>('jump'), this.#engine()]);
    return make(find('#jump'), await engine.parts());
  }

  #settle(): void {
    clearTimeout(this.#settled);
    this.#address.settle();
  }

  /** Makes a search that is finished, such as a pressed button. */
  #go(state: SearchState): void {
    clearTimeout(this.#pause);
    this.#settle();
    this.#change(state);
    this.#settle();
  }

  #change(state: SearchState): void {
    this.#state = state;
    this.#limit = STEP;
    this.#address.note(state);
    void this.#search();
  }

  #restore(): void {
    clearTimeout(this.#pause);
    this.#settle();
    this.#state = stateIn(location.search);
    this.#field.value = this.#state.query;
    this.#limit = STEP;
    void this.#search();
  }

  /** The engine, opened when it is first needed; one that failed to open is tried again. */
  #engine(again = false): Promise<SearchEngine> {
    if (this.#opened === null || again) {
      this.#opened = openLoading().then(async ({ manifest: load, shard }) => {
        const manifest = await load(again);
        this.#build = manifest.build;
        return createEngine(manifest, shard, {
          tables: () => addition('tables'),
          rare: () => addition('rare'),
        });
      });
      this.#opened.catch(() => {
        this.#opened = null;
      });
    }
    return this.#opened;
  }

  async #search(): Promise<void> {
    this.#latest += 1;
    const mine = this.#latest;
    // A slower answer to what was asked before must not replace a later one.
    const isLatest = (): boolean => mine === this.#latest;
    const state = this.#state;
    try {
      const answer = await this.#ask(state, (first) => isLatest() && this.#show(first, state));
      await pause();
      if (!isLatest()) return;
      this.#show(answer, state);
      await pause();
      if (isLatest()) await this.#showFacets(answer, state, isLatest);
    } catch {
      if (isLatest()) this.#fail();
    }
  }

  /** Asks the engine; where files are missing because the site was built anew, asks the new index. */
  async #ask(state: SearchState, onFirst: (answer: Answer) => void): Promise<Answer> {
    const request = { ...state, limit: this.#limit };
    const answer = await (await this.#engine()).search(request, onFirst);
    if (!answer.broken.some(({ kind }) => kind === 'missing')) return answer;
    const before = this.#build;
    const engine = await this.#engine(true).catch(() => null);
    return engine === null || this.#build === before ? answer : engine.search(request);
  }

  #show(answer: Answer, state: SearchState): void {
    const items = answer.results.map(resultItem);
    this.#list.replaceChildren(...items);
    this.#status.textContent = answer.final ? statusWords(answer, state) : '';
    showNotes(this.#notes, answer, state);
    this.#more.hidden = !answer.final || this.#limit >= answer.total;
    this.#help.hidden = answer.total > 0;
    this.#sorting.hidden = answer.total < 2;
    // The whole archive is in the order of its dates unless another is chosen.
    this.#sort.value = answer.scope === 'archive' && state.sort === 'relevance' ? 'newest' : state.sort;
    const query = state.query.trim();
    document.title = query === '' ? this.#title : `${query} · ${this.#title}`;
  }

  /** What the articles have in common; where that cannot be read, nothing. */
  async #showFacets({ hits, final }: Answer, state: SearchState, isLatest: () => boolean): Promise<void> {
    const facets = final ? await (await this.#engine()).facets(hits).catch(() => null) : null;
    await pause();
    if (!isLatest()) return;
    // Where nothing is found and nothing narrows, there is nothing to choose from.
    const narrowed = state.filters.length > 0 || state.period !== null;
    this.#rail.hidden = facets === null || (hits.numbers.length === 0 && !narrowed);
    if (facets === null) return;
    showHistogram(this.#months, facets, state, (period) => this.#go({ ...this.#state, period }));
    await pause();
    if (!isLatest()) return;
    showFacets(find('#facet-groups'), facets, state, (filter) => this.#toggle(filter));
  }

  #toggle({ field, key }: Filter): void {
    const rest = this.#state.filters.filter((filter) => filter.field !== field || filter.key !== key);
    const lifted = rest.length < this.#state.filters.length;
    this.#go({ ...this.#state, filters: lifted ? rest : [...rest, { field, key }] });
  }

  async #showMore(): Promise<void> {
    const shown = this.#list.children.length;
    this.#limit += STEP;
    await this.#search();
    this.#list.querySelectorAll<HTMLAnchorElement>('li > a')[shown]?.focus();
  }

  #fail(): void {
    this.#status.textContent =
      'The search index could not be loaded, so that nothing can be searched. Every article is in the timeline.';
    this.#help.hidden = false;
  }
}

new SearchPage().start();
