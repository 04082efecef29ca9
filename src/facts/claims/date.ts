/** The day of publication that a page states outside its text, weighed with what the text and the address say. */
import { type Claim, MARKED_DATE } from '../../intake/index.ts';
import type { DateFact, Evidence } from '../../types.ts';
import { dateInAddress } from '../dates/address.ts';
import { type Day, dayOf, dayOfEdtf, daysBetween } from '../dates/calendar.ts';
import { findDates } from '../dates/mentions.ts';
import { type Choice, claimsAbout, evidenceOf, evidenceOfClaim, heaviest } from './said.ts';

/** Earliest year a page of HTML may bear; earlier ones are blanks (1970, 0001) or the day of an old print. */
const EARLIEST = 1990;
/** What the page's printed date and the date in its address add. */
const PRINTED = 0.5;
const PRINTED_NEAR = 1;
const ADDRESS = 0.6;
/** What a day gains that lies in the month the address names. */
const MONTH = 0.6;
/** Trust below which a claim is a mere time element, which may date anything on the page. */
const LOOSE = 0.5;
/** What a time element gains that stands close to the headline. */
const NEAR_TITLE = 0.35;

/** What else is known of the page. */
export interface DateBeside {
  readonly url: string | null;
  readonly language: string | null;
  /** Latest day it can be: that of retrieval. */
  readonly latest: Day | null;
  /** Where headline and text stand; a time between them is the article's. */
  readonly header: { readonly start: number; readonly end: number } | null;
}

/**
 * The day a claim states, as written: no time zone is applied.
 * @param printed the day the page prints, by which an open order of day and month is settled
 */
export function dayIn(value: string, language: string | null, printed: Day | null = null): Day | null {
  const text = value.trim();
  const iso =
    /^(\d{4})-?(\d{2})-?(\d{2})(?!\d)/.exec(text) ?? /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})(?!\d)/.exec(text);
  if (iso) return plausible(dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3])));
  const epoch = /^(\d{10})(?:\d{3})?$/.exec(text);
  if (epoch) return plausible(new Date(Number(epoch[1]) * 1000).toISOString().slice(0, 10));
  for (const mention of findDates(text, language)) {
    const { year, month, day, swappable } = mention;
    const other = swappable && year !== null && day !== null ? dayOf(year, day, month) : null;
    if (other !== null && other === printed) return plausible(other);
    if (year !== null && day !== null) return plausible(dayOf(year, month, day));
  }
  return null;
}

function plausible(day: Day | null): Day | null {
  return day !== null && Number(day.slice(0, 4)) >= EARLIEST ? day : null;
}

/**
 * The date of a page: stated metadata before what is inferred from its text.
 * @param found the date read from the text alone
 */
export function claimedDate(claims: readonly Claim[], beside: DateBeside, found: DateFact): DateFact {
  const printed = found.value === null ? null : dayOfEdtf(found.value);
  const choices: Choice<Day>[] = daysOf(claims, 'published', beside, printed);
  const firm = choices.filter(({ claim }) => (claim?.trust ?? 0) >= LOOSE);
  const certain = found.basis === 'stated' || found.basis === 'url';
  if (printed !== null && certain)
    choices.push({ value: printed, key: printed, weight: printedWeight(found, beside), claim: null });
  const addresses = [beside.url ?? '', ...claimsAbout(claims, 'url').map(({ value }) => value)]
    .map((url) => (url === '' ? null : dateInAddress(url)))
    .filter((one) => one !== null);
  const address = addresses.find(({ day }) => day !== null);
  if (address?.day) choices.push({ value: address.day, key: address.day, weight: ADDRESS, claim: null });
  const month = address?.day ? null : addresses[0]?.value;
  const agreeing = month
    ? [...choices, ...printedDays(found)].find(({ key }) => key.startsWith(month))
    : null;
  if (agreeing) choices.push({ value: agreeing.key, key: agreeing.key, weight: MONTH, claim: null });
  if (firm.length === 0 && choices.every(({ claim }) => claim === null || claim.trust < LOOSE))
    for (const one of daysOf(claims, 'modified', beside, printed))
      choices.push({ ...one, weight: choices.length === 0 ? one.weight : 0.05 });
  const best = heaviest(oneOfAFamily(choices.sort((a, b) => b.weight - a.weight)));
  if (best === null) return printed === null ? nearestPrinted(found, beside) : found;
  if (inOtherZone(best, printed ?? '', certain)) return found;
  if (best.key === printed && firm.length === 0) return found;
  if (best.key === printed && found.basis === 'stated' && /T\d/.test(found.value ?? ''))
    return { ...found, evidence: [...found.evidence, ...agreeingWith(evidenceOf(choices, best, keyOf))] };
  const claimed = choices.some(({ key, claim }) => key === best.key && claim !== null);
  if (best.key === printed && !claimed && found.basis === 'stated') return outweighing(found, choices, best);
  const spoken = choices.find(({ key, claim }) => key === best.key && claim !== null) ?? best;
  const used = evidenceOf(choices, spoken, keyOf);
  const evidence = [...used, ...found.evidence.map((one) => judged(one, best.value))];
  return {
    value: best.value,
    basis: claimed ? 'metadata' : 'url',
    evidence: claimed ? evidence : [...addressed(best.value, claims, beside), ...evidence],
  };
}

const keyOf = ({ value }: Choice<Day>): Day => value;

/** The date the page prints, where it weighs more than all that the page claims; the claims are shown as rejected. */
function outweighing(found: DateFact, choices: readonly Choice<Day>[], best: Choice<Day>): DateFact {
  const claims = evidenceOf(choices, best, keyOf).filter(({ verdict }) => verdict === 'rejected');
  return { ...found, evidence: [...found.evidence, ...claims] };
}

/** What the page claims beside a stamp it prints with the time of day: the claim only agrees. */
function agreeingWith(claims: readonly Evidence[]): Evidence[] {
  return claims.map((one) => (one.verdict === 'used' ? { ...one, verdict: 'agrees' } : one));
}

/** The day printed between headline and text is the one readers see; one far from them may be another story's. */
function printedWeight({ evidence }: DateFact, { header }: DateBeside): number {
  const start = evidence[0]?.start ?? null;
  const near =
    start !== null &&
    header !== null &&
    start >= header.start - ABOVE_TITLE &&
    start <= Math.min(header.end, header.start + FAR);
  return near ? PRINTED_NEAR : PRINTED;
}

/** Days the page prints, whatever was made of them. */
function printedDays({ evidence }: DateFact): { key: Day }[] {
  return evidence.flatMap(({ implies, kind }) => {
    const day = implies === null || !PRINTED_KINDS.has(kind) ? null : dayOfEdtf(implies);
    return day === null ? [] : [{ key: day }];
  });
}

/** Characters of source above the headline in which its date may still stand. */
const ABOVE_TITLE = 1500;

/** Each day once for every family of claims: what one template repeats is said once. */
function oneOfAFamily(choices: readonly Choice<Day>[]): Choice<Day>[] {
  const seen = new Set<string>();
  return choices.filter(({ key, claim }) => {
    const mark = `${claim?.source.split(' ')[0] ?? 'other'} ${key} ${claim === null ? seen.size : ''}`;
    if (seen.has(mark)) return false;
    seen.add(mark);
    return true;
  });
}

/** Hours by which a place may be ahead of, or behind, universal time. */
const AHEAD = 14;
const BEHIND = 12;

/** Whether a claim in universal time is the neighbour of the day printed, which is that of the place. */
function inOtherZone({ value, claim }: Choice<Day>, printed: Day, certain: boolean): boolean {
  const hour = /T(\d{2}):\d{2}(?::[\d.]+)?(?:Z|[+-]00:?00)$/.exec(claim?.value.trim() ?? '')?.[1];
  if (hour === undefined || !certain || printed === '') return false;
  const step = daysBetween(value, printed);
  return (step === 1 && Number(hour) >= 24 - AHEAD) || (step === -1 && Number(hour) < BEHIND);
}

/** Farthest from the headline, in characters of source, that a lone printed date is taken from. */
const FAR = 12_000;

/** Where nothing states the date: the full date printed nearest to the headline. */
function nearestPrinted(found: DateFact, { header, latest }: DateBeside): DateFact {
  if (header === null) return found;
  const away = (one: Evidence): number => Math.abs((one.start ?? Number.POSITIVE_INFINITY) - header.start);
  const nearest = found.evidence
    .filter(({ implies, kind }) => {
      const day = implies === null ? null : dayOfEdtf(implies);
      return day !== null && PRINTED_KINDS.has(kind) && (latest === null || day <= latest);
    })
    .sort((a, b) => away(a) - away(b))[0];
  const day = nearest?.implies == null ? null : dayOfEdtf(nearest.implies);
  if (nearest === undefined || day === null || away(nearest) > FAR) return found;
  const reason = 'The only full date printed near the headline.';
  const evidence = found.evidence.map(
    (one): Evidence => (one === nearest ? { ...one, verdict: 'used', reason } : one),
  );
  return { value: day, basis: 'stated', evidence };
}

const PRINTED_KINDS: ReadonlySet<string> = new Set(['stated', 'sibling-stamp', 'page-clock', 'modified']);

function daysOf(
  claims: readonly Claim[],
  about: 'published' | 'modified',
  { language, latest, header }: DateBeside,
  printed: Day | null,
): Choice<Day>[] {
  const seen = new Set<string>();
  return claimsAbout(claims, about).flatMap((claim) => {
    const day = dayIn(claim.value, language, printed);
    const loose = claim.trust < LOOSE;
    const near = loose && header !== null && claim.start >= header.start && claim.start <= header.end;
    const mark = `${claim.source} ${day} ${near}`;
    if (day === null || (latest !== null && day > latest) || seen.has(mark)) return [];
    if (claim.source === MARKED_DATE && !near) return [];
    // The second time of one kind dates another story, more likely than not.
    const later = [...seen].some(
      (other) => other.startsWith(`${claim.source} `) && (!near || other.endsWith('true')),
    );
    seen.add(mark);
    return [
      { value: day, key: day, weight: (claim.trust + (near ? NEAR_TITLE : 0)) * (later ? 0.5 : 1), claim },
    ];
  });
}

/** Evidence from the text beside what the page claims. */
function judged(one: Evidence, day: Day): Evidence {
  const other = one.implies === null ? null : dayOfEdtf(one.implies);
  if (one.verdict === 'rejected' || other === null)
    return one.verdict === 'used' ? { ...one, verdict: 'rejected' } : one;
  return { ...one, verdict: Math.abs(daysBetween(other, day)) <= 1 ? 'agrees' : 'rejected' };
}

function addressed(day: Day, claims: readonly Claim[], { url }: DateBeside): Evidence[] {
  const reason = 'The address of the page bears this date.';
  const claim = claimsAbout(claims, 'url').find(({ value }) => dateInAddress(value)?.day === day);
  if (claim) return [{ ...evidenceOfClaim(claim, day, 'used', reason), kind: 'url' }];
  return url === null
    ? []
    : [{ kind: 'url', text: url, start: null, end: null, implies: day, verdict: 'used', reason }];
}
