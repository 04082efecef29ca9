/** A text file of the site, by its path from the site's root. */
export interface TextFile {
  readonly path: string;
  readonly text: string;
}
