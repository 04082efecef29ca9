import type { Knowledge } from '../knowledge.ts';
import type { Cleaned, DateFact, Fact, Facts } from '../types.ts';
import { findAgency, findSignature } from './agency.ts';
import { findAuthors } from './authors.ts';
import { findCaptions } from './captions.ts';
import { weighClaims } from './claims/index.ts';
import { findCopyrights } from './copyright.ts';
import { findDateline } from './dateline.ts';
import type { FoundDateline } from './dateline-parts.ts';
import { hostOf } from './dates/address.ts';
import { weighDate } from './dates/weigh.ts';
import { findHeadline, findLabelled } from './headline.ts';
import { authorOf, gluedAuthor } from './headline-author.ts';
import { findLanguage } from './language.ts';
import { findMasthead } from './masthead.ts';
import { findMirror, retrievedFrom } from './mirror.ts';
import { foldName, OutletIndex } from './outlets.ts';
import { evidenceFrom, type Page, type Piece, readPage } from './page.ts';
import { isKnownPlace } from './places.ts';
import { findPublisher } from './publisher.ts';
import { findSection } from './section.ts';
import { placeBesideDate } from './stamp-place.ts';

/** What a person says of a dump besides its text. */
export interface Given {
  /** Address it was published or found at. */
  readonly url: string | null;
  /** Day it was taken, EDTF. */
  readonly retrieved: string | null;
}

const NOTHING: Given = { url: null, retrieved: null };

/** `Harriet Osei in New York`: where a byline says its first author reports from. */
function placeInByline(page: Page, authors: Fact<readonly string[]>): Fact<string> {
  const name = authors.value?.[0];
  for (const piece of name ? page.pieces : []) {
    if (piece.label !== 'byline') continue;
    const at = piece.text.indexOf(`${name} in `);
    const place =
      at < 0
        ? null
        : /^\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*){0,3}/u.exec(
            piece.text.slice(at + `${name} in `.length),
          );
    if (!place || !isKnownPlace(place[0])) continue;
    const from = at + `${name} in `.length;
    const reason = 'The byline says where the report was written.';
    const said = { kind: 'byline', implies: place[0], verdict: 'used', reason } as const;
    return { value: place[0], evidence: [evidenceFrom(page, piece, from, from + place[0].length, said)] };
  }
  return { value: null, evidence: [] };
}

function placeOf(page: Page, dateline: FoundDateline | null, authors: Fact<readonly string[]>): Fact<string> {
  if (!dateline?.place) {
    const beside = placeBesideDate(page);
    return beside.value === null ? placeInByline(page, authors) : beside;
  }
  const { from, to } = dateline.place;
  const value = dateline.piece.text.slice(from, to);
  const said = {
    kind: 'dateline',
    implies: value,
    verdict: 'used',
    reason: 'The dateline names the place.',
  } as const;
  return { value, evidence: [evidenceFrom(page, dateline.piece, from, to, said)] };
}

/** Index of the piece the headline was read from. */
function pieceOf(page: Page, { evidence }: Fact<string>): number | null {
  const start = evidence[0]?.start ?? -1;
  const at = page.pieces.findLastIndex((p) => (p.block.map[p.from] ?? p.block.start) <= start);
  return at < 0 ? null : at;
}

/** Index of the piece that is a headline word by word, or else of one that begins with it and goes on to a date. */
function pieceReading({ pieces }: Page, title: string): number | null {
  const wanted = foldName(title);
  if (wanted === '') return null;
  const folded = pieces.map(({ label, text }) =>
    label === 'title' || text.length < LONGEST ? foldName(text) : '',
  );
  const same = folded.indexOf(wanted);
  const at =
    same >= 0 ? same : pieces.findIndex(({ label }, i) => label === 'title' && folded[i]?.startsWith(wanted));
  return at < 0 ? null : at;
}

/** Longer lines are no headline. */
const LONGEST = 400;

/** True unless the address belongs to a copier, or to another known outlet than the publisher. */
function isOwnAddress(
  host: string | null,
  publisher: string | null,
  copied: boolean,
  outlets: OutletIndex,
): boolean {
  const owner = host ? outlets.ofHost(host) : null;
  const profile = publisher ? outlets.named(publisher) : null;
  if (owner) return owner.kind !== 'archive' && owner.kind !== 'aggregator' && owner.name === publisher;
  return !copied && (profile === null || profile.domains.length === 0);
}

/**
 * Reads from a cleaned dump what the article says of itself, each fact with its evidence and the candidates rejected.
 * @param cleaned the dump with its labelled lines
 * @param knowledge profiles of outlets
 * @param given address and day of retrieval, where a person supplied them; they count as evidence from outside the dump
 */
export function gatherFacts(
  cleaned: Cleaned,
  knowledge: Pick<Knowledge, 'outlets'>,
  given: Given = NOTHING,
): Facts {
  const page = readPage(cleaned);
  const outlets = OutletIndex.of(knowledge.outlets);
  const host = given.url ? hostOf(given.url) : null;
  const language = findLanguage(page);
  const dateline = findDateline(page, language.value);
  const copyrights = findCopyrights(page);
  const masthead = findMasthead(page, copyrights, outlets);
  const mirror = findMirror(page, language.value, masthead, copyrights, outlets);
  const signature = findSignature(page, dateline, copyrights, outlets);
  const publisher = findPublisher({ page, outlets, masthead, copyrights, mirror, agency: signature, host });
  const ownAddress = isOwnAddress(host, publisher.value, mirror?.ownsShell === true, outlets);
  const outletNames = [publisher.value, masthead?.name ?? null, mirror?.name ?? null].filter(
    (n) => n !== null,
  );
  const plain = findHeadline(page, outletNames);
  const headline = pieceOf(page, plain);
  const signed = { page, outlets, mirror, masthead, dateline, language: language.value, headline };
  const glued = headline === null ? null : gluedAuthor(page, page.pieces[headline] as Piece);
  const bylines = findAuthors(signed);
  const authors = bylines.value === null && glued ? authorOf(page, glued) : bylines;
  const section = findSection(page, mirror, outlets, plain.value, headline, [
    ...outletNames,
    ...(authors.value ?? []),
  ]);
  const dateBelow = (at: number | null): DateFact =>
    weighDate({
      page,
      language: language.value,
      dateline,
      mirror,
      copyrights,
      given,
      ownAddress,
      headline: at,
    });
  const found: Facts = {
    title: section.value ? findHeadline(page, [...outletNames, section.value]) : plain,
    date: dateBelow(headline),
    publisher,
    retrievedFrom: retrievedFrom(page, mirror),
    agency: findAgency(signature, publisher, outlets),
    authors,
    place: placeOf(page, dateline, authors),
    section,
    language,
    kicker: findLabelled(page, 'kicker', 'The line stands above the headline.'),
    dek: findLabelled(page, 'dek', 'The line stands below the headline and sums up the article.'),
    captions: findCaptions(page),
  };
  return weighClaims(cleaned, found, outlets, given, (title) => {
    const at = pieceReading(page, title);
    return at === null || at === headline ? found.date : dateBelow(at);
  });
}
