/** How a record of Dateline stands beside what a person marked in the dump. */
import type { ExtractRecord } from '../../src/article/record.ts';
import type { Marked } from './marked.ts';
import { fieldsRight } from './marked-fields.ts';
import { f1Of, light, wordsOf } from './marked-text.ts';

export interface MarkedScore {
  /** Whether the dump was refused exactly where it should be. */
  readonly refusal: boolean;
  /** Null where no article was expected. */
  readonly article: ArticleScore | null;
}

export interface ArticleScore {
  /** Harmonic mean of precision and recall over words, as often as each stands there. */
  readonly f1: number;
  /** Whether the paragraphs are those of the gold, in its order. */
  readonly perfect: boolean;
  /** Share of the marked junk that stands in the body found. */
  readonly leak: number;
  /** The same mean as `f1`, over captions that are alike. */
  readonly captions: number;
  readonly fields: Readonly<Record<string, boolean>>;
}

/** The score of one dump. `record` is undefined where nothing was said of it. */
export function scoreMarked(gold: Marked, record: ExtractRecord | undefined): MarkedScore {
  const refused = record === undefined || record.rejected !== null;
  const refusal = record !== undefined && refused === (gold.expect === 'reject');
  if (gold.expect === 'reject') return { refusal, article: null };
  const found = refused ? null : record;
  return {
    refusal,
    article: {
      ...bodyScore(gold, found?.body ?? ''),
      captions: captionScore(gold, found),
      fields: fieldsRight(gold, found),
    },
  };
}

const paragraph = (text: string): string =>
  light(text.replace(/^(?:#{1,6}\s+|[-*+•–—▪·]\s+|>\s?)+/, '').replace(/^\|\s*|\s*\|$/g, ''));

/** Paragraphs without what may be kept or left at no cost: datelines, deks, notes on authors. */
function withoutNeutral(paragraphs: readonly string[], gold: Marked, kept: ReadonlySet<string>): string[] {
  const neutral = (gold.neutral ?? []).map((one) => light(one.text)).filter((one) => one !== '');
  neutral.sort((a, b) => b.length - a.length);
  const rest = paragraphs.map((given) => {
    if (!kept.has(given) && neutral.some((one) => one === given || isLongPart(one, given))) return '';
    return neutral.reduce(withoutOne, given);
  });
  return rest.map((one) => one.replace(/\s+/g, ' ').trim()).filter((one) => one !== '');
}

const isLongPart = (whole: string, part: string): boolean =>
  whole.length >= 60 && part.length >= 3 && whole.length > part.length && ` ${whole} `.includes(` ${part} `);

function withoutOne(text: string, neutral: string): string {
  const closed = text[neutral.length] === ' ' || /[^\p{L}\p{N}]$/u.test(neutral);
  if (text.startsWith(neutral) && closed) return text.slice(neutral.length);
  if (text.endsWith(` ${neutral}`)) return text.slice(0, -neutral.length - 1);
  return neutral.length >= 40 ? text.replace(neutral, ' ') : text;
}

function bodyScore(gold: Marked, body: string): Pick<ArticleScore, 'f1' | 'perfect' | 'leak'> {
  const units = gold.body.map((one) =>
    paragraph(typeof one === 'string' ? one : (Object.values(one)[0] ?? '')),
  );
  const kept = new Set(units);
  const wanted = withoutNeutral(units, gold, kept);
  const all = body
    .split(/\n+/)
    .map(paragraph)
    .filter((one) => one !== '');
  const found = withoutNeutral(all, gold, kept);
  const [wantedText, foundText] = [wanted.join(' '), found.join(' ')];
  const perfect =
    gold.paragraphing === 'none' ? wantedText === foundText : wanted.join('\n') === found.join('\n');
  const junk = gold.stripped.filter(
    (one) =>
      one.rawOnly !== true && one.kind !== 'duplicate' && !(one.inline === true && one.text.length < 40),
  );
  const leaks = [...new Set(junk.map((one) => paragraph(one.text)))]
    .filter((one) => one !== '' && !wanted.includes(one) && !(one.length >= 25 && wantedText.includes(one)))
    .map((one) => found.includes(one) || (one.length >= 25 && foundText.includes(one)));
  return { f1: f1Of(wordsOf(wantedText), wordsOf(foundText)), perfect, leak: shareOf(leaks) };
}

/** Share of captions that are alike in four words of five. */
const ALIKE = 0.8;

function captionScore(gold: Marked, record: ExtractRecord | null): number {
  if (record === null) return 0;
  const left = record.captions.map(wordsOf);
  let hits = 0;
  for (const { text, credit } of gold.captions) {
    const wanted = [wordsOf(text), wordsOf(`${text} ${credit ?? ''}`)];
    const at = left.findIndex((one) => wanted.some((words) => f1Of(words, one) >= ALIKE));
    if (at < 0) continue;
    left.splice(at, 1);
    hits += 1;
  }
  const asked = gold.captions.length + record.captions.length;
  return asked === 0 ? 1 : (2 * hits) / asked;
}

function shareOf(values: readonly boolean[]): number {
  return values.length === 0 ? 0 : values.filter(Boolean).length / values.length;
}
