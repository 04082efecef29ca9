/** Files written whole or not at all. */

import { randomUUID } from 'node:crypto';
import { link, open, readFile, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** Writes a new file; false, and nothing touched, where one of that name is there already. */
export async function createFile(path: string, text: string): Promise<boolean> {
  const draft = await writeDraft(path, text);
  try {
    // A hard link fails where the name is taken; a rename would replace what is there.
    await link(draft, path);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return false;
    if (!NO_HARD_LINKS.has(code ?? '')) throw error;
    return await createWithoutLink(path, text);
  } finally {
    await rm(draft, { force: true });
  }
}

/** Replaces a file; false, and nothing touched, where it no longer holds `expected`. */
export async function replaceFile(path: string, expected: string, text: string): Promise<boolean> {
  const draft = await writeDraft(path, text);
  try {
    if ((await readFile(path, 'utf8')) !== expected) return false;
    await rename(draft, path);
    return true;
  } finally {
    await rm(draft, { force: true });
  }
}

/** What file systems without hard links answer. */
const NO_HARD_LINKS = new Set(['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EXDEV']);

async function createWithoutLink(path: string, text: string): Promise<boolean> {
  try {
    await writeNew(path, text);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** A finished file beside its place, under a name that nothing reads: it begins with a dot. */
async function writeDraft(path: string, text: string): Promise<string> {
  const draft = join(dirname(path), `.${basename(path).slice(0, 100)}.${randomUUID()}.tmp`);
  try {
    await writeNew(draft, text);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
  return draft;
}

async function writeNew(path: string, text: string): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(text, 'utf8');
    await file.sync();
  } finally {
    await file.close();
  }
}
