/**
 * What Dateline would write where a person has edited: laid beside the article as `SLUG.md.incoming`, for the person to
 * accept or refuse. The edited file itself is written only by these two.
 */

import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { problem } from '../problems.ts';
import type { Article, Outcome, Problem } from '../types.ts';
import { articleToText, beganAs, recordedHash, withRecordedHash } from './file.ts';
import { isSlug } from './slug.ts';
import { createFile, replaceFile } from './write.ts';

/** Path of what would be written, by the path of the article's file. */
export function incomingPath(path: string): string {
  return `${path}.incoming`;
}

/**
 * Lays the article as it would be written beside the edited file, and tells it. Where it is what the person began
 * with, there is nothing to decide, and what lay there goes.
 */
export async function layBeside(
  path: string,
  edited: string,
  article: Article,
  formerSlugs: readonly string[],
): Promise<Problem[]> {
  const text = articleToText(article);
  const beside = incomingPath(path);
  const lying = await readFile(beside, 'utf8').catch(() => null);
  if (beganAs(edited, article, formerSlugs)) {
    if (lying !== null) await rm(beside, { force: true });
    return [];
  }
  if (lying === null) await createFile(beside, text);
  else if (lying !== text) await replaceFile(beside, lying, text);
  const reason = `its source now gives another article than the one that was edited: ${beside}`;
  return [problem('article-incoming', path, reason)];
}

/** What `accept` and `refuse` come to: the file written. */
export type Decided = Outcome<{ readonly path: string; readonly kept: string | null }>;

/** Puts what lies beside an article in its place. The edited file stays, as `SLUG.md.replaced`. */
export async function acceptIncoming(folder: string, slug: string): Promise<Decided> {
  return decide(folder, slug, async (path, edited, incoming) => {
    const kept = await setAside(path, edited);
    if (kept === null || !(await replaceFile(path, edited, incoming))) return null;
    return { path, kept };
  });
}

/** Keeps the edited file, and notes in it that what lies beside it was seen: it is not told again until it changes. */
export async function refuseIncoming(folder: string, slug: string): Promise<Decided> {
  return decide(folder, slug, async (path, edited, incoming) => {
    const hash = recordedHash(incoming);
    if (hash === null || !(await replaceFile(path, edited, withRecordedHash(edited, hash)))) return null;
    return { path, kept: null };
  });
}

type Deed = (
  path: string,
  edited: string,
  incoming: string,
) => Promise<{ readonly path: string; readonly kept: string | null } | null>;

async function decide(folder: string, slug: string, deed: Deed): Promise<Decided> {
  const path = join(folder, `${slug}.md`);
  const refused = (reason: string): Decided => ({
    ok: false,
    problems: [problem('no-incoming', path, reason)],
  });
  if (!isSlug(slug)) return refused('that is not the slug of an article');
  try {
    const incoming = await readFile(incomingPath(path), 'utf8').catch(() => null);
    if (incoming === null) return refused('nothing lies beside it');
    const done = await deed(path, await readFile(path, 'utf8'), incoming);
    if (done === null) return refused('the article was changed meanwhile');
    await rm(incomingPath(path), { force: true });
    return { ok: true, value: done, problems: [] };
  } catch (error) {
    return { ok: false, problems: [problem('article-unwritable', path, (error as Error).message)] };
  }
}

/** Copies a text beside the article under a name that is free; null after a hundred of them. */
async function setAside(path: string, text: string): Promise<string | null> {
  for (let n = 1; n <= 100; n += 1) {
    const name = `${path}.replaced${n === 1 ? '' : `-${n}`}`;
    if (await createFile(name, text)) return name;
  }
  return null;
}
