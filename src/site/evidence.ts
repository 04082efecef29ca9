import type { EvidenceView } from './view.ts';

/** Evidence of one kind that says the same for the same reason, with each place it stands at. */
export interface EvidenceGroup {
  readonly kind: string;
  readonly verdict: EvidenceView['verdict'];
  readonly says: string | null;
  readonly reason: string | null;
  readonly quotes: readonly { readonly text: string; readonly lines: readonly number[] }[];
}

/** Brings together evidence that a reader would read twice: a caption printed three times, three stamps of a mirror. */
export function groupEvidence(evidence: readonly EvidenceView[]): EvidenceGroup[] {
  const groups = new Map<string, EvidenceView[]>();
  for (const note of evidence) {
    const key = JSON.stringify([note.kind, note.verdict, note.says, note.reason]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [note]);
    else group.push(note);
  }
  return [...groups.values()].flatMap((notes) => {
    const [first] = notes;
    if (first === undefined) return [];
    const { kind, verdict, says, reason } = first;
    return [{ kind, verdict, says, reason, quotes: quotesOf(notes) }];
  });
}

function quotesOf(notes: readonly EvidenceView[]): EvidenceGroup['quotes'] {
  const lines = new Map<string, Set<number>>();
  for (const { text, line } of notes) {
    const found = lines.get(text) ?? new Set();
    if (line !== null) found.add(line);
    lines.set(text, found);
  }
  return [...lines].map(([text, found]) => ({ text, lines: [...found] }));
}
