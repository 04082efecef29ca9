/** A built site against its own manifests: every file has the SHA-256 that was recorded, none is gone, none was added. */

import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { problem } from '../problems.ts';
import type { Problem } from '../types.ts';
import { ZIP, ZIP_HASH } from './bag-stage.ts';
import { BAG_FILES, readManifest } from './carry/bag.ts';
import { HASHES, hashesScript } from './carry/hashes-script.ts';
import type { TextFile } from './carry/text-file.ts';
import { filesOfSite } from './check.ts';
import { WORKER, workerScript } from './offline.ts';
import { MARK } from './release.ts';

/** What is wrong with the files of the site in a folder; nothing where there is no site. */
export async function checkFiles(output: string): Promise<readonly Problem[]> {
  const files = await filesOfSite(output);
  if (files === null) return [];
  const faults = new Map<string, string>();
  const bag = await readBag(output);
  for (const path of BAG_FILES)
    if (!files.has(path)) faults.set(path, 'it is gone, and with it what it tells of others');
  const expected = expectedHashes(bag);
  for (const [path, sha256] of await zipHash(output, files)) expected.set(path, sha256);
  for (const [path, sha256] of expected) {
    if (!files.has(path)) faults.set(path, 'it is gone');
    else {
      const found = await sha256Of(join(output, path));
      if (found !== sha256) faults.set(path, `its SHA-256 was ${sha256} and is now ${found}`);
    }
  }
  const known = new Set([...expected.keys(), ...BAG_FILES, WORKER, HASHES, ZIP, ZIP_HASH, MARK]);
  for (const path of files) if (!known.has(path)) faults.set(path, 'no manifest tells of it');
  return [...faults]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, reason]) => problem('site-file-changed', join(output, path), reason));
}

async function readBag(output: string): Promise<TextFile[]> {
  const texts = await Promise.all(
    BAG_FILES.map((path) => readFile(join(output, path), 'utf8').catch(() => null)),
  );
  return BAG_FILES.flatMap((path, i) => {
    const text = texts[i] ?? null;
    return text === null ? [] : [{ path, text }];
  });
}

/**
 * What the manifests list, and the two scripts made from them. No manifest lists the one that lists all others; the worker names the
 * build by its hash, so that where it was changed, the worker is not the one that belongs to it.
 */
function expectedHashes(bag: readonly TextFile[]): Map<string, string> {
  const listed = bag
    .filter(({ path }) => path.includes('manifest'))
    .flatMap(({ text }) => readManifest(text));
  const expected = new Map(listed);
  if (bag.length < BAG_FILES.length) return expected;
  const worker = { path: WORKER, text: workerScript(bag) };
  const hashes = { path: HASHES, text: hashesScript([...bag, worker]) };
  for (const { path, text } of [worker, hashes])
    expected.set(path, createHash('sha256').update(text).digest('hex'));
  return expected;
}

/** The hash that stands beside the ZIP of the site, where it has one. */
async function zipHash(output: string, files: ReadonlySet<string>): Promise<[string, string][]> {
  if (!files.has(ZIP_HASH)) return files.has(ZIP) ? [[ZIP_HASH, '']] : [];
  return readManifest(await readFile(join(output, ZIP_HASH), 'utf8'));
}

async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}
