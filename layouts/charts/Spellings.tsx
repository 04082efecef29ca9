import {
  allSpellings,
  type Printed,
  type Spelling,
  spellingsByOutlet,
} from '../../src/site/charts/spellings.ts';
import { count, number } from '../../src/site/words.ts';

export interface SpellingsProps {
  /** Every time the name is printed. */
  readonly printed: readonly Printed[];
}

/** Outlets that are listed; the rest are counted together. */
const LISTED = 12;

/** Which spelling of a name each outlet used, and in how many articles. */
export function Spellings({ printed }: SpellingsProps) {
  if (printed.length === 0) return <p class="chart-none">No article prints the name.</p>;
  const outlets = spellingsByOutlet(printed);
  const rest = outlets.length - LISTED;
  return (
    <table class="figures spellings">
      <thead>
        <tr>
          <th scope="col">Outlet</th>
          <th scope="col">Spelling</th>
          <th scope="col">Articles</th>
          <th scope="col">Times</th>
        </tr>
      </thead>
      {outlets.slice(0, LISTED).map(({ outlet, spellings }) => (
        <Group key={outlet} name={outlet ?? 'Outlet not known'} spellings={spellings} />
      ))}
      {rest > 0 && (
        <tbody>
          <tr>
            <td class="spellings-rest" colSpan={4}>
              And {count(rest, 'other outlet')}, counted below.
            </td>
          </tr>
        </tbody>
      )}
      {outlets.length > 1 && <Group name="All outlets" spellings={allSpellings(printed)} />}
    </table>
  );
}

function Group({ name, spellings }: { name: string; spellings: readonly Spelling[] }) {
  return (
    <tbody>
      {spellings.map(({ text, articles, times }, index) => (
        <tr key={text}>
          {index === 0 && (
            <th scope="rowgroup" rowSpan={spellings.length}>
              {name}
            </th>
          )}
          <td>
            <bdi>{text}</bdi>
          </td>
          <td>{number(articles)}</td>
          <td>{number(times)}</td>
        </tr>
      ))}
    </tbody>
  );
}
