/** How strongly the phrase books say that a line is furniture of one kind. */
import type { Label } from '../../types.ts';
import type { Page, PageLine, PhraseEvidence } from '../page.ts';
import { OPENING, QUOTE } from '../signs.ts';
import { tokenise } from '../tokens.ts';
import type { LineRule } from './rule.ts';

/** Longest line, in words, whose words are looked up one by one as a menu. */
const LONGEST_MENU = 120;

/** From how many words on a sentence that begins like a phrase may go on otherwise, and below which share of it. */
const LONG = 24;
const PASSING = 0.16;

/** A quotation at the head of a line that goes on: its words are talked about, not printed as furniture. */
const MENTION = /^(?:\[[^\]]{1,12}\]\s?)?["“”„«»‘「『](.{2,160}?)["”“»’」』](?=[\s\p{L},])(.*)$/u;
/** Fewest words behind such a quotation. */
const FEWEST_BEHIND = 2;
/** From how many words on a single phrase inside running text is a passing one, and below which share of it. */
const LONG_TEXT = 28;
const PASSING_INSIDE = 0.13;

/** Whether a line only mentions what stands in it: it quotes the words and says something of them. */
export function mentions({ text, shape, signs }: PageLine): boolean {
  if ((signs.first & (QUOTE | OPENING)) === 0) return false;
  const behind = MENTION.exec(text)?.[2];
  if (behind === undefined || /^\s?[|/·•–—-]/.test(behind)) return false;
  const sentence = shape.terminal || shape.script !== 'latin';
  return sentence && /\p{Ll}|\p{Lo}/u.test(behind) && tokenise(behind).length >= FEWEST_BEHIND;
}

/** Where the phrase books are. */
type Books = Pick<Page, 'lexicon'>;

/** What most lines get. Never written to. */
const NOTHING: PhraseEvidence = { strength: new Map(), opens: null };

/** Strengths by label, made when the first is known. */
class Strengths {
  map: Map<Label, number> | null = null;

  raise(label: Label, by: number): void {
    this.map ??= new Map();
    this.map.set(label, Math.max(this.map.get(label) ?? 0, by));
  }
}

function evidenceOf(line: PageLine, page: Books): PhraseEvidence {
  line.notes.phrases ??= heldAgainst(line, page);
  return line.notes.phrases;
}

/** A line held against the phrase books. */
function heldAgainst(line: PageLine, page: Books): PhraseEvidence {
  const { ids, shape, text } = line;
  const { lexicon } = page;
  const strengths = new Strengths();
  const mention = mentions(line);
  for (const hit of lexicon.lines.at(ids, 0, text)) {
    if (mention || hit.end < ids.length) continue;
    const named = hit.fixed / ids.length;
    const lead = /^[^:：|]{0,40}[:：|]/.test(text);
    const sentence = named < 0.5 && shape.terminal && !lead && shape.words >= 4;
    const vague = hit.fixed < 3 && (sentence || (named < 0.35 && shape.prose >= 2.5));
    const passing = shape.words >= LONG && named < PASSING && shape.prose >= 4;
    strengths.raise(hit.value, vague ? 0.8 : passing ? 1.6 : 3);
  }
  inside(line, page, strengths, mention);
  if (ids.length <= LONGEST_MENU && !shape.terminal) menu(line, page, strengths);
  const opens = ids.length <= 10 ? (lexicon.opens.whole(ids, text)?.value ?? null) : null;
  return strengths.map === null && opens === null
    ? NOTHING
    : { strength: strengths.map ?? NOTHING.strength, opens };
}

/** Phrases found anywhere in the line; each further one adds to the first. */
function inside({ ids, shape }: PageLine, { lexicon }: Books, strengths: Strengths, mention: boolean): void {
  let counts: Map<Label, { count: number; words: number }> | null = null;
  for (let at = 0; at < ids.length; at++) {
    const hits = lexicon.contains.at(ids, at);
    if (hits.length > 0) {
      counts ??= new Map();
      // A phrase that several languages' books hold counts once.
      for (const [label, { end }] of new Map(hits.map((hit) => [hit.value, hit]))) {
        const { count, words } = counts.get(label) ?? { count: 0, words: 0 };
        counts.set(label, { count: count + 1, words: words + end - at });
      }
    }
    for (const hit of lexicon.tells.at(ids, at)) strengths.raise(hit.value, 3.2);
  }
  if (counts === null || mention) return;
  const long = shape.words >= LONG_TEXT && shape.prose >= 3.5;
  for (const [label, { count, words }] of counts) {
    const passing = long && count === 1 && words < ids.length * PASSING_INSIDE;
    const first = passing ? 1.6 : shape.quoted ? 1.2 : 2.2;
    strengths.raise(label, Math.min(3.6, first + 0.7 * (count - 1)));
  }
}

/**
 * A line made of menu words, that is no sentence: what share of it they take up, and which kind most of them are.
 */
function menu({ ids }: PageLine, { lexicon }: Books, strengths: Strengths): void {
  const counts = new Map<Label, number>();
  let covered = 0;
  let items = 0;
  for (let at = 0; at < ids.length; ) {
    let end = at;
    let label: Label | null = null;
    for (const hit of lexicon.words.at(ids, at)) {
      if (hit.end <= end) continue;
      end = hit.end;
      label = hit.value;
    }
    if (label === null) {
      at++;
      continue;
    }
    counts.set(label, (counts.get(label) ?? 0) + end - at);
    covered += end - at;
    items++;
    at = end;
  }
  const [top] = [...counts].sort((a, b) => b[1] - a[1]);
  if (top === undefined) return;
  const share = covered / ids.length;
  const sure =
    share >= 0.8
      ? items >= 3
        ? 2.6
        : items === 2
          ? 2.2
          : 1.6
      : share >= 0.6 && items >= 3
        ? 1.6
        : share >= 0.45 && items >= 4
          ? 1
          : 0;
  if (sure > 0) strengths.raise(top[0], sure);
}

/** Evidence from the phrase books that a line is furniture of a kind. */
export function phraseStrength(line: PageLine, page: Page, label: Label): number {
  return evidenceOf(line, page).strength.get(label) ?? 0;
}

/** Whether the phrase books know the line as the heading of a block of a kind. */
export function headingStrength(line: PageLine, page: Page, label: Label): number {
  return evidenceOf(line, page).opens === label ? 3 : 0;
}

/** Whether the phrase books say anything of a line. */
export function phrasesSpeak(line: PageLine, page: Books): boolean {
  const { strength, opens } = evidenceOf(line, page);
  return strength.size > 0 || opens !== null;
}

type Words = Pick<LineRule, 'name' | 'label' | 'why' | 'examples' | 'nearMisses'>;

/** A rule that asks the phrase books about whole lines. */
export function phraseRule(words: Words): LineRule {
  return {
    ...words,
    kind: 'line',
    gate: { phrases: true },
    match: (line, page) => phraseStrength(line, page, words.label),
  };
}

/** A rule that asks the phrase books about headings; what they open runs until prose resumes. */
export function headingRule(words: Words): LineRule {
  return {
    ...words,
    kind: 'line',
    opens: true,
    gate: { phrases: true },
    match: (line, page) => headingStrength(line, page, words.label),
  };
}
