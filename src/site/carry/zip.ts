/** The whole site as one ZIP file. */

import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { extname } from 'node:path';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { byCodeUnit } from '../../article/folder.ts';
import type { Digest } from './digest.ts';

/** A file that goes into the ZIP: where it lies, and its path there, with slashes. */
export interface ZipEntry {
  readonly file: string;
  readonly path: string;
}

/**
 * The first moment a ZIP can state, in the time zone of the machine: the format knows no zones, and `yazl` writes local
 * time, so that this gives the same bytes everywhere.
 */
const MOMENT = new Date(1980, 0, 1);

const COMMON = { mtime: MOMENT, mode: 0o100644, forceDosTimestamp: true } as const;

/** Formats that are compressed already. */
const COMPRESSED = new Set(['.woff2', '.png', '.jpg', '.jpeg', '.gif', '.webp', '.gz', '.zip']);

/**
 * Writes the files into a ZIP at `target`, below one folder, and tells its size and hash. Files are read and compressed
 * one after another as streams; ZIP64 is used where there are more than 65,534 files or 4 GiB. The same files give the same
 * bytes, in whatever order and time zone, as long as the zlib of Node is the same. Rejects where a file cannot be read
 * or the ZIP cannot be written; what stands at `target` then is to be thrown away.
 */
export async function writeZip(
  entries: readonly ZipEntry[],
  folder: string,
  target: string,
): Promise<Digest> {
  const zip = new ZipFile();
  const output = zip.outputStream as Readable;
  zip.once('error', (error: Error) => output.destroy(error));
  for (const { file, path } of [...entries].sort((a, b) => byCodeUnit(a.path, b.path))) {
    const compress = !COMPRESSED.has(extname(path).toLowerCase());
    zip.addFile(file, `${folder}/${path}`, { ...COMMON, compress });
  }
  zip.end();
  const meter = meterOf();
  await pipeline(output, meter.through, createWriteStream(target));
  return meter.digest();
}

/** Passes bytes on, and tells in the end how many there were and their hash. */
function meterOf(): { readonly through: Transform; readonly digest: () => Digest } {
  const hash = createHash('sha256');
  let bytes = 0;
  const through = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      bytes += chunk.length;
      done(null, chunk);
    },
  });
  return { through, digest: () => ({ bytes, sha256: hash.digest('hex') }) };
}
