/** What Dateline uses of Eleventy, which comes without types. */

import type { SiteView } from './view.ts';

/** The object Eleventy hands to a configuration file. */
export interface EleventyConfig {
  readonly globalData: Readonly<Record<string, unknown>>;
  readonly pathPrefix?: string;
  addGlobalData(name: string, value: unknown): void;
  addExtension(extensions: string | readonly string[], options: { key: string }): void;
  addTemplateFormats(formats: string | readonly string[]): void;
  addWatchTarget(path: string): void;
  setUseGitIgnore(on: boolean): void;
  on(
    event: 'eleventy.before' | 'eleventy.after',
    run: (event: { directories: { output: string } }) => Promise<void>,
  ): void;
}

/** What Eleventy passes to every template: the archive, and where the page will stand. */
export interface PageData {
  readonly site: SiteView;
  readonly page: { readonly url: string };
}

/** The `data` a template exports: a page, or one page for each item of a list. */
export interface TemplateData<Props> {
  readonly permalink: string | ((props: Props) => string);
  readonly pagination?: { readonly data: string; readonly size: 1; readonly alias: string };
}
