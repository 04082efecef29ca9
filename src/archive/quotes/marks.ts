/**
 * Where quotation marks open and close, in any language's style, mixed styles too: what was opened by one mark may be
 * closed by another of its kind, as happens when text is retyped.
 */

/** A stretch between quotation marks in one passage. */
export interface Marked {
  /** Offsets of the stretch with its marks. */
  readonly start: number;
  readonly end: number;
  /** Offsets of what is between them. */
  readonly from: number;
  readonly to: number;
  /** False where the passage ends, or another quotation begins, before it is closed. */
  readonly closed: boolean;
}

/** Marks that only open, with what closes them. */
const FIXED: Readonly<Record<string, string>> = { '「': '」', '『': '』', '〝': '〟' };
const DOUBLE = '“”„‟"＂«»';
const SINGLE = "‘’‚‛'‹›";
/** In the papers of North Korea these quote; elsewhere they hold titles. */
const KOREAN: Readonly<Record<string, string>> = { '《': '》' };

/** Contractions that open with an apostrophe. */
const CONTRACTION = /^['‘’](?:s|em|til|tis|twas|cause|bout|round|n|\d\ds?)(?![\p{L}\p{N}])/iu;
/** Longest stretch that single marks are trusted to hold. */
const LONGEST_SINGLE = 600;

/** The quoted stretches of a passage, in order; what stands in marks inside another is part of it. */
export function markedIn(text: string, language: string | null): Marked[] {
  const found: Marked[] = [];
  let at = 0;
  while (at < text.length) {
    const mark = text[at] ?? '';
    const one = openedBy(text, at, mark, language);
    if (one === null) at += 1;
    else {
      if (/[\p{L}\p{N}]/u.test(text.slice(one.from, one.to))) found.push(one);
      at = one.end;
    }
  }
  return found;
}

/** The stretch that a mark opens; null where it opens none. */
function openedBy(text: string, at: number, mark: string, language: string | null): Marked | null {
  const closer = FIXED[mark] ?? (language === 'ko' ? KOREAN[mark] : undefined);
  if (closer !== undefined) return balanced(text, at, mark, closer);
  if (DOUBLE.includes(mark)) return opensDouble(text, at, mark) ? doubled(text, at, mark) : null;
  if (SINGLE.includes(mark)) return opensSingle(text, at, mark) ? singled(text, at) : null;
  return null;
}

function stretch(start: number, to: number, end: number, closed: boolean): Marked {
  return { start, end, from: start + 1, to, closed };
}

function balanced(text: string, start: number, opener: string, closer: string): Marked {
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    if (text[at] === opener) depth += 1;
    else if (text[at] === closer) depth -= 1;
    if (depth === 0) return stretch(start, at, at + 1, true);
  }
  return stretch(start, text.length, text.length, false);
}

const isWord = (character: string | undefined): boolean =>
  character !== undefined && /[\p{L}\p{N}]/u.test(character);
const isSpace = (character: string | undefined): boolean => character === undefined || /\s/.test(character);
/** Scripts that set no space before a quotation. */
const isEastern = (character: string | undefined): boolean =>
  character !== undefined &&
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}，。：、；！？（]/u.test(character);

function opensDouble(text: string, at: number, mark: string): boolean {
  const [before, after] = [text[at - 1], text[at + 1]];
  if (mark === '«') return after !== undefined;
  if ('“„‟'.includes(mark)) return !isSpace(after) && (!isWord(before) || isEastern(before));
  const free = before === undefined || /[\s([{—–\-/>:=¿¡]/.test(before) || isEastern(before);
  return free && !isSpace(after) && (isWord(after) || /[[($€£¿¡…'‘.]/.test(after ?? ''));
}

/** Reads on to the mark that closes; an opening mark before it tells that the first was never closed. */
function doubled(text: string, start: number, opener: string): Marked {
  for (let at = start + 1; at < text.length; at += 1) {
    const mark = text[at] ?? '';
    if (!DOUBLE.includes(mark)) continue;
    if (closesDouble(text, at, mark, opener)) return stretch(start, at, at + 1, true);
    if (opensAnew(text, at, mark, opener)) return stretch(start, at, at, false);
  }
  return stretch(start, text.length, text.length, false);
}

function closesDouble(text: string, at: number, mark: string, opener: string): boolean {
  const [before, after] = [text[at - 1], text[at + 1]];
  if (opener === '«') return mark === '»';
  if (opener === '»') return mark === '«';
  if (mark === '”' || mark === '‟') return true;
  if (mark === '“') return opener === '„' || (!isSpace(before) && !isWord(after));
  if (mark === '"' || mark === '＂') return !isSpace(before) || isSpace(after) || !isWord(after);
  return false;
}

function opensAnew(text: string, at: number, mark: string, opener: string): boolean {
  if (opener === '«' || opener === '»') return false;
  return ('“"'.includes(mark) && isSpace(text[at - 1]) && isWord(text[at + 1])) || mark === '„';
}

function opensSingle(text: string, at: number, mark: string): boolean {
  const [before, after] = [text[at - 1], text[at + 1]];
  if ('›’'.includes(mark)) return false;
  const free = before === undefined || /[\s([{—–:“"«]/.test(before) || (mark === '‘' && isEastern(before));
  return free && (isWord(after) || '[(…'.includes(after ?? ' ')) && !CONTRACTION.test(text.slice(at, at + 8));
}

/**
 * The stretch that a single mark opens. The closing mark is also the apostrophe: one after a comma or stop is sure;
 * without any, the first that no letter follows.
 */
function singled(text: string, start: number): Marked | null {
  let likely = -1;
  for (let at = start + 2; at < Math.min(text.length, start + LONGEST_SINGLE); at += 1) {
    const mark = text[at] ?? '';
    if (!"’'›‘".includes(mark)) continue;
    if (mark === '‘' && text[start] !== '‚') {
      if (likely >= 0) break;
      continue;
    }
    const [before, after] = [text[at - 1] ?? '', text[at + 1]];
    if (isSpace(before) || isWord(after)) continue;
    if (/[,.!?…]/.test(before)) return stretch(start, at, at + 1, true);
    if (likely < 0) likely = at;
    if (!/s/.test(before)) break;
  }
  return likely < 0 ? null : stretch(start, likely, likely + 1, true);
}
