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
      'masthead tails': Words,
      rights: Words,
      'not holders': Words,
      about: Words,
      portals: Words,
      'not names': Words,
      follow: Words,
      'on network': Words,
      networks: Words,
      'of its own': Words,
      owners: Words,
    }),
  ),
);

/** Names folded before: the same few are compared with every line. */
const FOLDED = new Map<string, string>();

/** A name without case, article and punctuation, by which two spellings of it are one. */
export function foldName(name: string): string {
  const known = FOLDED.get(name);
  if (known !== undefined) return known;
  if (FOLDED.size > 4096) FOLDED.clear();
  const folded = name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[.,'’‘"“”«»®™()]/g, '')
    .replace(/[\s\-–—]+/g, ' ')
    .trim()
    .replace(/^the /, '');
  FOLDED.set(name, folded);
  return folded;
}

const INDEXES = new WeakMap<readonly Outlet[], OutletIndex>();

/** Profiles by every name they go by. */
export class OutletIndex {
  readonly outlets: readonly Outlet[];
  /** Those with phrases only they print, and those with forms that suggest them. */
  readonly telling: readonly Outlet[];
  readonly hinting: readonly Outlet[];
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
    this.telling = outlets.filter(
      ({ kind, tells }) => tells.length > 0 && kind !== 'aggregator' && kind !== 'archive',
    );
    this.hinting = outlets.filter(({ hints }) => hints.length > 0);
    for (const outlet of outlets) {
      for (const domain of outlet.domains)
        if (!this.#byDomain.has(domain)) this.#byDomain.set(domain, outlet);
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

/** True for a name with a word in it that names of papers and sites have: `Tri-County Herald`, `环宇资讯网`. */
export function isPapery(name: string): boolean {
  const words = foldName(name.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')).split(' ');
  const papers = outletWords()['paper words'];
  const last = words.at(-1) ?? '';
  if (/^[^a-z]+$/.test(last) && papers.some((p) => last.length > p.length && last.endsWith(p))) return true;
  return words.length > 1 && words.some((word) => papers.includes(word));
}

/** A name folded, without what stands in brackets behind it. */
const bareName = (name: string): string => foldName(name.replace(/(\S)\s*\([^()]*\)\s*$/u, '$1'));

/** No name of an outlet is longer, in characters. */
const LONGEST = 120;

/** How well two names agree: the same, one within the other, initials, or not at all. */
export function namesAgree(a: string, b: string): boolean {
  if (a.length > LONGEST || b.length > LONGEST) return false;
  const [x, y] = [bareName(a), bareName(b)];
  if (x.length < 2 || y.length < 2) return false;
  if (x === y) return true;
  const within = (short: string, long: string): boolean =>
    short.length > 3 && ` ${long} `.includes(` ${short} `);
  const grown = (short: string, long: string): boolean =>
    short.length > 2 &&
    long.startsWith(short) &&
    /^[\p{Script=Han}\p{Script=Katakana}\p{Script=Hangul}]/u.test(long.slice(short.length));
  return within(x, y) || within(y, x) || areInitials(x, y) || areInitials(y, x) || grown(x, y) || grown(y, x);
}
