import { lstat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { buildAssets } from './src/site/assets.ts';
import type { EleventyConfig } from './src/site/eleventy.ts';
import { dueOf, frameOf, loadKinds, planPages } from './src/site/page-plan.ts';
import { writeSearchIndex } from './src/site/search-index.ts';

const layouts = fileURLToPath(new URL('./layouts', import.meta.url));

/** Where plain Eleventy finds the content; `dateline build` hands the archive in. */
const content = process.env.DATELINE_CONTENT ?? 'content';

/**
 * Pages are typed TSX in layouts/pages. What they show is global data: `site`, what every page may say, and `due`, the pages to
 * be made, by kind. `dateline build` hands in those that have changed; plain Eleventy makes them all.
 */
export default async function configure(config: EleventyConfig): Promise<object> {
  config.addExtension(['11ty.ts', '11ty.tsx'], { key: '11ty.js' });
  config.setUseGitIgnore(false);
  const plain = !('site' in config.globalData);
  if (plain) {
    const { loadSite } = await import('./src/pipeline.ts');
    const site = await loadSite(content, config.pathPrefix ?? '/');
    const kinds = await loadKinds();
    config.addGlobalData('site', frameOf(site));
    config.addGlobalData('due', dueOf(planPages(site, kinds).pages, kinds));
    config.on('eleventy.after', async ({ directories }) => {
      await writeSearchIndex(site, directories.output);
    });
  }
  config.on('eleventy.before', async ({ directories }) => {
    if (!plain) return;
    await refuseLink(directories.output);
    await buildAssets(`${layouts}/assets`, directories.output);
  });
  return {
    dir: {
      input: `${layouts}/pages`,
      includes: '../parts',
      // What is set here outranks the folder that `dateline build` asks for.
      ...(plain ? { output: '_site-eleventy' } : {}),
    },
    templateFormats: ['11ty.ts', '11ty.tsx'],
  };
}

/** A published site is a link to one of its releases. Eleventy writes page by page, and would leave a release half old, half new. */
async function refuseLink(output: string): Promise<void> {
  const found = await lstat(output.replace(/\/+$/, '')).catch(() => null);
  if (!found?.isSymbolicLink()) return;
  throw new Error(
    `${output} is a published site. Use "dateline build", or give another folder with --output.`,
  );
}
