/** The headline of a page that says it in several places: linked data, meta elements, the title, the headings. */
import type { Claim } from '../../intake/index.ts';
import type { Cleaned, Fact } from '../../types.ts';
import { deskMarkLength, siteSuffix } from '../headline.ts';
import { foldName } from '../outlets.ts';
import { type Choice, claimsAbout, evidenceOf, heaviest } from './said.ts';

/** What each kind of claim weighs. What is made for sharing is the headline itself; the title is made for searching. */
const WEIGHTS: readonly (readonly [source: RegExp, weight: number])[] = [
  [/og:title/, 1.6],
  [/^JSON-LD/, 1],
  [/title element/, 0.3],
  [/twitter/, 0.35],
  [/citation|parsely|sailthru/, 0.6],
  [/microdata/, 0.6],
  [/./, 0.4],
];
const HEADING = 1.1;
/** Fewest characters of a headline; shorter ones name a section. */
const SHORTEST = 6;

/** Headings of the first level that show and may title the article. */
function headings({ lines }: Cleaned): { text: string; start: number; end: number }[] {
  return lines.flatMap(({ block }) => {
    const { structure, text, start, end } = block;
    const shown = structure?.level === 1 && !structure.hidden && structure.links < 0.5;
    return shown && text.length >= SHORTEST ? [{ text, start, end }] : [];
  });
}

/**
 * The headline that most of the page's claims and headings agree on, without the name of the site behind it.
 * @param names of outlet and site
 * @param found the headline read from the text alone
 */
export function claimedTitle(
  cleaned: Cleaned,
  claims: readonly Claim[],
  names: readonly string[],
  found: Fact<string>,
): Fact<string> {
  const sources = new Set<string>();
  const choices: Choice<string>[] = claimsAbout(claims, 'title').flatMap((claim) => {
    const value = bare(claim.value, names);
    if (value.length < SHORTEST || sources.has(claim.source)) return [];
    sources.add(claim.source);
    const weight = WEIGHTS.find(([source]) => source.test(claim.source))?.[1] ?? 0;
    return [{ value, key: keyOf(value), weight, claim }];
  });
  if (choices.length === 0) return found;
  const heads = new Set<string>();
  for (const { text, start, end } of headings(cleaned)) {
    const value = bare(text, names);
    if (heads.has(keyOf(value))) continue;
    const agreed = choices.some(({ key }) => key === keyOf(value));
    // A page with many headings of the first level sets every teaser so.
    const weight = heads.size === 0 || agreed ? HEADING : 0.1;
    heads.add(keyOf(value));
    choices.push({
      value,
      key: keyOf(value),
      weight,
      claim: { about: 'title', value: text, source: 'heading', start, end, trust: weight },
    });
  }
  if (found.value !== null)
    choices.push({ value: found.value, key: keyOf(found.value), weight: 0.3, claim: null });
  const best = heaviest(shortened(choices.sort((a, b) => b.weight - a.weight)));
  if (best === null) return found;
  return { value: best.value, evidence: evidenceOf(choices, best, ({ value }) => value) };
}

/** Least share of the longer title that the shorter one must make up where a colon parts them. */
const MOST = 0.55;
const BAR = /^\s*(?:\s[|–—-]\s|[|»：])/u;
const BAR_END = /(?:\s[|–—-]\s|[|»：])\s*$/u;
/** What stands behind a bar and is longer than names of sites and sections are belongs to the title. */
const SITE = 60;

/** Titles with a section before them or the site behind them speak for the shorter title that others give. */
function shortened(choices: readonly Choice<string>[]): Choice<string>[] {
  return choices.map((choice) => {
    const inner = choices.find(({ value }) => {
      if (value.length >= choice.value.length || value.length < SHORTEST * 2) return false;
      const at = choice.value.indexOf(value);
      if (at < 0) return false;
      const before = choice.value.slice(0, at);
      const after = choice.value.slice(at + value.length);
      if (after !== '' && !(BAR.test(` ${after} `) && after.length <= SITE)) return false;
      if (before === '') return after !== '';
      return BAR_END.test(before) || (/:\s*$/.test(before) && value.length > choice.value.length * MOST);
    });
    return inner === undefined ? choice : { ...choice, value: inner.value, key: inner.key };
  });
}

function bare(title: string, names: readonly string[]): string {
  const clean = title
    .replace(/\u00ad/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return clean.slice(deskMarkLength(clean), siteSuffix(clean, names)).trim();
}

function keyOf(title: string): string {
  return foldName(title)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
