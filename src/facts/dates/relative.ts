import { once, timeWords, weekdayWords } from '../lexicon.ts';
import type { Piece } from '../page.ts';
import { type Token, tokenize } from './tokens.ts';

/** A weekday named in the text without a date: `said Tuesday`. */
export interface WeekdayMention {
  readonly piece: Piece;
  readonly from: number;
  readonly to: number;
  /** Monday 1. */
  readonly weekday: number;
  /** Still to come on the day of writing, as far as the words around it show. */
  readonly future: boolean;
  /** Paragraph of the body it stands in, from 0. */
  readonly paragraph: number;
}

const future = once(() => new Set(timeWords().future));
const PAST = new Set(['last', 'letzten', 'dernier', 'pasado', 'прошлый', 'прошлую', 'прошлой']);

/** Words before a weekday that show it is still to come, in the same clause. */
export function isAhead(tokens: readonly Token[], i: number): boolean {
  for (let j = i - 1; j >= Math.max(0, i - 6); j--) {
    const text = tokens[j]?.text ?? '';
    if (['.', ';', '"', '”', ','].includes(text)) return false;
    if (future().has(text)) return j >= i - 3 || text === 'will' || text === 'due' || text === 'scheduled';
  }
  return false;
}

/** Weekdays named in paragraphs of the body, besides those printed with a date. */
export function findWeekdays(body: readonly Piece[], language: string | null): WeekdayMention[] {
  const found: WeekdayMention[] = [];
  for (const [paragraph, piece] of body.entries()) {
    const tokens = tokenize(piece.text);
    for (const [i, token] of tokens.entries()) {
      if (token.kind !== 'word' || token.text.length < 4) continue;
      const meaning = weekdayWords()
        .get(token.text.replace(/['’]s$/, ''))
        ?.find((m) => m.language === language);
      if (!meaning || PAST.has(tokens[i - 1]?.text ?? '')) continue;
      found.push({
        piece,
        from: token.start,
        to: token.end,
        weekday: meaning.number,
        future: isAhead(tokens, i),
        paragraph,
      });
    }
  }
  return found;
}

/** `a day after`: words that put the day of writing after an event the page dates. */
export interface DayAfter {
  readonly piece: Piece;
  readonly from: number;
  readonly to: number;
  readonly days: number;
}

const DAY_AFTER =
  /\b(?:a|one|the) day (?:after|later)\b|\bau lendemain\b|\bun jour après\b|\beinen Tag nach\b|\bun día después\b|\bчерез день после\b|하루 뒤|하루 만에|翌日|次日|一天后/iu;

/** Places where the text says that it, or what it tells, comes a day after an event. */
export function findDayAfter(body: readonly Piece[]): DayAfter[] {
  const found: DayAfter[] = [];
  for (const piece of body) {
    const match = DAY_AFTER.exec(piece.text);
    if (match) found.push({ piece, from: match.index, to: match.index + match[0].length, days: 1 });
  }
  return found;
}
