/**
 * Words that join others and say nothing by themselves: they begin too many words to be read as the beginning of one.
 * Only those long enough to be read so are listed, for the languages whose articles and pronouns commonly are.
 */
import { fold } from './words.ts';

/** English, French, German, Spanish, Italian, Portuguese, Russian; each word once. */
const LIST = [
  'the and for but nor not with from into that this than then they them their there these those his her hers him its was were are been has had have who whom whose which what when where will would our you your she all any can may per out off via',
  'les des une que qui aux dans par pour sur avec son ses leur leurs est sont ont mais pas plus cette ces',
  'der die das den dem und ein eine einen einer ist sind war hat mit von für auf aus bei nach über zum zur als auch nicht sich',
  'los las del por para con una uno sus fue han más como pero',
  'gli dei della delle che sono non nel nella suo sua',
  'dos com uma não foi são seu pelo pela',
  'что как это для или его при был она они над под без так',
].join(' ');

/** Made when it is first asked for. */
let words: ReadonlySet<string> | null = null;

/** Whether a folded term is such a word. */
export function isFunctionWord(term: string): boolean {
  words ??= new Set(fold(LIST).split(' '));
  return words.has(term);
}
