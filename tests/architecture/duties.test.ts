import { describe, expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { type Module, readModules } from './support/modules.ts';

const product = readModules('src', 'layouts', 'eleventy.config.ts');
const byPath = new Map(product.map((module) => [module.path, module]));

const paths = (modules: readonly Module[]): string[] => modules.map((module) => module.path);
const importing = (name: string): string[] =>
  paths(product.filter((module) => module.packages.includes(name)));
const naming = (name: string): string[] => paths(product.filter((module) => module.names.has(name)));

describe('one module alone', () => {
  it('reads and writes front matter', () => {
    expect(importing('gray-matter')).toHaveLength(1);
  });

  it('turns Markdown into HTML', () => {
    expect(importing('rehype-stringify')).toHaveLength(1);
    expect(importing('rehype-sanitize')).toEqual(importing('rehype-stringify'));
  });

  it('puts HTML on a page unescaped', () => {
    expect(naming('dangerouslySetInnerHTML')).toHaveLength(1);
    expect(naming('innerHTML')).toEqual([]);
    expect(naming('insertAdjacentHTML')).toEqual([]);
  });

  it('puts a built site in the place of the old one', () => {
    const publishers = product.filter(
      (module) => module.names.has('rename') || module.names.has('renameSync'),
    );
    expect(paths(publishers).filter((path) => path.startsWith('src/site/'))).toEqual(['src/site/publish.ts']);
  });
});

describe('packages', () => {
  it('of the manifest are each in use', () => {
    const used = new Set(product.flatMap((module) => module.packages));
    const idle = Object.keys(manifest.dependencies).filter(
      (name) => !used.has(name) && !NOT_IMPORTED.has(name),
    );
    expect(idle).toEqual([]);
  });

  it('in use are each in the manifest', () => {
    const known = new Set([...Object.keys(manifest.dependencies), ...TYPES_ONLY]);
    const used = product.flatMap((module) => module.packages).filter((name) => !name.startsWith('node:'));
    expect([...new Set(used)].filter((name) => !known.has(name))).toEqual([]);
  });
});

/** Packages that are used without an import: fonts are copied, the atlas is read. */
const NOT_IMPORTED = new Set(
  Object.keys(manifest.dependencies).filter(
    (name) => name.startsWith('@fontsource') || name === 'world-atlas',
  ),
);

/** Packages that hold types alone, named as TypeScript names them. */
const TYPES_ONLY = ['hast', 'mdast'];

describe('the product', () => {
  it('imports nothing of its tests or scripts', () => {
    const wrong = product.flatMap((module) =>
      module.local.filter((to) => /^(tests|scripts)\//.test(to)).map((to) => `${module.path} → ${to}`),
    );
    expect(wrong).toEqual([]);
  });

  it('imports no file that is missing', () => {
    const data = /\.(json|yaml)$/;
    const wrong = product.flatMap((module) =>
      module.local.filter((to) => !data.test(to) && !byPath.has(to)).map((to) => `${module.path} → ${to}`),
    );
    expect(wrong).toEqual([]);
  });

  it('evaluates no text as code', () => {
    expect([...naming('eval'), ...naming('Function')]).toEqual([]);
  });
});

describe('files', () => {
  /** Longest a file may be, and the few that are longer, with the reason. */
  const LIMIT = 250;
  const LONGER: Record<string, string> = {
    'src/types.ts': 'the contract between the rooms, read as one page',
    'src/problems.ts': 'a table, one entry a problem',
  };

  it(`hold at most ${LIMIT} lines`, () => {
    const all = [...product, ...readModules('scripts', 'tests', 'vitest.config.ts')];
    const long = all.filter((module) => module.lines > LIMIT && !(module.path in LONGER));
    expect(long.map((module) => `${module.path}: ${module.lines} lines`)).toEqual([]);
    const needless = Object.keys(LONGER).filter((path) => (byPath.get(path)?.lines ?? 0) <= LIMIT);
    expect(needless).toEqual([]);
  });
});
