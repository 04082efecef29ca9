import type { Page } from '../page.ts';

/** What a rule needs to know of the page as a whole, worked out once for each page. */
export function perPage<T>(workOut: (page: Page) => T): (page: Page) => T {
  const known = new WeakMap<Page, { readonly value: T }>();
  return (page) => {
    const before = known.get(page);
    if (before !== undefined) return before.value;
    const value = workOut(page);
    known.set(page, { value });
    return value;
  };
}
