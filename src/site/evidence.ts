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

/** Kinds of evidence whose name does not say enough. */
const KINDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    address: 'its address',
    agency: 'line that names the agency',
    capture: 'day of the web archive’s copy',
    'desk-mark': 'mark of the news desk',
    domain: 'domain printed on the page',
    event: 'day of what is reported',
    'foreign-shell': 'menus in another language than the text',
    given: 'given by hand',
    hint: 'form of the picture credits',
    'mail-header': 'header of the mail',
    masthead: 'name at the top of the page',
    metadata: 'metadata of the page',
    'mirror-stamp': 'stamp of the mirror',
    modified: 'date of a change',
    months: 'months named in the text',
    number: 'number of the story',
    'outlet-tell': 'words only this outlet prints',
    'page-clock': 'clock of the page',
    'relative-day': 'day named in the text',
    'relative-weekday': 'weekday in the text',
    'self-mention': 'the text names its own outlet',
    'sibling-stamp': 'stamp of a neighbouring item',
    sidecar: 'note kept with the dump',
    'sign-off': 'the agency’s name at the end of the text',
    stated: 'printed on the page',
    url: 'its address',
  }),
);

/** A kind of evidence in a reader's words. */
export function kindWords(kind: string): string {
  const name = kind.replaceAll(' ', '-');
  return KINDS.get(name) ?? name.replaceAll('-', ' ');
}
