/**
 * Whether an article holds a phrase.
 */
import type { SearchDocument } from './data.ts';
import { runsOf } from './words.ts';

/** Documents already cut into terms: one list for the headline, one for each passage. */
const remembered = new WeakMap<SearchDocument, readonly (readonly string[])[]>();

/** Whether the terms stand next to one another somewhere in the headline, a name or a passage of the document. */
export function holdsPhrase(document: SearchDocument | undefined, terms: readonly string[]): boolean {
  if (document === undefined || terms.length === 0) return false;
  return textsOf(document).some((text) => holdsRun(text, terms));
}

function textsOf(document: SearchDocument): readonly (readonly string[])[] {
  const before = remembered.get(document);
  if (before) return before;
  const passages = document.passages.map((passage) => passage.text);
  const all = [document.title, document.outlet ?? '', document.place ?? '', ...document.names, ...passages];
  const cut = all.map((text) => runsOf(text).flatMap((run) => run.flatMap((word) => word.terms)));
  remembered.set(document, cut);
  return cut;
}

function holdsRun(text: readonly string[], terms: readonly string[]): boolean {
  const first = terms[0] ?? '';
  for (let at = text.indexOf(first); at !== -1; at = text.indexOf(first, at + 1)) {
    if (terms.every((term, i) => text[at + i] === term)) return true;
  }
  return false;
}
