declare module '@11ty/eleventy' {
  interface Options {
    readonly quietMode?: boolean;
    readonly configPath?: string;
    readonly pathPrefix?: string;
    readonly config?: (config: import('./eleventy.ts').EleventyConfig) => void;
  }

  /** What Eleventy wrote: the files it copied, and one entry for each page. */
  type Written = readonly [copied: unknown, pages: readonly unknown[]];

  export default class Eleventy {
    constructor(input?: string, output?: string, options?: Options);
    disableLogger(): void;
    write(): Promise<Written>;
  }
}
