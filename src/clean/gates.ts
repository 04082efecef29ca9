/** Which rules a line is shown to: those whose gate it passes. */
import { LIST_BITS } from './lexicon.ts';
import type { Page, PageLine } from './page.ts';

import { phrasesSpeak } from './rules/phrase-evidence.ts';
import type { Gate, Rule } from './rules/rule.ts';
import { WORD_KINDS } from './word-ids.ts';

/** A gate as numbers; 0 asks for nothing. */
interface Ready {
  readonly longest: number;
  readonly mostWords: number;
  readonly open: boolean;
  readonly first: number;
  readonly last: number;
  readonly signs: number;
  readonly moreSigns: number;
  readonly page: number;
  readonly texts: number;
  readonly words: number;
  readonly phrases: boolean;
}

/** A rule behind its gates. */
export interface Gated<R extends Rule> {
  readonly rule: R;
  readonly gates: readonly Ready[];
}

function ready(gate: Gate): Ready {
  const [signs = 0, moreSigns = 0, ...rest] = gate.signs ?? [];
  if (rest.length > 0) throw new Error('a gate asks for two kinds of signs at most');
  return {
    longest: gate.longest ?? Number.POSITIVE_INFINITY,
    mostWords: gate.mostWords ?? Number.POSITIVE_INFINITY,
    open: gate.open === true,
    first: gate.first ?? 0,
    last: gate.last ?? 0,
    signs,
    moreSigns,
    page: gate.page ?? 0,
    texts: gate.list === undefined ? 0 : LIST_BITS[gate.list],
    words: gate.word === undefined ? 0 : WORD_KINDS[gate.word],
    phrases: gate.phrases === true,
  };
}

/** Rules with their gates made ready, in the same order. */
export function gated<R extends Rule>(rules: readonly R[]): Gated<R>[] {
  return rules.map((rule) => ({ rule, gates: [rule.gate ?? {}].flat().map(ready) }));
}

const holds = (wanted: number, found: number): boolean => wanted === 0 || (wanted & found) !== 0;

/** What gates ask of the page. */
type Ground = Pick<Page, 'lexicon' | 'signs'>;

function passesOne(gate: Ready, line: PageLine, page: Ground): boolean {
  const { shape, signs } = line;
  return (
    holds(gate.first, signs.first) &&
    shape.words <= gate.mostWords &&
    line.text.length <= gate.longest &&
    !(gate.open && shape.terminal) &&
    holds(gate.signs, signs.all) &&
    holds(gate.moreSigns, signs.all) &&
    holds(gate.last, signs.last) &&
    holds(gate.texts, line.texts) &&
    holds(gate.words, line.kinds) &&
    holds(gate.page, page.signs) &&
    !(gate.phrases && !phrasesSpeak(line, page))
  );
}

/** Whether a line has what a rule cannot do without. */
export function passes({ gates }: Gated<Rule>, line: PageLine, page: Ground): boolean {
  for (const gate of gates) if (passesOne(gate, line, page)) return true;
  return false;
}
