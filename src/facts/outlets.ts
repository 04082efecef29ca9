import { z } from 'zod';
import type { Outlet } from '../types.ts';
import { once, readWords, Words } from './lexicon.ts';

/** The words names of outlets are found by. */
export const outletWords = once(() =>
  readWords(
    'outlets',
    z.strictObject({
      'paper words': Words,
      'company words': Words,
      'after holder': Words,
      greetings: Words,
      'source labels': Words,
      'not sources': Words,
      aggregators: Words,
      posters: Words,
    }),
  ),
);

/** A name without case, article and punctuation, by which two spellings of it are one. */
export function foldName(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[.,'’‘"“”«»®™()]/g, '')
    .replace(/[\s\-–—]+/g, ' ')
    .trim()
    .replace(/^the /, '');
}

const INDEXES = new WeakMap<readonly Outlet[], OutletIndex>();

/** Profiles by every name they go by. */
export class OutletIndex {
  readonly outlets: readonly Outlet[];
  readonly #byName = new Map<string, Outlet>();
  readonly #byDomain = new Map<string, Outlet>();

  /** The index of a list of profiles, made once for each list. */
  static of(outlets: readonly Outlet[]): OutletIndex {
    const made = INDEXES.get(outlets) ?? new OutletIndex(outlets);
    INDEXES.set(outlets, made);
    return made;
  }

  constructor(outlets: readonly Outlet[]) {
    this.outlets = outlets;
    for (const outlet of outlets) {
      for (const domain of outlet.domains) this.#byDomain.set(domain, outlet);
      for (const name of [outlet.name, ...outlet.aliases]) {
        const key = foldName(name);
        if (!this.#byName.has(key)) this.#byName.set(key, outlet);
      }
    }
  }

  /** The outlet that goes by exactly this name. */
  named(name: string): Outlet | null {
    return this.#byName.get(foldName(name)) ?? null;
  }

  /** The wire agency that goes by exactly this name. */
  agencyNamed(name: string): Outlet | null {
    const outlet = this.named(name);
    return outlet?.kind === 'agency' ? outlet : null;
  }

  /** The outlet a host name belongs to. */
  ofHost(host: string): Outlet | null {
    const parts = host.toLowerCase().split('.');
    for (let i = 0; i < parts.length - 1; i++) {
      const outlet = this.#byDomain.get(parts.slice(i).join('.'));
      if (outlet) return outlet;
    }
    return null;
  }
}

/**
 * The short form in which datelines and credits name an agency: its first alias where the name has
 * several words (`Yonhap` for Yonhap News Agency), else the name itself (`TASS`).
 */
export function shortName(agency: Outlet): string {
  return /\s|-/.test(agency.name) ? (agency.aliases[0] ?? agency.name) : agency.name;
}

/** True where one name is the other's initials: `TBF`, `Tokyo Bay Financial`. */
export function areInitials(short: string, long: string): boolean {
  const initials = long
    .split(/[\s-]+/)
    .map((word) => /^\p{L}/u.exec(word)?.[0] ?? '')
    .join('');
  return short.length >= 2 && initials.toLowerCase().startsWith(short.toLowerCase());
}

/** How well two names agree: the same, one within the other, initials, or not at all. */
export function namesAgree(a: string, b: string): boolean {
  const [x, y] = [foldName(a), foldName(b)];
  if (x.length < 2 || y.length < 2) return false;
  if (x === y) return true;
  const within = (short: string, long: string): boolean =>
    short.length > 3 && ` ${long} `.includes(` ${short} `);
  return within(x, y) || within(y, x) || areInitials(x, y) || areInitials(y, x);
}
