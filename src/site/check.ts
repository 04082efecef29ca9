/** A built site examined as a browser would: every link and fragment leads somewhere, every article has its page. */

import { readdir, readFile } from 'node:fs/promises';
import { join, posix, relative, sep } from 'node:path';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { problem } from '../problems.ts';
import type { Problem } from '../types.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;

interface Link {
  readonly href: string;
  readonly line: number | null;
}

interface Page {
  readonly ids: ReadonlySet<string>;
  /** Each address once, at its first line. */
  readonly links: readonly Link[];
}

/** Attributes that name another resource. */
const LINKING = new Set(['href', 'src', 'poster', 'action']);

/** Checks the site in a folder against the slugs of its archive. */
export async function checkSite(output: string, slugs: readonly string[]): Promise<readonly Problem[]> {
  const files = await filesOfSite(output);
  if (files === null) return [problem('site-missing', output, 'there is no site there')];
  const pages = new Map<string, Page>();
  for (const file of files) {
    if (file.endsWith('.html')) pages.set(file, readPage(await readFile(join(output, file), 'utf8')));
  }
  const missing = slugs
    .map((slug) => `articles/${slug}.html`)
    .filter((path) => !pages.has(path))
    .map((path) => problem('page-missing', join(output, path), 'the page is not there'));
  const broken = [...pages].flatMap(([file, page]) =>
    page.links.flatMap(({ href, line }) => {
      const reason = faultOf(href, file, files, pages);
      return reason === null ? [] : [problem('link-broken', join(output, file), reason, { line })];
    }),
  );
  return [...missing, ...broken];
}

/** Why a link leads nowhere; null where it leads somewhere, or out of the site. */
function faultOf(
  href: string,
  from: string,
  files: ReadonlySet<string>,
  pages: ReadonlyMap<string, Page>,
): string | null {
  if (/^[a-z][a-z0-9+.-]*:/i.test(href)) return null;
  if (href.startsWith('/')) {
    if (from === '404.html') return rootedFault(href, files);
    return `"${href}" is not relative to the page, so it fails under a sub-path`;
  }
  // The host is of no account: it only lets the address be taken apart by the rules of the Web.
  const url = new URL(href, `http://site.invalid/${from.split('/').map(encodeURIComponent).join('/')}`);
  const path = decode(url.pathname).slice(1);
  const target = path === '' || path.endsWith('/') ? posix.join(path, 'index.html') : path;
  if (!files.has(target)) return `"${href}" leads to ${target}, which is not there`;
  const fragment = decode(url.hash.slice(1)).replace(/:~:.*$/s, '');
  const page = pages.get(target);
  if (fragment === '' || fragment === 'top' || page === undefined || page.ids.has(fragment)) return null;
  return `"${href}" leads to #${fragment}, and ${target} has no such place`;
}

/**
 * The page that a host shows for any missing address cannot know where it stands, so its links begin at the root
 * of the host; the path the site is served under comes before the file's.
 */
function rootedFault(href: string, files: ReadonlySet<string>): string | null {
  const parts = decode(href.replace(/[?#].*$/s, '')).split('/');
  const found = parts.some((_, index) => files.has(parts.slice(index).join('/') || 'index.html'));
  return found ? null : `"${href}" leads to nothing that is there`;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The ids and links of a page. */
function readPage(html: string): Page {
  const ids = new Set<string>();
  const links = new Map<string, Link>();
  const pending: Node[] = [...parse(html, { sourceCodeLocationInfo: true }).childNodes];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if ('attrs' in node) {
      for (const { name, value } of node.attrs) {
        if (name === 'id') ids.add(value);
        else if (LINKING.has(name) && !links.has(value)) {
          links.set(value, { href: value.trim(), line: node.sourceCodeLocation?.startLine ?? null });
        }
      }
    }
    if ('content' in node) pending.push(...node.content.childNodes);
    if ('childNodes' in node) pending.push(...node.childNodes);
  }
  return { ids, links: [...links.values()] };
}

/** Files of a folder, parts of their paths separated by `/`; null where there is no such folder. */
export async function filesOfSite(folder: string): Promise<ReadonlySet<string> | null> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile());
    return new Set(
      files.map((file) => relative(folder, join(file.parentPath, file.name)).split(sep).join('/')),
    );
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
