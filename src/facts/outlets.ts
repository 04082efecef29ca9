import { z } from 'zod';
import type { Outlet } from '../types.ts';
import { once, readWords, Words } from './lexicon.ts';
import { type NamedOutlet, NameTable } from './name-table.ts';

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
      'plain words': Words,
      'of others': Words,
      'appeared on': Words,
      forwarded: Words,
      subscribers: Words,
      'account signs': Words,
      'group signs': Words,
      'own edition': Words,
      'own reporter': Words,
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
  const folded = folding(name);
  FOLDED.set(name, folded);
  return folded;
}

/** Words of plain letters with spaces between them, as most names are: only their case is folded. */
const SIMPLE = /^[A-Za-z0-9]+(?: [A-Za-z0-9]+)*$/;

function folding(name: string): string {
  const bare = SIMPLE.test(name)
    ? name.toLowerCase()
    : name
        .normalize('NFKC')
        .toLowerCase()
        .replace(/[.,'’‘"“”«»®™()]/g, '')
        .replace(/[\s\-–—]+/g, ' ')
        .trim();
  return bare.startsWith('the ') ? bare.slice(4) : bare;
}

const INDEXES = new WeakMap<readonly Outlet[], OutletIndex>();

/** A name as handles write it: letters and digits alone. */
const spelt = (name: string): string =>
  name
    .toLowerCase()
    .replace(/^the /, '')
    .replace(/[^\p{L}\p{Nd}]/gu, '');
/** What handles add to a name. */
const HANDLE_TAIL = /(?:official|online|news|tv|live|daily|web)$/;
/** Fewest letters of a handle that tell an outlet. */
const SPELT = 5;

/** Profiles by every name they go by. */
export class OutletIndex {
  readonly outlets: readonly Outlet[];
  /** Those with phrases only they print, and those with forms that suggest them. */
  readonly telling: readonly Outlet[];
  readonly hinting: readonly Outlet[];
  readonly #byName = new Map<string, Outlet>();
  readonly #byDomain = new Map<string, Outlet>();
  #table: NameTable | null = null;
  #handles: Map<string, Outlet> | null = null;

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
    const plain = new Set(outletWords()['plain words']);
    for (const outlet of outlets) {
      for (const domain of outlet.domains)
        if (!this.#byDomain.has(domain)) this.#byDomain.set(domain, outlet);
      for (const name of [outlet.name, ...outlet.aliases]) {
        const key = folding(name);
        if (!plain.has(key) && !this.#byName.has(key)) this.#byName.set(key, outlet);
      }
    }
  }

  /** The outlet that goes by exactly this name. */
  named(name: string): Outlet | null {
    return this.#byName.get(foldName(name)) ?? null;
  }

  /** The outlets named within a line, from left to right. */
  within(text: string): NamedOutlet[] {
    this.#table ??= new NameTable(this.outlets, new Set(outletWords()['plain words']));
    return this.#table.find(text);
  }

  /** The outlet whose name a handle spells: `@inquirerdotnet`, `@guardiannews`. */
  ofHandle(handle: string): Outlet | null {
    this.#handles ??= new Map(
      this.outlets.flatMap((outlet) =>
        [outlet.name, ...outlet.aliases].map((name): [string, Outlet] => [spelt(name), outlet]),
      ),
    );
    const whole = spelt(handle.replace(/dot(?=com|net|org)/i, ''));
    const short = whole.replace(HANDLE_TAIL, '');
    const found = this.#handles.get(whole) ?? this.#handles.get(short);
    return short.length >= SPELT ? (found ?? null) : null;
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

/** True for a name with a word in it that names of papers and sites have: `Tri-County Herald`, `环宇资讯网`. */
export function isPapery(name: string): boolean {
  const words = foldName(name.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')).split(' ');
  const papers = outletWords()['paper words'];
  const last = words.at(-1) ?? '';
  if (/^[^a-z]+$/.test(last) && papers.some((p) => last.length > p.length && last.endsWith(p))) return true;
  return words.length > 1 && words.some((word) => papers.includes(word));
}

/** What names are compared by. */
interface NameForms {
  /** The name folded, without what stands in brackets behind it. */
  readonly bare: string;
  /** The same between spaces, in which another name is a run of whole words. */
  readonly spaced: string;
  readonly initials: string;
}

/** Forms of names met before: the same few are compared with every line. */
const FORMS = new Map<string, NameForms>();

function formsOf(name: string): NameForms {
  const known = FORMS.get(name);
  if (known !== undefined) return known;
  if (FORMS.size > 4096) FORMS.clear();
  const bare = foldName(name.replace(/(\S)\s*\([^()]*\)\s*$/u, '$1'));
  const forms = { bare, spaced: ` ${bare} `, initials: initialsOf(bare) };
  FORMS.set(name, forms);
  return forms;
}

/** The first letters of a folded name's words: `tbf` of Tokyo Bay Financial. */
function initialsOf(bare: string): string {
  return bare
    .split(/[\s-]+/)
    .map((word) => /^\p{L}/u.exec(word)?.[0] ?? '')
    .join('');
}

const CHARACTER = /^[\p{Script=Han}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** Whether a name is part of a longer one, its initials, or grown by characters of a script without spaces. */
function isShortFor(short: NameForms, long: NameForms): boolean {
  const { length } = short.bare;
  return (
    (length > 3 && long.spaced.includes(short.spaced)) ||
    (length >= 2 && long.initials.startsWith(short.bare)) ||
    (length > 2 && long.bare.startsWith(short.bare) && CHARACTER.test(long.bare.slice(length)))
  );
}

/** No name of an outlet is longer, in characters. */
const LONGEST = 120;

/** Whether two names agree: they are the same, or one is within the other or its initials. */
export function namesAgree(a: string, b: string): boolean {
  if (a.length > LONGEST || b.length > LONGEST) return false;
  const [x, y] = [formsOf(a), formsOf(b)];
  if (x.bare.length < 2 || y.bare.length < 2) return false;
  return x.bare === y.bare || isShortFor(x, y) || isShortFor(y, x);
}
