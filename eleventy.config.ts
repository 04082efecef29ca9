import { cp, lstat, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildAssets } from './src/site/assets.ts';
import { bagFolder } from './src/site/bag-stage.ts';
import { writeDataFiles } from './src/site/data-files.ts';
import type { EleventyConfig } from './src/site/eleventy.ts';
import { loadKinds } from './src/site/kinds.ts';
import { dueOf, frameOf, planPages } from './src/site/page-plan.ts';
import { writeSearchIndex } from './src/site/search-index.ts';

const layouts = fileURLToPath(new URL('./layouts', import.meta.url));

/** Where plain Eleventy finds the content; `dateline build` hands the archive in. */
const content = process.env.DATELINE_CONTENT ?? 'content';

/**
 * For plain Eleventy, which makes every page of the content folder; `dateline build` hands Eleventy the templates and those of their
 * pages that are due. What the pages show is global data: `site`, what every page may say, and `due`, the pages by kind.
 */
export default async function configure(config: EleventyConfig): Promise<object> {
  config.addExtension(['11ty.ts', '11ty.tsx'], { key: '11ty.js' });
  config.setUseGitIgnore(false);
  const { loadSite } = await import('./src/pipeline.ts');
  const site = await loadSite(content, config.pathPrefix ?? '/');
  const kinds = await loadKinds();
  config.addGlobalData('site', frameOf(site));
  // A page tells of the files under `data/`, so that they are made before it.
  const carried = await mkdtemp(join(tmpdir(), 'dateline-data-'));
  const { files: data } = writeDataFiles(site, carried);
  config.addGlobalData('due', dueOf(planPages({ ...site, data }, kinds).pages, kinds));
  config.on('eleventy.before', async ({ directories }) => {
    await refuseLink(directories.output);
    await buildAssets(`${layouts}/assets`, directories.output);
    await cp(carried, directories.output, { recursive: true });
  });
  config.on('eleventy.after', async ({ directories }) => {
    await writeSearchIndex(site, directories.output);
    await rm(carried, { recursive: true, force: true });
    await bagFolder(directories.output.replace(/\/+$/, ''), site.meta);
  });
  return {
    dir: {
      input: `${layouts}/pages`,
      includes: '../parts',
      // A site that is published is a link to a release, and is not Eleventy's to write into.
      output: '_site-eleventy',
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
