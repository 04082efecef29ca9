/** File to dumps: every article a file holds, whatever its format, with every expected fault as a problem. */
import { basename } from 'node:path';
import type { Dump, Outcome, Problem } from '../types.ts';
import { declaredCharset } from './charset.ts';
import { decodeBytes } from './decode.ts';
import { kindOf, sourceName } from './formats/endings.ts';
import { LARGEST_MEMBER, type Member, type Unreadable } from './formats/member.ts';
import { bytesOf } from './formats/stream.ts';
import { sumOf, Unfit, type WholeFile, wholeFile } from './formats/whole-file.ts';
import type { Decoded } from './legacy.ts';
import { dumpFromBytes } from './read-dump.ts';

/** Largest file that is one article, in bytes: JavaScript strings end at half a gigabyte of UTF-16. */
const LARGEST_TEXT = 256 * 1024 * 1024;

/**
 * Reads every article of a file, one after another: a WARC file of a gigabyte is never held whole.
 * A file of an ending that is not known is read as text.
 */
export async function* readDumps(path: string): AsyncGenerator<Outcome<Dump>> {
  const { kind, gzipped } = kindOf(path) ?? { kind: 'text', gzipped: false };
  let count = 0;
  try {
    if (kind === 'records' || kind === 'warc') {
      const read = await readerOf(kind);
      for await (const member of read(bytesOf(path, gzipped))) {
        count++;
        yield dumpOf(path, member);
      }
    } else {
      const file = wholeFile(path, gzipped, kind === 'text' ? LARGEST_TEXT : LARGEST_MEMBER * 4);
      if (kind === 'mail' && file.bytes.length > 0) {
        const { readMail } = await import('./formats/mail.ts');
        for await (const member of readMail(file.bytes)) {
          count++;
          yield dumpOf(path, member, file);
        }
      } else {
        count++;
        yield dumpFromBytes(path, file.bytes, kind === 'mail' ? 'text' : kind, file);
      }
    }
  } catch (error) {
    count++;
    yield { ok: false, problems: [unreadable(path, error)] };
  }
  if (count === 0)
    yield refused('nothing-in-container', path, null, 'the file holds no page of HTML and no text', EMPTY);
}

/** What reads the members of a container, loaded when one comes. */
async function readerOf(kind: 'records' | 'warc') {
  if (kind === 'warc') return (await import('./formats/warc.ts')).readWarc;
  return (await import('./formats/records.ts')).readRecords;
}

const EMPTY = 'See that it is the file you meant; only pages of HTML and texts are read from it.';
const RECORD = 'Correct the record; the others were read.';

/** The article of a file at a place in it, as `readDumps` names it. */
export async function readDumpAt(path: string, locator: string | null): Promise<Outcome<Dump>> {
  for await (const outcome of readDumps(path)) {
    if (!outcome.ok && locator === null) return outcome;
    if (outcome.ok && (outcome.value.locator ?? null) === locator) return outcome;
  }
  return refused(
    'nothing-in-container',
    path,
    null,
    `the file holds nothing at ${locator ?? 'its head'}`,
    EMPTY,
  );
}

/** @param file the file, where it is an article by itself and may hold others */
function dumpOf(path: string, member: Member | Unreadable, file?: WholeFile): Outcome<Dump> {
  if (!('content' in member)) return refused('record-unreadable', path, member.line, member.reason, RECORD);
  const { content, locator, format, bytes, given } = member;
  const decoded: Decoded | null =
    typeof content === 'string'
      ? { text: content, encoding: 'utf-8' }
      : decodeBytes(content, member.charset ?? declaredCharset(content));
  if (decoded === null || !/[^\s\p{C}]/u.test(decoded.text)) {
    const reason = decoded === null ? 'no known encoding gives a readable text' : 'it holds only white space';
    return refused(
      'record-unreadable',
      path,
      null,
      `${locator === null ? '' : `${locator}: `}${reason}`,
      RECORD,
    );
  }
  const name = sourceName(basename(path), locator);
  const whole = locator === null ? file : undefined;
  const size = whole?.size ?? bytes.length;
  const sha256 = whole?.sha256 ?? sumOf(bytes);
  return {
    ok: true,
    value: { name, path, size, sha256, ...decoded, format, locator, given },
    problems: [],
  };
}

function unreadable(path: string, error: unknown): Problem {
  const reason = error instanceof Error ? error.message : String(error);
  const fix = (error instanceof Unfit ? error.fix : null) ?? 'See that it is whole and that you may read it.';
  return {
    code: 'unreadable-file',
    severity: 'error',
    file: path,
    line: null,
    reason: `The file cannot be read: ${reason}.`,
    fix,
  };
}

function refused(
  code: string,
  file: string,
  line: number | null,
  reason: string,
  fix: string,
): Outcome<Dump> {
  return { ok: false, problems: [{ code, severity: 'error', file, line, reason, fix }] };
}
