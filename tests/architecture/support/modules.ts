/**
 * Reads the modules of the project with a parser, for the tests of its structure.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseAst } from 'vitest/node';

export const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

export interface Module {
  /** Path from the root of the project, with slashes. */
  readonly path: string;
  readonly lines: number;
  /** Modules of the project it imports or re-exports, types included, as paths from the root. */
  readonly local: readonly string[];
  /** Packages it imports, by name; Node's own modules as `node:fs`. */
  readonly packages: readonly string[];
  /** Names of properties, attributes and variables that stand anywhere in it. */
  readonly names: ReadonlySet<string>;
}

/** Every module under the given folders and files of the project. */
export function readModules(...places: readonly string[]): Module[] {
  return places
    .filter((place) => existsSync(join(ROOT, place)))
    .flatMap((place) =>
      /\.\w+$/.test(place)
        ? [place]
        : readdirSync(join(ROOT, place), { recursive: true, encoding: 'utf8' }).map((name) =>
            join(place, name),
          ),
    )
    .map((path) => path.split(sep).join('/'))
    .filter((path) => /\.(ts|tsx|mjs|mts)$/.test(path) && !path.endsWith('.d.ts'))
    .sort()
    .map(readModule);
}

function readModule(path: string): Module {
  const code = readFileSync(join(ROOT, path), 'utf8');
  const specifiers: string[] = [];
  const names = new Set<string>();
  visit(parseAst(code, { lang: path.endsWith('.tsx') ? 'tsx' : 'ts' }), (node) => {
    const specifier = specifierOf(node);
    if (specifier !== null) specifiers.push(specifier);
    if ((node.type === 'Identifier' || node.type === 'JSXIdentifier') && typeof node.name === 'string') {
      names.add(node.name);
    }
  });
  const isLocal = (specifier: string) => specifier.startsWith('.');
  return {
    path,
    lines: code.split('\n').length - (code.endsWith('\n') ? 1 : 0),
    local: specifiers.filter(isLocal).map((specifier) => resolveLocal(path, specifier)),
    // JSX is compiled to calls of preact, which no import statement shows.
    packages: [
      ...specifiers.filter((specifier) => !isLocal(specifier)).map(packageOf),
      ...(path.endsWith('.tsx') ? ['preact'] : []),
    ],
    names,
  };
}

interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}

/** The module a node imports: `import`, `export … from`, `import()`, `import('…').Type`; null for other nodes. */
function specifierOf(node: Node): string | null {
  if (!/^(Import|Export|TSImport)/.test(node.type)) return null;
  const literal = (node.source ?? node.argument) as { value?: unknown } | null | undefined;
  return typeof literal?.value === 'string' ? literal.value : null;
}

function visit(value: unknown, see: (node: Node) => void): void {
  if (Array.isArray(value)) for (const item of value) visit(item, see);
  else if (value !== null && typeof value === 'object') {
    if (typeof (value as Node).type === 'string') see(value as Node);
    for (const child of Object.values(value)) visit(child, see);
  }
}

function resolveLocal(from: string, specifier: string): string {
  return relative(ROOT, resolve(ROOT, dirname(from), specifier))
    .split(sep)
    .join('/');
}

/** `unified` of `unified`, `@11ty/eleventy` of `@11ty/eleventy/src/x.js`, `node:fs` of `node:fs/promises`. */
function packageOf(specifier: string): string {
  const parts = specifier.split('/');
  return specifier.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? specifier);
}
