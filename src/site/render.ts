import { fileURLToPath } from 'node:url';
import Eleventy from '@11ty/eleventy';
import type { Archive } from '../types.ts';
import { buildSite } from './build.ts';
import type { EleventyConfig } from './eleventy.ts';

export interface RenderOptions {
  readonly archive: Archive;
  /** An empty folder; where the site goes. */
  readonly output: string;
  /** Path under which a host serves the site, such as `/` or `/archive/`; only the 404 page needs it. */
  readonly pathPrefix: string;
  /** The site that this one takes the place of, whose search index is kept where it can be. */
  readonly previous?: string;
}

const CONFIG = fileURLToPath(new URL('../../eleventy.config.mjs', import.meta.url));

/**
 * Renders an archive into a folder with Eleventy and the project's own configuration, and says how many pages were written.
 * Throws where a template fails: templates are code, and the archive they read was validated.
 */
export async function renderSite(options: RenderOptions): Promise<{ pages: number }> {
  const site = buildSite(options.archive, options.pathPrefix);
  const eleventy = new Eleventy(undefined, options.output, {
    quietMode: true,
    configPath: CONFIG,
    pathPrefix: options.pathPrefix,
    config: (config: EleventyConfig) => {
      config.addGlobalData('site', site);
      config.addGlobalData('previous', options.previous ?? null);
    },
  });
  eleventy.disableLogger();
  const [, pages] = await eleventy.write();
  return { pages: pages.length };
}
