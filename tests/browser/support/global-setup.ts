/**
 * Builds the archive once for all browser tests and serves it three ways.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { TestProject } from 'vitest/node';
import { findBrowser, REMEDY } from '../../../scripts/find-browser.ts';
import { buildSite, copyContent } from './build.ts';
import { serveFolder } from './serve.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Path of the browser. */
    browser: string;
    /** Folder of the built site. */
    siteFolder: string;
    /** Where the site can be read, by way: `http`, `sub-path`, `file`. Each ends with a slash. */
    bases: Readonly<Record<string, string>>;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const browser = findBrowser();
  if (browser === null) throw new Error(REMEDY);
  const folder = await mkdtemp(join(tmpdir(), 'dateline-browser-'));
  const site = join(folder, 'site');
  await copyContent(join(folder, 'content'));
  await buildSite(join(folder, 'content'), site);
  const [root, below] = await Promise.all([serveFolder(site), serveFolder(site, '/a/b/')]);
  project.provide('browser', browser);
  project.provide('siteFolder', site);
  project.provide('bases', { http: root.base, 'sub-path': below.base, file: `${pathToFileURL(site).href}/` });
  return async () => {
    await Promise.all([root.close(), below.close()]);
    await rm(folder, { recursive: true, force: true });
  };
}
