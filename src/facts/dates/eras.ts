/** Years counted otherwise than from the birth of Christ, by the name printed with them. */
import { joined } from './months.ts';
import type { Token } from './tokens.ts';

/** The year before the first of each era, as two characters name it. */
const ERAS: Readonly<Record<string, number>> = {
  令和: 2018,
  平成: 1988,
  昭和: 1925,
  大正: 1911,
  明治: 1867,
  民國: 1911,
  民国: 1911,
};
/** No era has lasted longer, in years. */
const LONGEST = 150;

/** A year of an era, `令和6年`, `平成元年`, `民國110年`: the year, and the token of its unit. */
export function eraAt(tokens: readonly Token[], i: number): { year: number; unit: number } | null {
  const [first, second, count, unit] = [tokens[i], tokens[i + 1], tokens[i + 2], tokens[i + 3]];
  const before = first && second && !second.spaced ? ERAS[first.text + second.text] : undefined;
  if (before === undefined || unit?.text !== '年') return null;
  const years = count?.text === '元' ? 1 : (count?.value ?? 0);
  return years >= 1 && years <= LONGEST ? { year: before + years, unit: i + 3 } : null;
}

/** Years of the Buddhist era are those of the common era and so many more. */
const BUDDHIST = 543;

/** A year printed as Thai pages do: bare in the Buddhist era, or behind `พ.ศ.` (Buddhist) or `ค.ศ.` (common). */
export function thaiYearAt(tokens: readonly Token[], i: number): { year: number; next: number } | null {
  const named = joined(tokens[i + 1], '.') && tokens[i + 2]?.text === 'ศ' ? tokens[i]?.text : undefined;
  const at = named === undefined ? i : joined(tokens[i + 3], '.') ? i + 4 : i + 3;
  const value = tokens[at]?.kind === 'number' ? (tokens[at]?.value ?? 0) : 0;
  if (value > 2400 && value < 2700 && named !== 'ค') return { year: value - BUDDHIST, next: at + 1 };
  return value > 1900 && value < 2200 && named === 'ค' ? { year: value, next: at + 1 } : null;
}
