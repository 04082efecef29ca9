/** The outlet that a page names outside its text. */
import type { Claim } from '../../intake/index.ts';
import type { Cleaned, Fact } from '../../types.ts';
import { hostOf } from '../dates/address.ts';
import { foldName, type OutletIndex } from '../outlets.ts';
import { type Choice, claimsAbout, evidenceOf, heaviest } from './said.ts';

const WEIGHTS: readonly (readonly [source: RegExp, weight: number])[] = [
  [/og:site_name/, 1.3],
  [/^JSON-LD publisher/, 0.8],
  [/^JSON-LD/, 0.35],
  [/application-name/, 0.35],
  [/./, 0.4],
];
/** What it adds that the site's address bears the name, and that a known outlet owns the address. */
const IN_HOST = 0.5;
const OWNED = 3;
/** What stands behind a bar in the title names the outlet where the address bears it too. */
const SUFFIX = 0.35;
/** Forms of firms behind a name, which are no part of it. */
const FIRM =
  /(?<![,\s])[,\s]+(?:gmbh(?: & co\.? kg)?|ag|se|ltd\.?|limited|llc|inc\.?|s\.?a\.?|s\.?p\.?a\.?|s\.?r\.?l\.?|b\.?v\.?|plc|oy|a\/s|as|ab|corp\.?|co\.?)$/i;
const LONGEST = 60;

/** The outlet most claims agree on; a profile's spelling where one is known. */
export function claimedOutlet(
  cleaned: Cleaned,
  claims: readonly Claim[],
  outlets: OutletIndex,
  url: string | null,
  found: Fact<string>,
): Fact<string> {
  const host = ownHost(claims, url);
  const bears = (name: string): boolean => host !== null && hostBears(host, name);
  const people = new Set(claimsAbout(claims, 'author').map(({ value }) => foldName(value)));
  const seen = new Set<string>();
  const choices: Choice<string>[] = claimsAbout(claims, 'publisher').flatMap((claim) => {
    const value = nameIn(claim.value, outlets, bears);
    const mark = `${claim.source} ${foldName(value)}`;
    if (value === '' || value.length > LONGEST || NO_NAME.test(value) || seen.has(mark)) return [];
    seen.add(mark);
    const said = WEIGHTS.find(([source]) => source.test(claim.source))?.[1] ?? 0;
    const weight =
      (said + (bears(value) ? IN_HOST : 0)) *
      (DOMAIN.test(value) ? 0.6 : 1) *
      (people.has(foldName(value)) ? 0.4 : 1);
    return [choiceOf(value, weight, claim)];
  });
  for (const claim of claimsAbout(claims, 'title')) {
    const behind = /(?:\s[-–—|]\s|\s?\|\s?)([^-–—|]{3,40})$/u.exec(claim.value)?.[1] ?? '';
    const value = behind === '' ? '' : nameIn(behind, outlets, bears);
    const mark = `${claim.source} ${foldName(value)}`;
    if (value === '' || seen.has(mark) || (host !== null && !bears(value) && !bears(behind))) continue;
    seen.add(mark);
    const weight = SUFFIX + (host === null ? 0 : IN_HOST);
    choices.push(choiceOf(value, weight, claim));
  }
  const owner = host === null ? null : outlets.ofHost(host);
  const link = claimsAbout(claims, 'url').find(({ value }) => hostOf(value) === host);
  if (owner !== null && owner.kind !== 'archive' && owner.kind !== 'aggregator')
    choices.push(choiceOf(owner.name, OWNED, link ?? null));
  const printed = host === null ? null : printedName(cleaned, host);
  if (printed !== null) choices.push(choiceOf(printed, PRINTED, null));
  const mentioned = found.evidence[0]?.kind === 'known name';
  const bearsFound =
    found.value !== null && (bears(found.value) || (!mentioned && outlets.named(found.value) !== null));
  if (host !== null && choices.length === 0 && !bearsFound && owner === null)
    choices.push(choiceOf(host.replace(/^www\./, ''), 0, link ?? null));
  const best = heaviest(choices.sort((a, b) => b.weight - a.weight));
  if (best === null) return found;
  return { value: best.value, evidence: evidenceOf(choices, best, ({ value }) => value) };
}

/**
 * The host of the page's own address. An article taken over from a sister site can give that one's address as the right
 * one for searching; then the address that bears the name the page calls itself by is its own.
 */
function ownHost(claims: readonly Claim[], url: string | null): string | null {
  const hosts = [...claimsAbout(claims, 'url').map(({ value }) => value), url ?? '']
    .map((value) => hostOf(value))
    .filter((host) => host !== null);
  const names = claimsAbout(claims, 'publisher').map(({ value }) => value);
  return hosts.find((host) => names.some((name) => hostBears(host, name))) ?? hosts[0] ?? null;
}

/** Whether a site's address bears a name. */
function hostBears(host: string, name: string): boolean {
  const letters = lettersOf(host.replace(/^www\./, '').replace(/\.[a-z]+$/, ''));
  const own = lettersOf(name);
  return own.length > 2 && (letters.includes(own) || (letters.length > 3 && own.includes(letters)));
}

function choiceOf(value: string, weight: number, claim: Claim | null): Choice<string> {
  return { value, key: foldName(value).replaceAll(' ', ''), weight, claim };
}

/** What a name weighs that the page prints and that is its address letter by letter. */
const PRINTED = 0.9;
const WORDS = /[\p{L}\p{M}\p{Nd}.&’'-]+/gu;

/** The name within the page's own text that the site's address spells: `Börsen-Zeitung` for boersen-zeitung.de. */
function printedName({ lines }: Cleaned, host: string): string | null {
  const label =
    host
      .split('.')
      .slice(0, -1)
      .filter((part) => !SERVICE.has(part))
      .at(-1) ?? '';
  const wanted = label.replace(/-/g, '').replace(/^the(?=[a-z]{3})/, '');
  if (wanted.length < 5) return null;
  for (const { block } of lines) {
    if (!plainLetters(block.text).includes(wanted)) continue;
    const words = [...block.text.matchAll(WORDS)].slice(0, 400);
    for (const [i, word] of words.entries()) {
      if (!/^\p{Lu}/u.test(word[0]) || !wanted.startsWith(lettersOf(word[0]).slice(0, 3))) continue;
      for (let j = i; j < Math.min(words.length, i + 4); j++) {
        const end = words[j];
        const name = end === undefined ? '' : block.text.slice(word.index, end.index + end[0].length);
        if (lettersOf(name) === wanted && name.toLowerCase() !== label && !name.includes('.')) return name;
        if (lettersOf(name).length > wanted.length + 3) break;
      }
    }
  }
  return null;
}

/** Parts of host names that name no site. */
const SERVICE = new Set(['www', 'm', 'amp', 'co', 'com', 'org', 'net', 'news', 'edition', 'en']);

/** What templates write where a name should be. */
const NO_NAME =
  /^(?:home|homepage|news|blog|website|site|start|startseite|accueil|inicio|index|undefined|null)$/i;
/** An address in place of a name. */
const DOMAIN = /^[\w-]+\.[a-z]{2,4}$/i;

/** The plain letters of a name as addresses write them. */
function lettersOf(name: string): string {
  return plainLetters(name).replace(/^the(?=[a-z]{3})/, '');
}

function plainLetters(text: string): string {
  return text
    .toLowerCase()
    .replace(/[äöüß]/g, (letter) => ({ ä: 'ae', ö: 'oe', ü: 'ue' })[letter] ?? 'ss')
    .normalize('NFD')
    .replace(/[^a-z0-9]+/g, '');
}

/** The name alone: without the firm's form, a slogan, or what else stands behind a bar. */
function nameIn(value: string, outlets: OutletIndex, bears: (name: string) => boolean): string {
  const whole = value.replace(/^@/, '').replace(/\s+/g, ' ').trim();
  const named = /^(?:https?:\/\/|www\.)/i.test(whole)
    ? hostOf(whole.replace(/^www\./i, 'https://www.'))
    : null;
  if (named !== null) return outlets.ofHost(named)?.name ?? named.replace(/^www\./, '');
  const owner = DOMAIN.test(whole) ? outlets.ofHost(whole) : null;
  if (owner !== null) return owner.name;
  const parts = whole.split(/\s[-–—|:]\s|\s?\|\s?/).filter((part) => part !== '');
  const known = [whole, ...parts].map((part) => outlets.named(part)).find((outlet) => outlet !== null);
  if (known) return known.name;
  const own = parts.find((part) => bears(part)) ?? parts[0] ?? whole;
  return (parts.length > 1 ? own : whole).replace(FIRM, '').trim();
}
