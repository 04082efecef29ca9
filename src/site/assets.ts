import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';

/** The oldest browsers that the site is made for; docs/trust.md names them too. Newer syntax is written in theirs. */
export const OLDEST = ['chrome123', 'firefox121'] as const;

/**
 * Bundles what the pages load into `OUTPUT/assets`: every script of the folder as a classic script, since a page opened from a
 * folder may load no modules, `css/site.css` with its fonts, and the icon. Needs no network; throws where a source does not compile.
 */
export async function buildAssets(source: string, output: string): Promise<void> {
  const scripts = (await readdir(source)).filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'));
  const common = { bundle: true, minify: true, logLevel: 'silent', legalComments: 'none' } as const;
  await Promise.all([
    build({
      ...common,
      entryPoints: scripts.sort().map((name) => join(source, name)),
      outdir: join(output, 'assets'),
      format: 'iife',
      target: ['es2022', ...OLDEST],
    }),
    build({
      ...common,
      target: [...OLDEST],
      entryPoints: { site: join(source, 'css', 'site.css'), icon: join(source, 'icon.svg') },
      outdir: join(output, 'assets'),
      loader: { '.woff2': 'file', '.svg': 'copy' },
      assetNames: '[name]',
    }),
  ]);
}
