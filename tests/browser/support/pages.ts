/**
 * The pages of the built site.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { inject } from 'vitest';

/** Paths of all HTML pages from the root of the site, sorted. */
export function allPages(): string[] {
  return readdirSync(inject('siteFolder'), { recursive: true, encoding: 'utf8' })
    .map((path) => path.split(sep).join('/'))
    .filter((path) => path.endsWith('.html'))
    .sort();
}

export function readPage(path: string): string {
  return readFileSync(join(inject('siteFolder'), path), 'utf8');
}

/** One page of each kind: every page at the top, and of each folder the first that its body says is of a kind. */
export function pageKinds(): string[] {
  const kinds = new Map<string, string>();
  for (const path of allPages()) {
    const folder = path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : path;
    const kind = `${folder} ${/<body class="([^"]*)"/.exec(readPage(path))?.[1] ?? ''}`;
    if (!kinds.has(kind)) kinds.set(kind, path);
  }
  return [...kinds.values()];
}
