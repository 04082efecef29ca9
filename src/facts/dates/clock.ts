import { once, stampWords, timeWords } from '../lexicon.ts';
import type { Token } from './tokens.ts';

/** A time of day as printed. */
export interface Clock {
  readonly hour: number;
  readonly minute: number;
  readonly second: number | null;
  /** Name or offset of the time zone as printed. */
  readonly zone: string | null;
}

/** A clock time read from tokens; `next` is the token after it. */
export interface ClockMatch {
  readonly clock: Clock;
  readonly next: number;
}

const MARKS = new Set([',', '-', '–', '—', '/', '|', '·', '•', ';', '(', '.', '@']);
const words = once(() => {
  const w = timeWords();
  return {
    am: new Set(w.am.map((x) => x.toLowerCase())),
    pm: new Set(w.pm.map((x) => x.toLowerCase())),
    joiners: new Set(w.joiners),
    closers: new Set(w.closers),
    zones: new Set(w.zones),
  };
});

/** `am`, `PM`, `p.m.`, `오후` at a token: whether it is afternoon, and the token after it. */
function halfAt(tokens: readonly Token[], i: number): { afternoon: boolean; next: number } | null {
  const { am, pm } = words();
  const [a, b, c, d] = [tokens[i], tokens[i + 1], tokens[i + 2], tokens[i + 3]];
  if (!a) return null;
  if (b?.text === '.' && c?.text === 'm' && !c.spaced && (a.text === 'a' || a.text === 'p')) {
    return { afternoon: a.text === 'p', next: d?.text === '.' && !d.spaced ? i + 4 : i + 3 };
  }
  if (am.has(a.text) || pm.has(a.text)) return { afternoon: pm.has(a.text), next: i + 1 };
  return null;
}

/** `BST`, `Z`, `+0900`, `(KST)` at a token. */
function zoneAt(tokens: readonly Token[], i: number): { zone: string; next: number } | null {
  const open = tokens[i]?.text === '(' ? 1 : 0;
  const a = tokens[i + open];
  const b = tokens[i + open + 1];
  if (a?.kind === 'word' && words().zones.has(a.text)) return { zone: a.printed, next: i + 1 + 2 * open };
  const signed = a && (a.text === '+' || a.text === '-') && b?.kind === 'number' && !b.spaced;
  if (!signed || b.printed.length % 2 !== 0 || b.printed.length > 4) return null;
  const [colon, minutes] = [tokens[i + open + 2], tokens[i + open + 3]];
  if (b.printed.length === 2 && colon?.text === ':' && minutes?.printed.length === 2) {
    return { zone: `${a.text}${b.printed}:${minutes.printed}`, next: i + 4 + 2 * open };
  }
  return b.printed.length === 4 ? { zone: `${a.text}${b.printed}`, next: i + 2 + 2 * open } : null;
}

/** True for a word that may stand before an hour: `오후`, `a.m.`. */
export function opensClock({ text }: Token): boolean {
  return text === 'a' || text === 'p' || words().am.has(text) || words().pm.has(text);
}

const HOUR_UNITS = new Set(['h', '时', '時', '點', '点', '시']);
const MINUTE_UNITS = new Set(['分', '분']);

function to24(hour: number, afternoon: boolean | null): number {
  if (afternoon === null) return hour;
  return (hour % 12) + (afternoon ? 12 : 0);
}

/** A full or half hour with its half of the day, `7 p.m.`, at a number token. */
function bareHourAt(tokens: readonly Token[], i: number): ClockMatch | null {
  const hour = tokens[i];
  const half = halfAt(tokens, i + 1);
  if (!hour || !half || hour.value < 1 || hour.value > 12) return null;
  const zone = zoneAt(tokens, half.next);
  const clock = { hour: to24(hour.value, half.afternoon), minute: 0, second: null, zone: zone?.zone ?? null };
  return { clock, next: zone?.next ?? half.next };
}

/**
 * A time of day at token `i`: `23:51`, `13:52:26`, `07:31 AM EST`, `8:22 p.m. EDT`, `오후 3:12`,
 * `17时36分`, `14h30`; `07.15` only where a zone, a half of the day or `introduced` shows it to be one.
 */
export function clockAt(tokens: readonly Token[], i: number, introduced = false): ClockMatch | null {
  const before = halfAt(tokens, i);
  const h = before && tokens[i]?.kind === 'word' ? before.next : i;
  const [hour, mark, minute] = [tokens[h], tokens[h + 1], tokens[h + 2]];
  if (hour?.kind !== 'number' || hour.printed.length > 2 || hour.value > 24) return null;
  const unit = mark && HOUR_UNITS.has(mark.text);
  if (!mark || !(mark.text === ':' || mark.text === '.' || unit))
    return before ? null : bareHourAt(tokens, h);
  if (
    minute?.kind !== 'number' ||
    minute.printed.length !== 2 ||
    minute.value > 59 ||
    (minute.spaced && !unit)
  ) {
    return null;
  }
  let next = h + 3;
  if (MINUTE_UNITS.has(tokens[next]?.text ?? '')) next++;
  const [colon, seconds] = [tokens[next], tokens[next + 1]];
  let second: number | null = null;
  if (colon?.text === ':' && seconds?.printed.length === 2 && seconds.value < 60 && !seconds.spaced) {
    second = seconds.value;
    next += 2;
    if (tokens[next]?.text === '.' && tokens[next + 1]?.kind === 'number' && !tokens[next + 1]?.spaced)
      next += 2;
  }
  const half = before ?? halfAt(tokens, next);
  if (half && !before) next = half.next;
  const closed = words().closers.has(tokens[next]?.text ?? '');
  if (closed) next++;
  const zone = zoneAt(tokens, next);
  if (mark.text === '.' && !(introduced || half || closed || zone)) return null;
  const value = to24(hour.value, half ? half.afternoon : null);
  if (value > 23 || (half && (hour.value < 1 || hour.value > 23))) return null;
  const clock = { hour: value, minute: minute.value, second, zone: zone?.zone ?? null };
  return { clock, next: zone?.next ?? next };
}

const published = once(() => new Set([...stampWords().published, ...stampWords().dated]));

/** A time that follows a date, behind at most four words and marks that join the two. */
export function clockAfter(tokens: readonly Token[], i: number): ClockMatch | null {
  let introduced = false;
  for (let j = i; j <= i + 4; j++) {
    const token = tokens[j];
    if (!token) return null;
    const match = clockAt(tokens, j, introduced);
    if (match) return match;
    const joiner = words().joiners.has(token.text);
    const iso = token.text === 't' && !token.spaced;
    const stamp = token.text === ':' && published().has(tokens[j - 1]?.text ?? '');
    if (!MARKS.has(token.text) && !joiner && !iso && !stamp && token.text !== ')') return null;
    introduced ||= joiner;
  }
  return null;
}
