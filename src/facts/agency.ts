import type { Evidence, Fact, Outlet } from '../types.ts';
import type { Copyright } from './copyright.ts';
import type { FoundDateline } from './dateline-parts.ts';
import { namesAgree, type OutletIndex, shortName } from './outlets.ts';
import { evidenceFrom, type Page, type Piece } from './page.ts';

/** An agency that signed the article, and where. */
export interface Signature {
  readonly outlet: Outlet;
  readonly evidence: Evidence;
}

function sign(
  page: Page,
  piece: Piece,
  from: number,
  to: number,
  outlet: Outlet,
  kind: string,
  reason: string,
): Signature {
  const said = { kind, implies: shortName(outlet), verdict: 'used', reason } as const;
  return { outlet, evidence: evidenceFrom(page, piece, from, to, said) };
}

/** The first of several names parted by slashes or commas that is an agency's. */
function firstAgency(text: string, outlets: OutletIndex): Outlet | null {
  for (const part of [text, ...text.split(/(?:(?<!\s)\s+)?[/,;&·]\s*|(?<!\s)\s+and\s+/)]) {
    const agency = outlets.agencyNamed(part.trim());
    if (agency) return agency;
  }
  return null;
}

const INITIALS = /^\p{Lu}[\p{Lu}-]{1,7}$/u;
const CAPITALISED = /^\p{Lu}[\p{L}.’'-]+(?: \p{Lu}[\p{L}.’'-]+){0,2}$/u;

/** An agency not in the profiles, known by its place in a dateline: capitals in brackets; any name behind a day. */
function unknownAgency(name: string, dated: boolean): Outlet | null {
  if (!INITIALS.test(name) && !(dated && CAPITALISED.test(name))) return null;
  return {
    id: name.toLowerCase(),
    name,
    kind: 'agency',
    aliases: [],
    domains: [],
    tells: [],
    hints: [],
    carries: [],
  };
}

function inDateline(page: Page, dateline: FoundDateline | null, outlets: OutletIndex): Signature | null {
  if (!dateline) return null;
  const { piece, agency, date, whole } = dateline;
  if (agency) {
    const name = piece.text.slice(agency.from, agency.to);
    const outlet = firstAgency(name, outlets) ?? unknownAgency(name, date !== null);
    if (outlet)
      return sign(page, piece, agency.from, agency.to, outlet, 'dateline', 'The dateline names the agency.');
  }
  const after = /^[\s\-–—.:=]*([\p{L}][\p{L} -]{1,20}?)\.\s/u.exec(piece.text.slice(whole.to));
  const outlet = after?.[1] ? outlets.agencyNamed(after[1]) : null;
  if (!after?.[1] || !outlet) return null;
  const from = whole.to + after[0].indexOf(after[1]);
  return sign(
    page,
    piece,
    from,
    from + after[1].length,
    outlet,
    'dateline',
    'The dateline names the agency.',
  );
}

const SIGN_OFF =
  /(?:[(（[]\s?([^()（）[\]]{2,40}?)\s?[)）\]]|(?:==|[–—-]{1,2}\s?|\/\s?)([\p{L}][\p{L} ]{1,24}))\s*[.。]?\s*$/u;
const AFTER_BODY = new Set([
  'agency',
  'credit',
  'desk-note',
  'note',
  'byline',
  'outlet',
  'copyright',
  'date',
]);

/** `(Yonhap)`, `==Kyodo` at the end of the text or just below it. */
function signedOff(page: Page, outlets: OutletIndex): Signature | null {
  const last = page.body.at(-1);
  if (!last) return null;
  const below = page.pieces.slice(last.index + 1, last.index + 6).filter((p) => AFTER_BODY.has(p.label));
  for (const piece of [...below, ...page.body.slice(-2).reverse()]) {
    const match = SIGN_OFF.exec(piece.text.slice(-60));
    const name = match?.[1] ?? match?.[2];
    const bare = outlets.agencyNamed(piece.text) ? piece.text : null;
    const outlet = name ? firstAgency(name, outlets) : bare ? firstAgency(bare, outlets) : null;
    if (!outlet) continue;
    const shown = name ?? piece.text;
    const from = piece.text.lastIndexOf(shown);
    return sign(
      page,
      piece,
      from,
      from + shown.length,
      outlet,
      'sign-off',
      'The text is signed off by the agency.',
    );
  }
  return null;
}

const HEAD = new Set(['agency', 'byline', 'date', 'outlet', 'metadata', 'section', 'mirror']);

/** An agency's name as a part of the lines above the article: `Xinhua | Updated: …`, `Associated Press`. */
function aboveArticle(page: Page, outlets: OutletIndex): Signature | null {
  const start = page.pieces.find((p) => p.label === 'title')?.index ?? -1;
  for (const piece of page.pieces) {
    const near = piece.zone === 'head' && (piece.index > start || piece.label === 'agency');
    if (!(near && HEAD.has(piece.label)) && piece.label !== 'agency') continue;
    for (const match of piece.text.matchAll(/[^|·•:：,;()\t]+/gu)) {
      const name = match[0]
        .replace(/(?<!\s)\s+\p{Nd}.*$/u, '')
        .replace(/^\s*(?:by|von|par|por|di)\s+/i, ' ')
        .trim();
      const outlet = name.length >= 2 ? firstAgency(name, outlets) : null;
      if (!outlet) continue;
      const from = match.index + match[0].indexOf(name);
      return sign(
        page,
        piece,
        from,
        from + name.length,
        outlet,
        'credit line',
        'The line above the article names the agency.',
      );
    }
  }
  return null;
}

function held(page: Page, copyrights: readonly Copyright[], outlets: OutletIndex): Signature | null {
  for (const c of copyrights) {
    const outlet = c.holder ? outlets.agencyNamed(c.holder) : null;
    if (!outlet) continue;
    return sign(
      page,
      c.piece,
      c.from,
      c.to,
      outlet,
      'copyright',
      'The agency holds the copyright of the text.',
    );
  }
  return null;
}

/** The agency whose text the article is, by dateline, sign-off, credit or copyright line; credits of pictures do not count. */
export function findSignature(
  page: Page,
  dateline: FoundDateline | null,
  copyrights: readonly Copyright[],
  outlets: OutletIndex,
): Signature | null {
  return (
    inDateline(page, dateline, outlets) ??
    signedOff(page, outlets) ??
    aboveArticle(page, outlets) ??
    held(page, copyrights, outlets)
  );
}

/** The wire agency as a fact: the one that signed, else the publisher where it is an agency itself. */
export function findAgency(
  signature: Signature | null,
  publisher: Fact<string>,
  outlets: OutletIndex,
): Fact<string> {
  if (signature) return { value: shortName(signature.outlet), evidence: [signature.evidence] };
  const outlet = publisher.value ? outlets.agencyNamed(publisher.value) : null;
  const source = publisher.evidence.find(
    (e) => e.verdict === 'used' && namesAgree(e.implies ?? '', publisher.value ?? ''),
  );
  if (!outlet || !source) return { value: null, evidence: [] };
  const reason = 'The publisher is itself a wire agency.';
  return { value: shortName(outlet), evidence: [{ ...source, implies: shortName(outlet), reason }] };
}
