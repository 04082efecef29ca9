/**
 * Words that join others and say nothing by themselves: they begin too many words to be read as the beginning of one.
 * Only those long enough to be read so are listed, for the languages whose articles and pronouns commonly are.
 */
import { fold } from './words.ts';

const LISTS: Readonly<Record<string, string>> = {
  en: 'the and for but nor not with from into that this than then they them their there these those his her hers him its was were are been has had have who whom whose which what when where will would our you your she all any can may per out off via',
  fr: 'les des une que qui aux dans par pour sur avec son ses leur leurs est sont ont mais pas plus cette ces',
  de: 'der die das den dem des und ein eine einen einer ist sind war hat mit von für auf aus bei nach über zum zur als auch nicht sich',
  es: 'los las del que por para con una uno sus son fue han más como pero',
  it: 'gli dei del della delle con per che una uno sono non nel nella suo sua',
  pt: 'dos das que por para com uma não foi são mais como seu sua pelo pela',
  ru: 'что как это для или его при был она они над под без так',
};

/** Made when it is first asked for. */
let words: ReadonlySet<string> | null = null;

/** Whether a folded term is such a word. */
export function isFunctionWord(term: string): boolean {
  words ??= new Set(Object.values(LISTS).flatMap((list) => fold(list).split(' ')));
  return words.has(term);
}
