/** Bytes of a file to a decoded dump, with every expected fault as a problem. */
import { basename } from 'node:path';
import type { Dump, Format, Outcome, Problem } from '../types.ts';
import { declaredCharset } from './charset.ts';
import { decodeBytes } from './decode.ts';
import { sumOf } from './formats/whole-file.ts';

/** First bytes of formats that hold no text of their own. */
const SIGNATURES: readonly (readonly [bytes: readonly number[], name: string])[] = [
  [[0x25, 0x50, 0x44, 0x46, 0x2d], 'a PDF'],
  [[0x50, 0x4b, 0x03, 0x04], 'a ZIP archive or office document'],
  [[0x89, 0x50, 0x4e, 0x47], 'a PNG image'],
  [[0xff, 0xd8, 0xff], 'a JPEG image'],
  [[0x47, 0x49, 0x46, 0x38], 'a GIF image'],
  [[0x1f, 0x8b], 'a gzip archive'],
  [[0x37, 0x7a, 0xbc, 0xaf], 'a 7z archive'],
  [[0x52, 0x61, 0x72, 0x21], 'a RAR archive'],
  [[0x7f, 0x45, 0x4c, 0x46], 'a program'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'an old office document'],
];

function refuse(code: string, file: string, reason: string, fix: string): Outcome<Dump> {
  const problem: Problem = { code, severity: 'error', file, line: null, reason, fix };
  return { ok: false, problems: [problem] };
}

/** What kind of binary file these bytes begin, or null for text. */
function binaryKind(bytes: Uint8Array): string | null {
  for (const [signature, name] of SIGNATURES)
    if (signature.every((byte, i) => bytes[i] === byte)) return name;
  return null;
}

/** Share of control characters no text holds. */
function controlShare(text: string): number {
  let controls = 0;
  const end = Math.min(text.length, 65536);
  for (let i = 0; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x20 ? code < 0x07 || (code > 0x0d && code !== 0x1a && code !== 0x1b) : code === 0x7f)
      controls++;
  }
  return end === 0 ? 0 : controls / end;
}

/**
 * Makes a dump from the bytes of a file.
 * @param file size and sum of the file as it lies on the disk, where it holds the bytes packed
 * @returns the dump, or a problem with code `empty-file`, `binary-file` or `undecodable-file`
 */
export function dumpFromBytes(
  path: string,
  bytes: Uint8Array,
  format: Format = 'text',
  file?: Pick<Dump, 'size' | 'sha256'>,
): Outcome<Dump> {
  if (bytes.length === 0) {
    return refuse(
      'empty-file',
      path,
      'The file is empty.',
      'Delete it, or save the article text into it again.',
    );
  }
  const kind = binaryKind(bytes);
  if (kind !== null) {
    return refuse(
      'binary-file',
      path,
      `The file is ${kind}, not text.`,
      'Save the article as plain text (.txt).',
    );
  }
  const decoded = decodeBytes(bytes, format === 'html' ? declaredCharset(bytes) : null);
  if (decoded === null || controlShare(decoded.text) > 0.02) {
    return bytes.includes(0)
      ? refuse(
          'binary-file',
          path,
          'The file holds binary data, not text.',
          'Save the article as plain text (.txt).',
        )
      : refuse(
          'undecodable-file',
          path,
          'No known encoding gives a readable text.',
          'Save the file as UTF-8.',
        );
  }
  if (!/[^\s\p{C}]/u.test(decoded.text)) {
    return refuse(
      'empty-file',
      path,
      'The file holds only white space.',
      'Delete it, or save the article text into it again.',
    );
  }
  return {
    ok: true,
    value: {
      name: basename(path),
      path,
      size: file?.size ?? bytes.length,
      sha256: file?.sha256 ?? sumOf(bytes),
      ...decoded,
      ...(format === 'text' ? {} : { format }),
    },
    problems: [],
  };
}
