/**
 * The search page: reads `?q=`, searches as one types, shows results.
 */
import { createEngine, type SearchEngine } from '../../src/search/engine.ts';
import { fromGlobal } from '../../src/search/script.ts';
import { AddressKeeper, queryInAddress } from './search/address.ts';
import { moveByArrows } from './search/keys.ts';
import { resultItem, statusWords } from './search/results.ts';

/** Results shown at first, and added by each press of the button. */
const STEP = 20;
/** Milliseconds without a key after which a search is made, and after which it counts as settled. */
const PAUSE = 60;
const SETTLED = 1500;

function start(): void {
  const form = find<HTMLFormElement>('main .search-line');
  const field = find<HTMLInputElement>('main input[name="q"]');
  const status = find<HTMLElement>('#search-status');
  const list = find<HTMLElement>('#results');
  const more = find<HTMLButtonElement>('#more-results');
  const help = find<HTMLElement>('#search-help');

  let engine: SearchEngine;
  try {
    engine = createEngine(fromGlobal(window));
  } catch {
    status.textContent =
      'The search index could not be loaded, so that nothing can be searched. Every article is in the timeline.';
    help.hidden = false;
    return;
  }

  const address = new AddressKeeper();
  const title = document.title;
  let limit = STEP;
  let latest = 0;

  const show = async (query: string): Promise<void> => {
    latest += 1;
    const mine = latest;
    const answer = await engine.search(query, limit);
    // A slower answer to what was typed before must not replace a later one.
    if (mine !== latest) return;
    list.replaceChildren(...answer.results.map(resultItem));
    status.textContent = statusWords(answer);
    more.hidden = answer.results.length >= answer.total;
    help.hidden = answer.total > 0;
    document.title = query.trim() === '' ? title : `${query.trim()} · ${title}`;
  };

  const search = (): void => {
    limit = STEP;
    address.note(field.value);
    void show(field.value);
  };

  let pause = 0;
  let settled = 0;
  const settle = (): void => {
    clearTimeout(settled);
    address.settle();
  };
  field.addEventListener('input', () => {
    clearTimeout(pause);
    clearTimeout(settled);
    pause = window.setTimeout(search, PAUSE);
    settled = window.setTimeout(settle, SETTLED);
  });
  field.addEventListener('change', settle);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(pause);
    search();
    settle();
  });
  more.addEventListener('click', async () => {
    const shown = list.children.length;
    limit += STEP;
    await show(field.value);
    list.querySelectorAll('a')[shown]?.focus();
  });
  const restore = (): void => {
    clearTimeout(pause);
    settle();
    field.value = queryInAddress();
    limit = STEP;
    void show(field.value);
  };
  window.addEventListener('popstate', restore);
  moveByArrows(field, list);
  restore();
}

function find<T extends Element>(selector: string): T {
  const found = document.querySelector<T>(selector);
  if (found === null) throw new Error(`the page has no ${selector}`);
  return found;
}

start();
