/** A word diff without the long stretches that two versions share. */

import type { DiffPart } from '../../archive-types.ts';

/** A run of words, or how many are left out. */
export type Shown = DiffPart | { readonly kind: 'left out'; readonly words: number };

/** Words of a shared stretch shown on either side of a change. */
const AROUND = 18;
/** Shared words that are shown rather than left out. */
const FEW = 50;

/** Leaves out of shared stretches what does not stand near a change, and shows changes in a row as one. */
export function condense(changes: readonly DiffPart[]): Shown[] {
  const parts = together(changes);
  return parts.flatMap((part, index): Shown[] => {
    if (part.kind !== 'same') return [part];
    const words = part.text.split(/(?<=\s)(?=\S)/);
    if (words.length <= FEW) return [part];
    const [before, after] = [index > 0 ? AROUND : 0, index < parts.length - 1 ? AROUND : 0];
    const run = (from: number, to: number): Shown[] =>
      from >= to ? [] : [{ kind: 'same', text: words.slice(from, to).join('') }];
    return [
      ...run(0, before),
      { kind: 'left out', words: words.length - before - after },
      ...run(words.length - after, words.length),
    ];
  });
}

/** Puts changed words with nothing but a space between them together: all that is gone, then all that is new. */
function together(parts: readonly DiffPart[]): DiffPart[] {
  const joined: DiffPart[] = [];
  let [removed, added, gap] = ['', '', ''];
  const close = (): void => {
    if (removed !== '') joined.push({ kind: 'removed', text: removed });
    if (added !== '') joined.push({ kind: added.trim() === '' ? 'same' : 'added', text: added });
    if (gap !== '') joined.push({ kind: 'same', text: gap });
    [removed, added, gap] = ['', '', ''];
  };
  for (const part of parts) {
    if (part.kind === 'same') {
      if (/^ +$/.test(part.text) && removed + added !== '') gap += part.text;
      else {
        close();
        joined.push(part);
      }
      continue;
    }
    [removed, added, gap] = [removed + gap, added + gap, ''];
    if (part.kind === 'removed') removed += part.text;
    else added += part.text;
  }
  close();
  return joined;
}
