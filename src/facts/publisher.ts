import type { Evidence, Fact } from '../types.ts';
import { knownNames } from './known-names.ts';
import { once } from './lexicon.ts';
import { isOtherStory } from './other-stories.ts';
import { foldName, isPapery, namesAgree, type OutletIndex, outletWords } from './outlets.ts';
import { evidenceGiven, type Page } from './page.ts';
import { isCapitals } from './places.ts';
import { type Candidate, fromPiece, type PublisherClues, said } from './publisher-clues.ts';
import { selfNames } from './self-names.ts';
import { abouts, suffixes } from './site-names.ts';
import { sourceLine } from './source-line.ts';
import { hints, tells } from './tell-tales.ts';

const HOST = /(?:https?:\/\/|\bwww\.|@)?((?:[a-z0-9-]{1,63}\.){1,6}[a-z]{2,24})(?=[/\s:,)]|$)/gi;

/** Addresses of known outlets in the furniture. */
function* domains({ page, outlets, mirror }: PublisherClues): Generator<Candidate> {
  for (const piece of page.pieces) {
    if (piece.zone === 'body' || piece.label === 'related' || piece.label === 'share') continue;
    if (!piece.text.includes('.')) continue;
    for (const match of piece.text.matchAll(HOST)) {
      const outlet = outlets.ofHost(match[1] ?? '');
      if (!outlet || outlet.kind === 'archive' || outlet.name === mirror?.name) continue;
      const reason = `The address belongs to ${outlet.name}.`;
      const [from, to] = [match.index, match.index + match[0].length];
      yield fromPiece(
        page,
        piece,
        from,
        to,
        said('domain', outlet.name, reason),
        piece.zone === 'tail' ? 3 : 2,
      );
    }
  }
}

const HANDLE = /(?:^|[\s(])@([\p{L}\p{Nd}_]{4,30})(?=[\s,;)]|$)/gu;

/** Handles of known outlets beside a name or in the furniture: `By A. Tejano - @inquirerdotnet`. */
function* handles({ page, outlets, mirror }: PublisherClues): Generator<Candidate> {
  for (const piece of page.pieces) {
    if (
      piece.zone === 'body' ||
      isOtherStory({ ...piece, label: piece.label === 'dek' ? 'byline' : piece.label })
    )
      continue;
    if (!piece.text.includes('@') || piece.text.length > 200) continue;
    for (const match of piece.text.matchAll(HANDLE)) {
      const outlet = outlets.ofHandle(match[1] ?? '');
      if (!outlet || outlet.name === mirror?.name) continue;
      const to = match.index + match[0].length;
      const s = said('handle', outlet.name, `The handle spells the name of ${outlet.name}.`);
      yield fromPiece(page, piece, match.index, to, s, piece.zone === 'head' ? 3 : 2);
    }
  }
}

function* shell({ page, outlets, masthead, copyrights, mirror }: PublisherClues): Generator<Candidate> {
  const own = (name: string): boolean =>
    mirror?.ownsShell === true && mirror.name !== null && namesAgree(mirror.name, name);
  if (masthead?.sure && !mirror?.ownsShell) {
    const name = outlets.named(masthead.name)?.name ?? masthead.name;
    const reason = 'The page bears this name at its top, and other parts of it agree.';
    const { piece, from, to } = masthead;
    yield fromPiece(page, piece, from, to, said('masthead', name, reason), 6);
  }
  if (masthead && !masthead.sure && !mirror?.ownsShell && masthead.piece.index <= 3) {
    const { piece, from, to, name } = masthead;
    const reason = 'The page bears this name at its top.';
    yield fromPiece(page, piece, from, to, said('masthead', name, reason), 2.5);
  }
  for (const c of copyrights) {
    if (!c.holder || own(c.holder) || (mirror?.ownsShell && mirror.name === null)) continue;
    const outlet = outlets.named(c.holder);
    if (mirror?.ownsShell && !outlet) continue;
    const name = outlet?.name ?? c.holder;
    const reason = 'The copyright line names it.';
    const weight =
      outlet?.kind === 'agency'
        ? 2
        : outlet !== null
          ? 5
          : isOwner(c.holder)
            ? 2.2
            : c.firm && !isPapery(c.holder)
              ? 3
              : 5;
    yield fromPiece(page, c.piece, c.from, c.to, said('copyright', name, reason), weight);
  }
}

const owners = once(() => new Set(outletWords().owners));

/** True for the name of a firm that owns outlets rather than of an outlet. */
function isOwner(name: string): boolean {
  return foldName(name)
    .split(' ')
    .some((word) => owners().has(word));
}

/** The outlet a copier names as its source. */
function* source({ page, outlets, mirror }: PublisherClues): Generator<Candidate> {
  const line = mirror && mirror.kind !== 'web archive' ? (mirror.source ?? sourceLine(page)) : null;
  if (!line || foldName(line.name) === foldName(mirror?.name ?? '')) return;
  const bare = line.name.replace(/(?:(?<!\s)\s+)?\([^()]*\)$/, '');
  const known = outlets.named(line.name) ?? outlets.named(bare) ?? outlets.within(bare)[0]?.outlet;
  const name = known?.name ?? bare;
  const reason = 'The copy names it as the source.';
  yield fromPiece(page, line.piece, line.from, line.to, said('source line', name, reason), 7);
}

const NAME = /\b(?:the )?((?:\p{Lu}[\p{L}’'&-]+ ){1,4}\p{Lu}[\p{L}’'&-]+)/gu;

const OF_ITSELF = /\b(?:told|(?:questions?|inquiries|requests?) from|spoke (?:to|with)|comment to)\s*$/;

/** A copied article that speaks of its own paper: `told the Pacific Rim Observer`. */
function* selfMention({ page, mirror, outlets }: PublisherClues): Generator<Candidate> {
  if (!mirror?.ownsShell) return;
  for (const piece of page.pieces) {
    if (
      piece.label === 'related' ||
      piece.label === 'title' ||
      piece.label === 'caption' ||
      (piece.label === 'nav' && piece.text.length < 50)
    )
      continue;
    for (const match of piece.text.matchAll(NAME)) {
      const name = match[1] ?? '';
      const last = name.split(' ').at(-1) ?? '';
      if (!isPapery(`x ${last}`) || namesAgree(name, mirror.name ?? '')) continue;
      const before = piece.text.slice(Math.max(0, match.index - 24), match.index).toLowerCase();
      const article = /^the /i.test(match[0]);
      const told = OF_ITSELF.test(before) || (article && /\b(?:from|with|by|since|to)\s*$/.test(before));
      if (!told) continue;
      const from = match.index + match[0].length - name.length;
      const reason = 'The article speaks of this paper as its own.';
      const named = outlets.named(name)?.name ?? name;
      yield fromPiece(page, piece, from, from + name.length, said('self-mention', named, reason), 2.5);
    }
  }
}

/** A page with so many lines of menus is some site's; the agency whose text it carries is seldom its publisher. */
const SITE = 30;
const SITE_LABELS: ReadonlySet<string> = new Set([
  'nav',
  'section',
  'related',
  'newsletter',
  'paywall',
  'cookie',
]);

/** Where nobody else is named, the agency whose dateline or sign-off the text bears. */
function* wire({ page, agency, outlets, host }: PublisherClues): Generator<Candidate> {
  const furniture = page.pieces.filter((p) => p.zone !== 'body' && SITE_LABELS.has(p.label)).length;
  if (agency && (furniture < SITE || agency.evidence.kind === 'dateline')) {
    const reason = 'No other outlet is named, and the text is signed by this agency.';
    yield {
      name: agency.outlet.name,
      weight: 2,
      evidence: { ...agency.evidence, implies: agency.outlet.name, reason },
    };
  }
  const outlet = host ? outlets.ofHost(host) : null;
  if (!host || !outlet || outlet.kind === 'archive' || outlet.kind === 'aggregator') return;
  const s = said('address', outlet.name, `The address given belongs to ${outlet.name}.`);
  yield { name: outlet.name, weight: 8, evidence: evidenceGiven(host, s) };
}

/** The spelling to show: a profile's, else one in mixed case where the page also prints capitals. */
function spelling(name: string, page: Page, outlets: OutletIndex): string {
  const profile = outlets.named(name);
  if (profile) return profile.name;
  if (!isCapitals(name) || name.length <= 5) return name;
  const wanted = foldName(name);
  for (const piece of page.pieces) {
    const at = page.lower[piece.index]?.indexOf(name.toLowerCase()) ?? -1;
    const printed = at < 0 ? '' : piece.text.slice(at, at + name.length);
    if (printed && !isCapitals(printed) && foldName(printed) === wanted) return printed;
  }
  return name;
}

/** What a known outlet must weigh to give a longer name its own: `Hürriyet` for the firm in the copyright line. */
const PLAINER = 2.5;
/** … and where the longer name could be a paper's: as much as a line of its own at the top. */
const ALONE = 4.5;

/** True where only words of firms and an address stand beside the shorter name. */
function isFirmOf(shorter: string, longer: string): boolean {
  const left = foldName(longer)
    .replace(foldName(shorter), ' ')
    .replace(/\S+\.\S+|\b(?:aş|as|sa|inc|ltd|co|kg)\b/giu, ' ');
  const company = outletWords()['company words'];
  return left.split(/\s+/).every((word) => word.length < 3 || owners().has(word) || company.includes(word));
}

/** True for a known outlet whose name is part of a longer one that no register knows: a firm's, a menu's. */
function isPlainer(known: Candidate, longer: Candidate): boolean {
  if (known.evidence.kind !== 'known name' || longer.evidence.kind === 'known name') return false;
  const shorter = known.name.length < longer.name.length;
  const sure = known.weight >= (isFirmOf(known.name, longer.name) ? PLAINER : ALONE);
  return shorter && sure && namesAgree(known.name, longer.name);
}

/**
 * Who published the article: the outlet the page names at its top, in its copyright line or by phrases
 * only it prints; on a copy, the source it names. Never the copier. Rejected names are kept as evidence.
 */
export function findPublisher(clues: PublisherClues): Fact<string> {
  const found = [
    ...tells(clues),
    ...domains(clues),
    ...handles(clues),
    ...shell(clues),
    ...suffixes(clues),
    ...selfNames(clues),
    ...abouts(clues),
    ...knownNames(clues),
    ...source(clues),
    ...selfMention(clues),
    ...hints(clues),
    ...wire(clues),
  ];
  const total = (c: Candidate): number =>
    found
      .filter((o) => o !== c && namesAgree(o.name, c.name))
      .reduce((sum, o) => sum + o.weight / 3, c.weight);
  const ranked = found.map((c) => ({ ...c, total: total(c) })).sort((a, b) => b.total - a.total);
  const first = ranked[0];
  if (!first) return { value: null, evidence: [] };
  const best = ranked.find((c) => isPlainer(c, first)) ?? first;
  const seen = new Set<string>();
  const evidence = ranked
    .filter((c) => !seen.has(`${c.evidence.kind} ${c.name}`) && seen.add(`${c.evidence.kind} ${c.name}`))
    .map((c): Evidence => {
      if (c.evidence === best.evidence) return c.evidence;
      if (namesAgree(c.name, best.name)) return { ...c.evidence, verdict: 'agrees' };
      return {
        ...c.evidence,
        verdict: 'rejected',
        reason: `${c.evidence.reason} ${best.name} is borne out better.`,
      };
    });
  return { value: spelling(best.name, clues.page, clues.outlets), evidence };
}
