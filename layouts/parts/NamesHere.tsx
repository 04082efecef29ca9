import type { NamedGroup, NamedHere } from '../../src/site/article-page.ts';
import { number } from '../../src/site/words.ts';
import { Link } from './context.tsx';

/**
 * The records an article names. Each is also the small card of its name in the text, which a script shows there; without one,
 * the name leads to the record's page.
 */
export function NamesHere({ groups }: { groups: readonly NamedGroup[] }) {
  if (groups.length === 0) return null;
  return (
    <section class="names-here" aria-labelledby="names">
      <h2 id="names">Named in this article</h2>
      {groups.map(({ title, names }) => (
        <div class="names-kind" key={title}>
          <h3>{title}</h3>
          <ul>
            {names.map((name) => (
              <Name key={name.id} name={name} />
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

function Name({ name: { id, name, path, what, times } }: { name: NamedHere }) {
  return (
    <li data-card={id}>
      <Link to={path}>{name}</Link> <span class="name-what">{what}</span>{' '}
      <span class="name-times">{times === 1 ? 'once' : `${number(times)} times`}</span>
    </li>
  );
}
