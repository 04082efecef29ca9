/** What a file holds, by its ending. */

/** One article, or several in a container. */
export type FileKind = 'text' | 'html' | 'markdown' | 'mail' | 'records' | 'warc';

const KINDS: Readonly<Record<string, FileKind>> = {
  txt: 'text',
  text: 'text',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  md: 'markdown',
  markdown: 'markdown',
  eml: 'mail',
  mht: 'mail',
  mhtml: 'mail',
  jsonl: 'records',
  ndjson: 'records',
  warc: 'warc',
};

/** What a file of this name holds and whether it is gzipped; null where its ending is none that is read. */
export function kindOf(name: string): { readonly kind: FileKind; readonly gzipped: boolean } | null {
  const match = /\.([a-z]+?)(\.gz)?$/i.exec(name);
  const kind = KINDS[match?.[1]?.toLowerCase() ?? ''];
  return kind === undefined ? null : { kind, gzipped: match?.[2] !== undefined };
}

/** Whether a file of this kind may hold several articles. */
export function isContainer(name: string): boolean {
  const kind = kindOf(name)?.kind;
  return kind === 'records' || kind === 'warc' || kind === 'mail';
}

/** What parts the name of a file from the place in it: `pages.jsonl#3`. */
const MARK = '#';

/** The name of a source: its file, and where in the file it stands. */
export function sourceName(file: string, locator: string | null | undefined): string {
  return locator === null || locator === undefined ? file : `${file}${MARK}${locator}`;
}

/** The file and the place that the name of a source says. A plain file may have the mark in its name. */
export function splitSource(source: string): { readonly file: string; readonly locator: string | null } {
  const match = /^(.*\.[a-z]+(?:\.gz)?)#([^/]+)$/i.exec(source);
  const [file, locator] = [match?.[1], match?.[2]];
  if (file === undefined || locator === undefined || !isContainer(file))
    return { file: source, locator: null };
  return { file, locator };
}
