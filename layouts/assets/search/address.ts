/**
 * Keeps the address of the page at the search it shows.
 */
import { addressOf, type SearchState, stateIn } from './state.ts';

/** Writes searches into the address: one entry of the history for each search, not one for each letter. */
export class AddressKeeper {
  #settled = true;

  /** Notes a search: the first change after a settled one begins a new entry. */
  note(state: SearchState): void {
    const address = addressOf(state);
    if (address === addressOf(stateIn(location.search))) return;
    try {
      if (this.#settled) history.pushState(null, '', address);
      else history.replaceState(null, '', address);
      this.#settled = false;
    } catch {
      // Some browsers allow no change of address from file:// or only a few in a minute. Search goes on without it.
    }
  }

  /** Says that the reader is done typing: what comes next is another search. */
  settle(): void {
    this.#settled = true;
  }
}
