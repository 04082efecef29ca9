import type { EvidenceView } from '../../src/site/view.ts';
import { Link } from './context.tsx';

const VERDICTS = [
  ['used', 'Used'],
  ['agrees', 'Agrees'],
  ['rejected', 'Rejected'],
] as const;

const KINDS: Readonly<Record<string, string>> = {
  'relative-weekday': 'weekday in the text',
  'relative-day': 'day named in the text',
  url: 'its address',
  'sibling-stamp': 'stamp of a neighbouring item',
  'mirror-stamp': 'stamp of the mirror',
  'outlet-tell': 'words only this outlet prints',
  sidecar: 'note kept with the dump',
};

/** What speaks for a fact and what was set aside, each with its words, its place in the dump and the reason. */
export function EvidenceNotes({
  evidence,
  sourcePath,
}: {
  evidence: readonly EvidenceView[];
  sourcePath: string;
}) {
  return (
    <>
      {VERDICTS.map(([verdict, words]) => {
        const notes = evidence.filter((note) => note.verdict === verdict);
        return notes.length === 0 ? null : (
          <section key={verdict} class={`evidence evidence-${verdict}`}>
            <h3>{words}</h3>
            <ul>
              {notes.map((note, index) => (
                <EvidenceNote key={index} note={note} sourcePath={sourcePath} />
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}

function EvidenceNote({ note, sourcePath }: { note: EvidenceView; sourcePath: string }) {
  return (
    <li>
      <q>{note.text}</q>
      <span class="evidence-kind">
        {KINDS[note.kind] ?? note.kind.replaceAll('-', ' ')}
        {note.line !== null && (
          <>
            , <Link to={`${sourcePath}#L${note.line}`}>line {note.line}</Link>
          </>
        )}
        {note.says !== null && <>: {note.says}</>}
      </span>
      {note.reason !== null && <span class="evidence-reason">{note.reason}</span>}
    </li>
  );
}
