/**
 * Addresses that articles once had: `redirects.yaml` in the content folder, one line for each slug that was renamed.
 * It is part of the content, so that an address once published leads somewhere even where all else is lost.
 */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { problem } from '../problems.ts';
import type { Problem } from '../types.ts';
import { isSlug } from './slug.ts';
import { createFile, replaceFile } from './write.ts';
import { parseYaml, writeYaml } from './yaml.ts';

/** Slugs of today by slugs of before. */
export type Redirects = Readonly<Record<string, string>>;

const slug = z.string().refine(isSlug, 'must be a slug');
const schema: z.ZodType<Redirects> = z.record(slug, slug);

const NAME = 'redirects.yaml';

export interface RedirectsRead {
  readonly redirects: Redirects;
  readonly problems: readonly Problem[];
}

/** Reads the list; without the file it is empty. */
export function readRedirects(content: string): RedirectsRead {
  const file = join(content, NAME);
  const text = textOf(file);
  if (text === null) return { redirects: {}, problems: [] };
  const result = parseYaml(text, schema);
  if (result.ok) return { redirects: result.value, problems: [] };
  const problems = result.faults.map(({ line, reason }) =>
    problem('redirects-unreadable', file, reason, { line }),
  );
  return { redirects: {}, problems };
}

/** Adds what is new to the list. Where the list cannot be read or written, that is told, and it is left as it is. */
export async function addRedirects(content: string, added: Redirects): Promise<readonly Problem[]> {
  const file = join(content, NAME);
  const known = readRedirects(content);
  const fresh = Object.entries(added).filter(([was, now]) => known.redirects[was] !== now);
  if (fresh.length === 0 || known.problems.length > 0) return [];
  const merged = Object.entries({ ...known.redirects, ...Object.fromEntries(fresh) });
  const text = writeYaml(Object.fromEntries(merged.sort(([a], [b]) => (a < b ? -1 : 1))));
  try {
    const standing = textOf(file);
    const done = standing === null ? await createFile(file, text) : await replaceFile(file, standing, text);
    return done ? [] : [problem('redirects-unreadable', file, 'it was changed meanwhile')];
  } catch (error) {
    return [problem('redirects-unreadable', file, (error as Error).message)];
  }
}

/** Where an old slug leads to at last; null where it leads nowhere, or round in a circle. */
export function followRedirect(
  from: string,
  redirects: Redirects,
  isThere: (slug: string) => boolean,
): string | null {
  const seen = new Set<string>();
  for (let at = redirects[from]; at !== undefined && !seen.has(at); at = redirects[at]) {
    if (isThere(at)) return at;
    seen.add(at);
  }
  return null;
}

/** The slugs that lead to an article of today. */
export function formerSlugs(slug: string, redirects: Redirects): string[] {
  return Object.keys(redirects).filter((was) => followRedirect(was, redirects, (at) => at === slug) !== null);
}

function textOf(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
