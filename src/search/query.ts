/**
 * What a reader typed, taken apart.
 */
import { runsOf } from './words.ts';

/** One thing an article must hold. */
export interface Clause {
  /** As typed, for messages. */
  readonly typed: string;
  /** Terms that all must be there; more than one for a compound (`cease-fire`), a run of Han or kana, or a phrase. */
  readonly terms: readonly string[];
  /** The parts of a compound run together, which do as well as its parts; null where there are none. */
  readonly whole: string | null;
  /** Whether the terms must stand next to one another, exactly as typed. */
  readonly phrase: boolean;
}

const QUOTED = /["“”„«»]([^"“”„«»]*)["“”„«»]/g;

/** More words than this are not looked up: nobody types them, but a text may be pasted. */
const MOST_CLAUSES = 32;

/** Every word is asked for anyway, so that this operator of other searches only says so. */
const AND = /(?<!\S)AND(?!\S)/g;

/**
 * Takes a query apart: phrases in quotation marks, and single words. `AND` in capitals between them is not asked for.
 * An empty list where it holds no word.
 */
export function parseQuery(query: string): Clause[] {
  const clauses: Clause[] = [];
  const rest = query.replace(QUOTED, (_, phrase: string) => {
    const terms = runsOf(phrase).flatMap((run) => run.flatMap((word) => word.terms));
    if (terms.length > 0) clauses.push({ typed: phrase.trim(), terms, whole: null, phrase: true });
    return ' ';
  });
  const words = rest.replace(AND, ' ');
  const asked = clauses.length > 0 || runsOf(words).length > 0 ? words : rest;
  for (const run of runsOf(asked)) {
    clauses.push({
      typed: asked.slice(run[0]?.start, run.at(-1)?.end),
      terms: run.flatMap((word) => word.terms),
      whole: run[0]?.whole ?? null,
      phrase: false,
    });
  }
  return unique(clauses).slice(0, MOST_CLAUSES);
}

function unique(clauses: readonly Clause[]): Clause[] {
  const keys = new Set<string>();
  return clauses.filter((clause) => {
    const key = `${clause.phrase} ${clause.terms.join(' ')}`;
    const first = !keys.has(key);
    keys.add(key);
    return first;
  });
}
