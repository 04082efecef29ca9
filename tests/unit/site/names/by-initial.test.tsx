import { expect, it } from 'vitest';
import { initialsOf } from '../../../../layouts/parts/ByInitial.tsx';

it('puts names under their first letters, marks left out, in the order of an index', () => {
  const entries = ['Zofia', 'Émile', 'Edgar', 'elena', '김정은', 'Åsa', 'Anna'].map((name) => ({
    ...{ name, path: `people/${name}.html`, count: 1 },
  }));
  expect(initialsOf(entries).map(([initial, held]) => [initial, held.map(({ name }) => name)])).toEqual([
    ['A', ['Anna', 'Åsa']],
    ['E', ['Edgar', 'elena', 'Émile']],
    ['Z', ['Zofia']],
    ['김', ['김정은']],
  ]);
  // No name is lost, and the same whatever the order they come in.
  expect(initialsOf([...entries].reverse())).toEqual(initialsOf(entries));
});
