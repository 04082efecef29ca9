import type { Lacks as LacksView } from '../../src/site/lacks.ts';
import { number } from '../../src/site/words.ts';

/** What the archive lacks, said plainly; nothing where it lacks nothing. */
export function Lacks({ lacks }: { lacks: LacksView }) {
  const rows = [
    [lacks.notStated, 'dated by inference, or only to a month or year'],
    [lacks.undated, 'undated'],
    [lacks.noOutlet, 'whose outlet is unknown'],
    [lacks.noAuthor, 'without a named author'],
    [lacks.noAddress, 'without an address'],
    [lacks.refused, lacks.refused === 1 ? 'source file refused' : 'source files refused'],
  ] as const;
  const shown = rows.filter(([lacking]) => lacking > 0);
  if (shown.length === 0) return null;
  return (
    <section aria-labelledby="lacks">
      <h2 id="lacks">What is lacking</h2>
      <ul class="lacks">
        {shown.map(([lacking, words]) => (
          <li key={words}>
            <span class="lacks-count">{number(lacking)}</span> {words}
          </li>
        ))}
      </ul>
    </section>
  );
}
