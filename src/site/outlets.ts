import { createHash } from 'node:crypto';
import type { Article, Outlet } from '../types.ts';
import { webAddress, within } from './links.ts';
import type { Address, Card, CustodyStep, OutletRef, OutletView } from './view.ts';

/** Finds the outlet behind a name as it is printed in an article. */
export interface OutletBook {
  readonly profiles: readonly Outlet[];
  /** The outlet's name and page; the same for every way its name is written. */
  find(name: string): OutletRef & { readonly id: string; readonly profile: Outlet | null };
}

const fold = (name: string): string => name.normalize('NFKC').toLowerCase().replace(/^the /, '').trim();

/** Opens the book of outlets: the profiles known, and a page of its own for every name without one. */
export function openOutletBook(profiles: readonly Outlet[]): OutletBook {
  const known = new Map<string, Outlet>();
  for (const profile of profiles) {
    for (const name of [profile.name, ...profile.aliases])
      if (!known.has(fold(name))) known.set(fold(name), profile);
  }
  const taken = new Set(profiles.map((profile) => profile.id));
  return {
    profiles,
    find(name) {
      const profile = known.get(fold(name)) ?? null;
      const id = profile?.id ?? idOf(fold(name), taken);
      return { id, name: profile?.name ?? name, path: `outlets/${id}.html`, profile };
    },
  };
}

/**
 * An id for a name without a profile: its Latin letters and digits, with a hash where that is not the whole name. It
 * depends on the name and the profiles alone, so that no other article can change the address of the outlet's page.
 */
function idOf(name: string, taken: ReadonlySet<string>): string {
  const stem = name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 40);
  if (/^[a-z0-9]+(?: [a-z0-9]+)*$/.test(name) && name.length <= 40 && !taken.has(stem)) return stem;
  const hash = createHash('sha256').update(name).digest('hex').slice(0, 8);
  return [stem, hash].filter(Boolean).join('-');
}

/**
 * Where an article was found, and whether the address may be followed. It may when its host is the outlet's or the agency's own,
 * or when nothing says that the page was a copy; the address of a copy is shown as text. Null where none is known or it is not http(s).
 */
export function addressOf(article: Article, book: OutletBook): Address | null {
  const url = webAddress(article.url);
  if (url === null) return null;
  const isAt = (domain: string): boolean => within(url.hostname, domain);
  const own = [article.outlet, article.agency].some(
    (name) => name !== null && book.find(name).profile?.domains.some(isAt),
  );
  const ofMirror = book.profiles.some(({ kind, domains }) => kind === 'mirror' && domains.some(isAt));
  return {
    url: url.href,
    host: url.hostname,
    linked: !ofMirror && (own || article.retrievedFrom === null),
  };
}

/** Hosts whose addresses are never linked: those of known mirrors, and those articles here were copied to. */
export function copyHosts(articles: readonly Card[], { profiles }: OutletBook): string[] {
  const mirrors = profiles.filter(({ kind }) => kind === 'mirror').flatMap(({ domains }) => domains);
  const copies = articles.flatMap(({ address }) =>
    address === null || address.linked ? [] : [address.host],
  );
  return [...new Set([...mirrors, ...copies.map(withoutNumber)])].sort();
}

/** Mirrors number their hosts, `3.copies.example`: what one of them copied, its siblings have too. */
const withoutNumber = (host: string): string => host.replace(/^(?:www|\d+)\.(?=[^.]+\.)/, '');

/** Every outlet that published, supplied or copied something here: those with most articles first, then by name. */
export function gatherOutlets(articles: readonly Card[], book: OutletBook): OutletView[] {
  const views = new Map<string, Gathered>();
  for (const article of articles) {
    for (const { role, outlet } of article.custody) {
      const view = viewOf(views, outlet.name, role, book);
      if (role === 'outlet') view.published.push(article);
      else if (role === 'mirror') view.mirrored.push(article);
      else view.supplied.push(article);
    }
  }
  const order = new Intl.Collator('en');
  const held = (view: Gathered): number =>
    view.published.length + view.supplied.length + view.mirrored.length;
  return [...views.values()].sort((a, b) => held(b) - held(a) || order.compare(a.name, b.name));
}

type Gathered = OutletView & { published: Card[]; supplied: Card[]; mirrored: Card[] };

function viewOf(
  views: Map<string, Gathered>,
  name: string,
  role: CustodyStep['role'],
  book: OutletBook,
): Gathered {
  const { id, name: known, path, profile } = book.find(name);
  const old = views.get(id);
  if (old !== undefined) return old;
  const lists = { published: [], supplied: [], mirrored: [] };
  const view = {
    id,
    name: known,
    path,
    kind: profile?.kind ?? role,
    profiled: profile !== null,
    domains: profile?.domains ?? [],
    ...lists,
  };
  views.set(id, view);
  return view;
}
