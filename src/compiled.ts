/**
 * Data made from files of text that take long to read and check: made once for each state of the files, then read back.
 * Only the program as it was bundled keeps any, beside the bundle, so that what other code has made is never read.
 */
import { createHash, randomUUID } from 'node:crypto';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

let folder: string | null = null;

/** Says where compiled data may be kept: a folder for this state of the program alone, which nobody else can write to. */
export function keepCompiledIn(path: string): void {
  folder = path;
}

/**
 * The value that `make` gives, or the one it gave before from the same texts by the same program.
 * @param name what the data are; a file is named after it
 * @param texts all that `make` reads beside the sources of the program
 * @param make what gives the value, of plain JSON; null is not kept
 */
export function compiled<T>(name: string, texts: readonly string[], make: () => T): T {
  if (folder === null) return make();
  const file = join(folder, `${name}.json`);
  const from = sumOf(texts);
  const kept = read(file, from);
  if (kept !== null) return kept.value as T;
  const value = make();
  if (value !== null) write(file, from, JSON.stringify(value));
  return value;
}

/** What is in a file, where it was made from the same texts and is as it was written: its first line says so. */
function read(file: string, from: string): { readonly value: unknown } | null {
  try {
    const whole = readFileSync(file, 'utf8');
    const line = whole.indexOf('\n');
    const json = whole.slice(line + 1);
    return whole.slice(0, line) === headOf(from, json) ? { value: JSON.parse(json) } : null;
  } catch {
    return null;
  }
}

/** Writes beside the file, then moves there, so that none is read half written. */
function write(file: string, from: string, json: string): void {
  const draft = `${file}.${randomUUID()}`;
  try {
    writeFileSync(draft, `${headOf(from, json)}\n${json}`);
    renameSync(draft, file);
  } catch {
    // It is made again the next time.
    rmSync(draft, { force: true });
  }
}

function headOf(from: string, json: string): string {
  return `${from} ${sumOf([json])}`;
}

function sumOf(texts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const text of texts) hash.update(`${text.length}\n`).update(text);
  return hash.digest('hex');
}
