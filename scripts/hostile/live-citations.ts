/** What is live in citations: a line that a reader of RIS takes for another field, a word that TeX obeys. */

import { bibtexParser, latexParser } from 'latex-utensils';
import type { Live } from './live-markup.ts';

const RIS_TAGS = new Set('TY TI T2 AU DA PY LA UR Y2 DB AN DP N1 ER'.split(' '));

/** What some readers take for the end of a line, and what no field may hold. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/;

/** RIS: every line a known field, every record from `TY` to `ER`, one `TY` in each. */
export function liveInRis(text: string): Live[] {
  const found: Live[] = [];
  let open = false;
  for (const line of text.split('\r\n')) {
    if (line === '') continue;
    const tag = line.slice(0, 2);
    const formed = line.slice(2, 6) === '  - ' && RIS_TAGS.has(tag);
    if (!formed || CONTROL.test(line)) found.push({ what: 'line that is no field of RIS', text: line });
    else if ((tag === 'TY') === open)
      found.push({ what: 'record of RIS within or outside another', text: line });
    if (tag === 'TY') open = true;
    if (tag === 'ER') open = false;
  }
  return open ? [...found, { what: 'record of RIS without its end', text: '' }] : found;
}

/** Commands that print a character and do nothing else. */
const PRINTING = new Set([
  ...['textbackslash', 'textbraceleft', 'textbraceright', 'textasciicircum', 'textasciitilde'],
  ...['$', '&', '#', '_', '%'],
]);
/** Fields that are taken as they are, never set by TeX. */
const VERBATIM = new Set(['url', 'doi', 'file']);
const DATES = new Set(['date', 'urldate']);

/** BibLaTeX: entries of articles alone, and in their fields nothing that TeX obeys, save what prints a sign. */
export function liveInBib(text: string): Live[] {
  try {
    return bibtexParser.parse(text).content.flatMap((entry) => {
      if (entry.entryType !== 'article') return [{ what: `entry @${entry.entryType}`, text: '' }];
      return (entry as bibtexParser.Entry).content.flatMap(({ name, value }) =>
        liveInField(name, `${value.content}`),
      );
    });
  } catch (error) {
    return [{ what: 'broken BibLaTeX', text: (error as Error).message }];
  }
}

function liveInField(name: string, value: string): Live[] {
  if (VERBATIM.has(name)) {
    const url = URL.parse(value);
    return url === null || ['http:', 'https:'].includes(url.protocol)
      ? []
      : [{ what: `${url.protocol} address`, text: value }];
  }
  if (DATES.has(name))
    return /^[\d\-/.~?%]*$/.test(value) ? [] : [{ what: 'date that is none', text: value }];
  const tree = latexParser.parse(value);
  return tree.kind === 'ast.root'
    ? tree.content.flatMap((node) => (isPrinted(node) ? [] : [{ what: 'TeX', text: value }]))
    : [];
}

function isPrinted(node: latexParser.Node): boolean {
  if (latexParser.isTextString(node) || latexParser.isSpace(node) || latexParser.isSoftbreak(node))
    return true;
  if (latexParser.isGroup(node)) return node.content.every(isPrinted);
  return latexParser.isCommand(node) && node.args.length === 0 && PRINTING.has(node.name);
}
