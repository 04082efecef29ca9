import type { Page } from './page.ts';
import { dropped, isSectionName, LEVELS, NOT_HEAD, type Part } from './section-words.ts';

/** Longest breadcrumb without separators, and most levels of one behind `Home`. */
const LONGEST = 60;
const MOST_LEVELS = 4;

/** Levels without those that repeat the one before or its last words. */
function distinct(levels: readonly string[]): string[] {
  return levels.filter((level, i) => !(i > 0 && ` ${levels[i - 1]}`.endsWith(` ${level}`)));
}

/**
 * A breadcrumb of which the separators are lost: `HomeWorldEurope`, `InicioVida y SaludSalud`, above the headline or the
 * text, with the section's name as it is usually written; null where none stands.
 */
export function gluedCrumb(page: Page, headline: number | null): (Part & { readonly value: string }) | null {
  for (const piece of page.pieces.slice(0, headline ?? page.lead)) {
    const { text } = piece;
    if (NOT_HEAD.has(piece.label) || text.length > LONGEST || /[^\p{L}\s&-]/u.test(text)) continue;
    const [home = '', ...levels] = text.split(/(?<=\p{Ll})(?=\p{Lu})/u);
    if (!dropped().has(home.toLowerCase()) || levels.length === 0 || levels.length > MOST_LEVELS) continue;
    if (!levels.every((level) => isSectionName(level) && !dropped().has(level.toLowerCase()))) continue;
    const kept = distinct(levels);
    const value = kept.length > LEVELS ? (kept[0] ?? '') : kept.join(' / ');
    return { piece, from: home.length, to: text.length, text: text.slice(home.length), value };
  }
  return null;
}
