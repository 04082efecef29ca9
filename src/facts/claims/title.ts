/** The headline of a page that says it in several places: linked data, meta elements, the title, the headings. */
import type { Claim } from '../../intake/index.ts';
import type { Block, Cleaned, Fact } from '../../types.ts';
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
/** The claims that give the headline as the page has it. */
const OWN = /og:title|^JSON-LD/;
/** Fewest characters of a headline; shorter ones name a section. */
const SHORTEST = 6;

interface Heading {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Put together from several blocks, as the page claims its title. */
  readonly joined: boolean;
}

/** Most blocks that one heading is set in. */
const LINES = 4;

/**
 * Headings of the first level that show and may title the article. One set in several blocks, as `Kicker`, a colon hidden
 * from view and `Headline`, is whole where the page claims the whole.
 * @param claimed keys of the titles claimed
 */
function headings({ lines }: Cleaned, claimed: ReadonlySet<string>): Heading[] {
  const blocks = lines.map(({ block }) => block).filter(({ structure }) => structure?.level === 1);
  const found: Heading[] = [];
  for (let i = 0; i < blocks.length; i++) {
    const { structure, text, start, end } = blocks[i] as Block;
    if (structure?.hidden !== false || structure.links >= 0.5) continue;
    const joined = joinedHeading(blocks.slice(i, i + LINES), claimed);
    if (joined !== null) {
      found.push({ ...joined.heading, joined: true });
      i += joined.count - 1;
    } else if (text.length >= SHORTEST) found.push({ text, start, end, joined: false });
  }
  return found;
}

/** The first blocks of some that are together a claimed title, and how many they are. */
function joinedHeading(
  blocks: readonly Block[],
  claimed: ReadonlySet<string>,
): { heading: Omit<Heading, 'joined'>; count: number } | null {
  let text = blocks[0]?.text ?? '';
  for (let count = 2; count <= blocks.length; count++) {
    const last = blocks[count - 1] as Block;
    text += last.text.startsWith(':') ? last.text : ` ${last.text}`;
    if (claimed.has(keyOf(text)))
      return { heading: { text, start: blocks[0]?.start ?? 0, end: last.end }, count };
  }
  return null;
}

/** Whether a claim is read from the first heading, which speaks for itself: it says no more than that it is the headline. */
function isHeading({ source, start, end }: Claim, headed: readonly Heading[]): boolean {
  return (
    /microdata/.test(source) && headed.slice(0, 1).some((head) => start <= head.start && head.end <= end)
  );
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
  const claimed = claimsAbout(claims, 'title');
  const own = claimed.filter(({ source }) => OWN.test(source)).map(({ value }) => keyOf(bare(value, names)));
  const headed = headings(cleaned, new Set(own));
  const sources = new Set<string>();
  const choices: Choice<string>[] = claimed.flatMap((claim) => {
    const value = bare(claim.value, names);
    if (value.length < SHORTEST || sources.has(claim.source)) return [];
    sources.add(claim.source);
    const said = WEIGHTS.find(([source]) => source.test(claim.source))?.[1] ?? 0;
    const weight = isHeading(claim, headed) ? said / 2 : said;
    return [{ value, key: keyOf(value), weight, claim }];
  });
  if (choices.length === 0) return found;
  const heads = new Set<string>();
  for (const { text, start, end } of headed) {
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
  const whole = new Set(headed.filter(({ joined }) => joined).map(({ text }) => keyOf(bare(text, names))));
  if (found.value !== null)
    choices.push({ value: found.value, key: keyOf(found.value), weight: 0.3, claim: null });
  const best = heaviest(
    shortened(
      choices.sort((a, b) => b.weight - a.weight),
      whole,
    ),
  );
  if (best === null) return found;
  return { value: best.value, evidence: evidenceOf(choices, best, ({ value }) => value) };
}

/** Least share of the longer title that the shorter one must make up where a colon parts them. */
const MOST = 0.55;
const BAR = /^\s*(?:\s[|–—-]\s|[|»：])/u;
const BAR_END = /(?:\s[|–—-]\s|[|»：])\s*$/u;
/** What stands behind a bar and is longer than names of sites and sections are belongs to the title. */
const SITE = 60;

/**
 * Titles with a section before them or the site behind them speak for the shorter title that others give.
 * @param whole keys of titles that the page sets in parts, none of which is the title
 */
function shortened(choices: readonly Choice<string>[], whole: ReadonlySet<string>): Choice<string>[] {
  return choices.map((choice) => {
    if (whole.has(choice.key)) return choice;
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
