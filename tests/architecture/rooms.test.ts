import { describe, expect, it } from 'vitest';
import { type Module, readModules } from './support/modules.ts';

/** The rooms in the order an article passes through them. A room knows those before it, never those after. */
const FLOW = ['plan', 'intake', 'clean', 'facts', 'article', 'archive', 'search', 'site', 'desk'];

/** Modules of `src` that stand outside the rooms and that every room may use. */
const COMMON = [
  'src/types.ts',
  'src/archive-types.ts',
  'src/knowledge.ts',
  'src/register.ts',
  'src/compiled.ts',
  'src/problems.ts',
];

/** Modules that call the rooms: only these know all of them. */
const ABOVE = [
  'src/pipeline.ts',
  'src/reading.ts',
  'src/extract.ts',
  'src/shares.ts',
  'src/cli.ts',
  'src/dateline.mjs',
];

const source = readModules('src');

const roomOf = (path: string): string | null => /^src\/([^/]+)\//.exec(path)?.[1] ?? null;

/** What is wrong with an import, in a sentence; null where nothing is. */
function objection(from: Module, to: string): string | null {
  const room = roomOf(from.path);
  if (room === null && to === 'package.json') return null;
  if (!to.startsWith('src/')) return `${from.path} imports ${to}, which is outside src`;
  if (room === null || COMMON.includes(to)) return null;
  const target = roomOf(to);
  if (target === null) return `${from.path} imports ${to}, which stands above the rooms`;
  if (FLOW.indexOf(target) > FLOW.indexOf(room)) return `${from.path} imports ${to}, a later room`;
  return null;
}

describe('rooms', () => {
  it('are the ones of the flow', () => {
    const found = new Set(source.map((module) => roomOf(module.path)).filter((room) => room !== null));
    expect([...found].filter((room) => !FLOW.includes(room))).toEqual([]);
    expect(FLOW.filter((room) => !found.has(room))).toEqual([]);
  });

  it('import only what is common and the rooms before them', () => {
    const wrong = source.flatMap((module) => module.local.map((to) => objection(module, to)));
    expect(wrong.filter((sentence) => sentence !== null)).toEqual([]);
  });

  it('have nothing beside them but what is common and what calls them', () => {
    const beside = source.map((module) => module.path).filter((path) => roomOf(path) === null);
    expect(
      beside.filter((path) => ![...COMMON, ...ABOVE].includes(path) && !path.startsWith('src/cli')),
    ).toEqual([]);
  });

  it('use of what is common only modules that know no room, save knowledge', () => {
    const types = source.filter((module) => ['src/types.ts', 'src/problems.ts'].includes(module.path));
    expect(types.flatMap((module) => module.local).filter((path) => roomOf(path) !== null)).toEqual([]);
  });

  it('do not import themselves in a circle', () => {
    expect(circles(source)).toEqual([]);
  });
});

/** Every circle of imports, as the path walked. */
function circles(modules: readonly Module[]): string[] {
  const imports = new Map(modules.map((module) => [module.path, module.local]));
  const done = new Set<string>();
  const found: string[] = [];
  const walk = (path: string, trail: readonly string[]): void => {
    if (trail.includes(path)) found.push([...trail.slice(trail.indexOf(path)), path].join(' → '));
    else if (!done.has(path)) {
      for (const next of imports.get(path) ?? []) walk(next, [...trail, path]);
      done.add(path);
    }
  };
  for (const path of imports.keys()) walk(path, []);
  return found;
}
