/** Bytes of a file as they come, gunzipped where need be, within bounds. */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createGunzip } from 'node:zlib';
import iconv from 'iconv-lite';
import { mostOf, SWOLLEN, Unfit, unsound } from './whole-file.ts';

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
      if (total > mostOf(size)) throw new Unfit(SWOLLEN);
      yield piece as Uint8Array;
    }
  } catch (error) {
    throw unsound(error);
  } finally {
    source.destroy();
    gunzip.destroy();
  }
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

/** A file in UTF-16 with its mark as UTF-8, so that its lines can be told; any other as it is. */
export async function* asUtf8(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let decoder: ReturnType<typeof iconv.getDecoder> | null | undefined;
  for await (const piece of pieces) {
    const [first, second] = piece;
    const wide =
      first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : null;
    if (decoder === undefined) decoder = wide === null ? null : iconv.getDecoder(wide);
    yield decoder === null ? piece : Buffer.from(decoder.write(Buffer.from(piece)));
  }
  const rest = decoder?.end();
  if (rest) yield Buffer.from(rest);
}
