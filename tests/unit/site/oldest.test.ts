import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'acorn';
import { transformSync } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildAssets, OLDEST } from '../../../src/site/assets.ts';

let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-assets-'));
  await buildAssets('layouts/assets', folder);
});
afterAll(() => rmSync(folder, { recursive: true }));

const texts = (ending: string): [name: string, text: string][] =>
  readdirSync(join(folder, 'assets'))
    .filter((name) => name.endsWith(ending))
    .map((name) => [name, readFileSync(join(folder, 'assets', name), 'utf8')]);

describe('what the pages load', () => {
  it('is in the syntax of the oldest browsers: scripts of ES2022, without modules', () => {
    const scripts = texts('.js');
    expect(scripts.length).toBeGreaterThan(4);
    for (const [name, text] of scripts)
      expect(() => parse(text, { ecmaVersion: 2022, sourceType: 'script' }), name).not.toThrow();
    expect(() => parse('/[a--b]/v', { ecmaVersion: 2022 })).toThrow();
  });

  it('is in their syntax: styles that esbuild has nothing to rewrite in', () => {
    const written = (text: string, target: string[]): string =>
      transformSync(text, { loader: 'css', minify: true, target }).code;
    const styles = texts('.css');
    expect(styles).toHaveLength(1);
    for (const [name, text] of styles)
      expect(written(text, [...OLDEST]) === written(text, ['esnext']), name).toBe(true);
    const nested = 'a{color:red;&:hover{color:blue}}';
    expect(written(nested, ['chrome100'])).not.toBe(written(nested, ['esnext']));
  });

  it('is for the browsers that the documentation names', () => {
    const page = readFileSync('docs/trust.md', 'utf8');
    const named = OLDEST.map((one) => one.replace(/^chrome/, 'Chromium ').replace(/^firefox/, 'Firefox '));
    expect(named.filter((name) => !page.includes(name))).toEqual([]);
  });
});
