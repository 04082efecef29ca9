/** Bytes of a file as they come, gunzipped where need be, within bounds. */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createGunzip } from 'node:zlib';

/** A gzipped file that swells beyond this many times its size, and beyond the allowance, is no archive of pages. */
const SWELL = 200;
const ALLOWANCE = 64 * 1024 * 1024;

/** Thrown inside this room alone, and turned into a problem there. */
export class Unfit extends Error {}

/** The bytes of a file in pieces. @throws {Unfit} where a gzipped file is broken or swells beyond reason */
export async function* bytesOf(path: string, gzipped: boolean): AsyncGenerator<Uint8Array> {
  const source = createReadStream(path);
  if (!gzipped) {
    yield* source;
    return;
  }
  const { size } = await stat(path);
  let total = 0;
  const gunzip = createGunzip();
  source.on('error', (error) => gunzip.destroy(error));
  try {
    for await (const piece of source.pipe(gunzip)) {
      total += (piece as Uint8Array).length;
      if (total > size * SWELL && total > ALLOWANCE)
        throw new Unfit('it swells beyond all reason when unpacked');
      yield piece as Uint8Array;
    }
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    throw code.startsWith('Z_') ? new Unfit('it is not a sound gzip file') : error;
  } finally {
    source.destroy();
    gunzip.destroy();
  }
}

/** All bytes of a file, up to a limit. @throws {Unfit} where there are more */
export async function wholeFile(path: string, gzipped: boolean, limit: number): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let total = 0;
  for await (const piece of bytesOf(path, gzipped)) {
    total += piece.length;
    if (total > limit) throw new Unfit(`it has more than ${limit} bytes`);
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

/** Lines of bytes without their ends, numbered from 1; a line over the limit comes as null. */
export async function* byteLines(
  pieces: AsyncIterable<Uint8Array>,
  limit: number,
): AsyncGenerator<{ readonly number: number; readonly bytes: Uint8Array | null }> {
  let open: Uint8Array[] = [];
  let length = 0;
  let number = 1;
  const keep = (part: Uint8Array): void => {
    length += part.length;
    if (length <= limit) open.push(part);
    else open = [];
  };
  const take = (): Uint8Array | null => (length > limit ? null : Buffer.concat(open));
  for await (const piece of pieces) {
    let at = 0;
    for (let end = piece.indexOf(0x0a); end >= 0; end = piece.indexOf(0x0a, at)) {
      keep(piece.subarray(at, end));
      yield { number, bytes: take() };
      open = [];
      length = 0;
      number++;
      at = end + 1;
    }
    keep(piece.subarray(at));
  }
  if (length > 0) yield { number, bytes: take() };
}
