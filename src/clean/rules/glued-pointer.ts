import { type Lexicon, LIST_BITS } from '../lexicon.ts';
import type { Page, PageLine } from '../page.ts';
import { ARROW, STOP } from '../signs.ts';
import { fold } from '../tokens.ts';
import type { CutRule } from './rule.ts';
import { seamIn } from './sentence-seams.ts';

/** Longest text looked through, longest headline behind the lead-in, and shortest text that must be left. */
const LONGEST = 20_000;
const HEADLINE = 160;
const REST = 40;
const ENDS = /[.!?…。！？]["'”’»)]*(?=\s|$)/gu;
/** What may stand between the lead-in and the headline. */
const MARK = /^\s?(?:[:：|»›>]|\.(?=\s)|[-–—]\s)\s?/u;
/** A row of words in capitals with an arrow behind: a button. */
const BUTTON = /(?<=^|[.!?…"”’]\s)(?:\p{Lu}[\p{Lu}\p{N}'’-]*\s){2,7}[»›▶►→](?=\s)/gu;

/** Whether a lead-in can begin at a place: first in the text or behind a sentence. */
function begins(text: string, at: number): boolean {
  return at === 0 || /[.!?…。！？]["'”’»)]*\s(?:[[(▶►>»→•]+\s?)?$/u.test(text.slice(Math.max(0, at - 8), at));
}

/** End of the headline behind a lead-in, or -1 where it does not end inside the text. */
function headlineEnd(text: string, from: number, lexicon: Lexicon): number {
  ENDS.lastIndex = from;
  const stop = ENDS.exec(text);
  const to = stop === null ? text.length : stop.index;
  if (to - from > HEADLINE * 2) return -1;
  const seam = seamIn(text, from, to, lexicon, true);
  if (seam > 0) return seam - from <= HEADLINE ? seam : -1;
  return stop === null || stop.index - from > HEADLINE ? -1 : stop.index + stop[0].length;
}

/** Lead-ins and the headlines behind them. */
function pointers(
  { text, texts }: PageLine,
  { lexicon }: Pick<Page, 'lexicon'>,
): { start: number; end: number }[] {
  const folded = fold(text);
  if (folded.length !== text.length || (texts & LIST_BITS.pointers) === 0) return [];
  const stretches: { start: number; end: number }[] = [];
  for (const lead of lexicon.finder.found(folded, LIST_BITS.pointers)) {
    for (let at = folded.indexOf(lead); at >= 0; at = folded.indexOf(lead, at + lead.length)) {
      const mark = MARK.exec(text.slice(at + lead.length, at + lead.length + 4));
      const words = text.slice(at, at + lead.length);
      const capitals = words === words.toUpperCase() && words !== words.toLowerCase();
      if ((mark === null || (!capitals && mark[0].trim() === '.')) && !capitals) continue;
      const from = at + lead.length + (mark?.[0].length ?? 0);
      if (!begins(text, at) || !/^["“«‘'¿¡]?[\p{Lu}\p{N}\p{Lo}]/u.test(text.slice(from).trimStart()))
        continue;
      const end = headlineEnd(text, from, lexicon);
      if (
        end > from &&
        text.length - (end - at) >= REST &&
        (at > 0 || /^\p{Lu}/u.test(text.slice(end).trimStart()))
      )
        stretches.push({ start: at, end });
    }
  }
  return stretches;
}

export const gluedPointer: CutRule = {
  kind: 'cut',
  name: 'glued-pointer',
  label: 'related',
  why: 'A lead-in such as “Read also” with the headline of another story, run into a paragraph.',
  examples: [
    'Il a fallu retrouver le geste du rivetage. LIRE AUSSI. À Concarneau, un thonier devient musée Un ancien chaudronnier est venu former huit bénévoles.',
    'The ferry was full on Monday night, officials said. READ MORE: Harbour to close for repairs The company blamed a clerk.',
    'La alcaldesa no quiso responder a las preguntas. Lea también: El trasvase que nadie pidió El portavoz dijo que habrá un informe en mayo.',
    'Yaşlı kadın diye konuştu dün akşam saatlerinde. YENİ HABER: Ovacık’ta okullara iki gün ara İl Özel İdaresi çalışıyor.',
    'Jembatan itu dibangun dari iuran warga. Baca juga: Cuaca ekstrem, tujuh kecamatan siaga longsor. Perbaikan terakhir dilakukan pada 2016.',
    'Kızağın ne mazotu biter ne lastiği patlar, dedi. FOTO GALERİ İÇİN TIKLAYIN » En çok emekli maaşı bildirimi taşıyor.',
  ],
  nearMisses: [
    'Read more: that one always lands in the middle. The mayor is about to say what she thinks of the tunnel.',
    'He told the children to read more. The library, he said, would be open until nine every night.',
    'The related story of the two ships is told in the second chapter, which is the best of the book.',
  ],
  gate: [
    { longest: LONGEST, list: 'pointers' },
    { longest: LONGEST, signs: [ARROW, STOP] },
  ],
  match: (line, page) => {
    const buttons = Array.from(line.text.matchAll(BUTTON), ({ 0: { length }, index }) => ({
      start: index,
      end: index + length,
    })).filter(({ start, end }) => line.text.length - (end - start) >= REST);
    return [...buttons, ...pointers(line, page)].sort((a, b) => a.start - b.start);
  },
};
