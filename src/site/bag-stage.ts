/**
 * What a site tells of all its files, made when they are there: manifests that make it a bag, a ZIP of it, the service
 * worker, which knows the build by its manifest, and the hashes for the page that checks files.
 */

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { slugFrom } from '../article/slug.ts';
import { filesUnder } from '../plan/files.ts';
import type { ArchiveMeta } from '../types.ts';
import { Carrier } from './carrier.ts';
import { BAG_FILES, bagFiles, readManifest } from './carry/bag.ts';
import type { DigestedFile } from './carry/digest.ts';
import { HASHES, hashesScript } from './carry/hashes-script.ts';
import { writeZip } from './carry/zip.ts';
import { WORKER, workerScript } from './offline.ts';

/** The ZIP of the site, and its hash as `sha256sum` reads it. */
export const ZIP = 'archive.zip';
export const ZIP_HASH = `${ZIP}.sha256`;

export interface BagTask {
  readonly stage: string;
  /** The site before. */
  readonly former: string | null;
  readonly meta: ArchiveMeta;
  readonly zip: boolean;
  readonly carrier: Carrier;
  /** Every other file of the site, by its path. */
  readonly files: readonly string[];
  /** Those whose hash is known. */
  readonly known: readonly DigestedFile[];
}

/** Writes them, and says which files those are. A file that was carried over is not read again. */
export async function stageBag(task: BagTask): Promise<readonly string[]> {
  const { stage, meta, zip } = task;
  const bag = bagFiles(digestFiles(task), meta);
  for (const { path, text } of bag) writeFileSync(join(stage, path), text);
  const worker = { path: WORKER, text: workerScript(bag) };
  const told = [worker, { path: HASHES, text: hashesScript([...bag, worker]) }];
  mkdirSync(join(stage, 'assets'), { recursive: true });
  for (const { path, text } of told) writeFileSync(join(stage, path), text);
  const made = [...bag, ...told].map(({ path }) => path);
  if (!zip) return made;
  await stageZip(task, [...task.files, ...made]);
  return [...made, ZIP, ZIP_HASH];
}

/** The same, without a ZIP, of a site in a folder that no release is carried over from. */
export async function bagFolder(stage: string, meta: ArchiveMeta): Promise<void> {
  const own = new Set<string>([...BAG_FILES, WORKER, HASHES]);
  const files = filesUnder(stage).map((file) => file.slice(stage.length + 1).replaceAll('\\', '/'));
  const carrier = new Carrier('', stage);
  await stageBag({
    ...{ stage, former: null, meta, zip: false, carrier, known: [] },
    files: files.filter((path) => !own.has(path)),
  });
}

function digestFiles({ stage, former, carrier, files, known }: BagTask): DigestedFile[] {
  const told = new Map(known.map((file) => [file.path, file]));
  const before = former === null ? new Map<string, string>() : manifestsIn(former);
  return files.map((path): DigestedFile => {
    const found = told.get(path);
    if (found !== undefined) return found;
    const kept = carrier.carried.has(path) ? before.get(path) : undefined;
    // The manifests do not state how long a file is, and none of those here is counted as payload.
    if (kept !== undefined) return { path, sha256: kept, bytes: 0 };
    const bytes = readFileSync(join(stage, path));
    return { path, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
  });
}

/** The hashes by the manifests of a site; none where it has none. */
function manifestsIn(folder: string): Map<string, string> {
  const texts = BAG_FILES.filter((path) => path.includes('manifest')).flatMap((path) => {
    const file = join(folder, path);
    return existsSync(file) ? [readFileSync(file, 'utf8')] : [];
  });
  return new Map(texts.flatMap(readManifest));
}

/** The ZIP of before where it is of the same files; else a new one. */
async function stageZip({ stage, former, meta, carrier }: BagTask, paths: readonly string[]): Promise<void> {
  if (former !== null && isSame(former, stage) && carrier.carry(ZIP) && carrier.carry(ZIP_HASH)) return;
  const entries = paths.map((path) => ({ file: join(stage, path), path }));
  const { sha256 } = await writeZip(entries, slugFrom(meta.title, 'archive'), join(stage, ZIP));
  writeFileSync(join(stage, ZIP_HASH), `${sha256}  ${ZIP}\n`);
}

function isSame(former: string, stage: string): boolean {
  return BAG_FILES.every((path) => {
    const file = join(former, path);
    return existsSync(file) && readFileSync(file, 'utf8') === readFileSync(join(stage, path), 'utf8');
  });
}
