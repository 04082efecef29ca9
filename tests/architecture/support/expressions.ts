/** Every regular expression that the sources write out: read from the syntax tree, so that none in a string or a comment counts. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'acorn';
import { full } from 'acorn-walk';
import { transformSync } from 'esbuild';

export interface Expression {
  readonly source: string;
  readonly flags: string;
  /** The first file that has it. */
  readonly file: string;
}

const SOURCE = /\.(?:tsx?|mjs)$/;

function filesOf(roots: readonly string[]): string[] {
  return roots.flatMap((root) =>
    readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((path) => SOURCE.test(path) && !path.endsWith('.d.ts'))
      .map((path) => join(root, path))
      .sort(),
  );
}

/** What a file writes out as `/…/flags`, and how many times it builds one with `new RegExp`. */
function readExpressions(file: string): { readonly literals: Expression[]; readonly built: number } {
  const loader = file.endsWith('x') ? 'tsx' : 'ts';
  const { code } = transformSync(readFileSync(file, 'utf8'), { loader, target: 'esnext', jsx: 'automatic' });
  const literals: Expression[] = [];
  let built = 0;
  full(parse(code, { ecmaVersion: 'latest', sourceType: 'module' }), (node) => {
    if (node.type === 'Literal' && 'regex' in node) {
      const { pattern, flags } = node.regex as { pattern: string; flags: string };
      literals.push({ source: pattern, flags, file });
    }
    if (node.type !== 'NewExpression' && node.type !== 'CallExpression') return;
    const { callee } = node as unknown as { callee: { type: string; name?: string } };
    if (callee.type === 'Identifier' && callee.name === 'RegExp') built++;
  });
  return { literals, built };
}

/** Expressions written out under some folders, each once, and how many are built by file. */
export function expressionsUnder(roots: readonly string[]): {
  readonly literals: readonly Expression[];
  readonly built: ReadonlyMap<string, number>;
} {
  const literals = new Map<string, Expression>();
  const built = new Map<string, number>();
  for (const file of filesOf(roots)) {
    const found = readExpressions(file);
    for (const one of found.literals) if (!literals.has(keyOf(one))) literals.set(keyOf(one), one);
    if (found.built > 0) built.set(file, found.built);
  }
  return { literals: [...literals.values()], built };
}

export function keyOf({ source, flags }: Pick<Expression, 'source' | 'flags'>): string {
  return `/${source}/${flags}`;
}
