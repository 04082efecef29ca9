/** What Dateline uses of Eleventy, which comes without types. */

import type { PlannedPage } from './pages.ts';
import type { Frame } from './view.ts';

/** The object Eleventy hands to a configuration file. */
export interface EleventyConfig {
  readonly globalData: Readonly<Record<string, unknown>>;
  readonly pathPrefix?: string;
  addGlobalData(name: string, value: unknown): void;
  addExtension(extensions: string | readonly string[], options: { key: string }): void;
  addTemplate(path: string, template: object): void;
  addTemplateFormats(formats: string | readonly string[]): void;
  addWatchTarget(path: string): void;
  setUseGitIgnore(on: boolean): void;
  on(
    event: 'eleventy.before' | 'eleventy.after',
    run: (event: { directories: { output: string } }) => Promise<void>,
  ): void;
}

/** What Eleventy passes to every template: what every page shows, what this page reads, and where it will stand. */
export interface PageData<Data> {
  readonly site: Frame;
  readonly item: PlannedPage<Data>;
  readonly page: { readonly url: string };
}
