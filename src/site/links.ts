import { posix } from 'node:path';

/** Turns the path of a page, such as `articles/x.html`, into what an `href` on the present page must say. */
export type Href = (path: string) => string;

/** Links of the page at `from` relative to it, so that the site works at any address and from a folder. */
export function relativeTo(from: string): Href {
  const folders = from.split('/').slice(0, -1);
  return (path) => {
    const [file = '', fragment] = path.split('#', 2);
    const target = file === from ? posix.basename(file) : wayTo(file, folders);
    return fragment === undefined ? target : file === from ? `#${fragment}` : `${target}#${fragment}`;
  };
}

/** From a folder to a file of the site, as `posix.relative` tells it, which takes ten times as long and is asked hundreds of times a page. */
function wayTo(file: string, folders: readonly string[]): string {
  const parts = file.split('/');
  if (parts.some((part) => part === '' || part === '.' || part === '..'))
    return posix.relative(folders.join('/'), file);
  let shared = 0;
  while (shared < folders.length && shared < parts.length - 1 && folders[shared] === parts[shared])
    shared += 1;
  return '../'.repeat(folders.length - shared) + parts.slice(shared).join('/');
}

/** Links from the root of the host, for the one page that is served at addresses of any depth. */
export function absoluteUnder(pathPrefix: string): Href {
  const base = `/${pathPrefix.split('/').filter(Boolean).join('/')}/`.replace('//', '/');
  return (path) => `${base}${path}`;
}

/** The path the site stands under at its host: the one told, else that of its address. @param baseUrl the address of the site, if it has one */
export function rootOf(pathPrefix: string, baseUrl: string | null): string {
  return pathPrefix === '/' && baseUrl !== null ? new URL(baseUrl).pathname : pathPrefix;
}

/** The address, normalised, if it is http or https and names a host; else null. */
export function webAddress(text: string | null): URL | null {
  if (text === null || !URL.canParse(text)) return null;
  const url = new URL(text);
  return (url.protocol === 'http:' || url.protocol === 'https:') && url.hostname !== '' ? url : null;
}

/** True where `host` is `domain` or below it. */
export function within(host: string, domain: string): boolean {
  return host === domain || host.endsWith(`.${domain}`);
}
