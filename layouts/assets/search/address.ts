/**
 * The query in the address of the page, so that a search can be linked to, and gone back to.
 */

/** The query the address holds; an empty string where it holds none. */
export function queryInAddress(): string {
  return new URLSearchParams(location.search).get('q') ?? '';
}

/** Writes queries into the address: one entry of the history for each search, not one for each letter. */
export class AddressKeeper {
  #settled = true;

  /** Notes what is typed: the first letter after a settled search begins a new entry. */
  note(query: string): void {
    if (query === queryInAddress()) return;
    const url = query === '' ? location.pathname : `?${new URLSearchParams({ q: query })}`;
    try {
      if (this.#settled) history.pushState(null, '', url);
      else history.replaceState(null, '', url);
      this.#settled = false;
    } catch {
      // Some browsers allow no change of address from file:// or only a few in a minute. Search goes on without it.
    }
  }

  /** Says that the reader is done typing: what is typed next is another search. */
  settle(): void {
    this.#settled = true;
  }
}
