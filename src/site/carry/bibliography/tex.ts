/** Text as TeX and BibTeX may read it: every character stands for itself. */

import { oneLine } from '../../../article/text.ts';

/**
 * What TeX would obey, by what prints it. Each stands in braces of its own, since BibTeX counts braces whatever stands before
 * them: a mere `\{` would leave a field open to its end.
 */
const PRINTED: Readonly<Record<string, string>> = {
  '\\': '{\\textbackslash}',
  '{': '{\\textbraceleft}',
  '}': '{\\textbraceright}',
  $: '{\\$}',
  '&': '{\\&}',
  '#': '{\\#}',
  _: '{\\_}',
  '%': '{\\%}',
  '^': '{\\textasciicircum}',
  '~': '{\\textasciitilde}',
};

/** Text for a field that TeX sets, on one line, without control characters. */
export function texText(text: string): string {
  return oneLine(text).replaceAll(/[\\{}$&#_%^~]/g, (sign) => PRINTED[sign] ?? '');
}

/** An address for a field that is taken verbatim: signs that BibTeX or TeX would not leave alone, by their numbers. */
export function texAddress(url: string): string {
  return url.replaceAll(/[\\{}^`\s]/g, (sign) => encodeURIComponent(sign));
}
