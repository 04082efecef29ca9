import { type EvidenceGroup, groupEvidence, kindWords } from '../../src/site/evidence.ts';
import type { EvidenceView } from '../../src/site/view.ts';
import { Link } from './context.tsx';

const VERDICTS = [
  ['used', 'Used'],
  ['agrees', 'Fits'],
  ['rejected', 'Rejected'],
] as const;

interface EvidenceNotesProps {
  readonly evidence: readonly EvidenceView[];
  readonly sourcePath: string;
}

/** What speaks for a fact and what was set aside, each with its words, its places in the dump and the reason. */
export function EvidenceNotes({ evidence, sourcePath }: EvidenceNotesProps) {
  const groups = groupEvidence(evidence);
  return (
    <>
      {VERDICTS.map(([verdict, words]) => {
        const notes = groups.filter((group) => group.verdict === verdict);
        return notes.length === 0 ? null : (
          <section key={verdict} class={`evidence evidence-${verdict}`}>
            <h3>{words}</h3>
            <ul>
              {notes.map((note) => (
                <EvidenceNote note={note} sourcePath={sourcePath} />
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}

function EvidenceNote({ note, sourcePath }: { note: EvidenceGroup; sourcePath: string }) {
  return (
    <li>
      {note.quotes.map(({ text, lines }) => (
        <span key={text} class="evidence-words">
          <q>{text}</q>
          {lines.map((line, index) => (
            <span key={line} class="quiet">
              {index === 0 ? ' ' : ', '}
              <Link to={`${sourcePath}#L${line}`}>line {line}</Link>
            </span>
          ))}
        </span>
      ))}
      <span class="evidence-kind">
        {kindWords(note.kind)}
        {note.says !== null && `: ${note.says}`}
      </span>
      {note.reason !== null && <span class="evidence-reason">{note.reason}</span>}
    </li>
  );
}
