/**
 * Where Dateline keeps what it has made of its own sources. Code is run from there, so a folder counts only where it is
 * the user's own and nobody else can write to it, and what lies in it counts only where it is as it was written.
 */
import { createHash, randomUUID } from 'node:crypto';
import {
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';

/** Names and sums of the modules of an entry; written with them. */
const SEAL = 'seal.json';
/** Entries kept, the newest; and how old an entry left unfinished must be to be cleared away, in milliseconds. */
const KEPT = 8;
const ABANDONED = 60 * 60 * 1000;

/**
 * Folders that may hold the cache, the better first: beside the packages, then the user's own in the temporary folder.
 * @param {string} root the package's folder
 * @returns {string[]}
 */
export function cachePlaces(root) {
  const beside = join(root, 'node_modules', '.cache');
  try {
    mkdirSync(beside, { recursive: true });
  } catch {
    // A folder that is read-only: the other place is for this.
  }
  const user = process.getuid?.() ?? userInfo().username.replace(/[^\w-]/g, '_');
  return [join(beside, 'dateline'), join(tmpdir(), `dateline-cache-${user}`)].filter(isPrivate);
}

/**
 * Whether a folder is there, or can be made, that only this user writes to.
 * @param {string} folder
 */
function isPrivate(folder) {
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch {
    // It is there already, or cannot be: which of the two is seen below.
  }
  try {
    const found = lstatSync(folder);
    if (!found.isDirectory()) return false;
    return process.getuid === undefined || (found.uid === process.getuid() && (found.mode & 0o022) === 0);
  } catch {
    return false;
  }
}

/**
 * The entry of a name, whole and unchanged since it was written; null where there is none.
 * @param {readonly string[]} places
 * @param {string} name
 * @returns {string | null} its folder
 */
export function findEntry(places, name) {
  return places.map((place) => join(place, name)).find(isSound) ?? null;
}

/** @param {string} entry */
function isSound(entry) {
  try {
    /** @type {Record<string, string>} */
    const sums = JSON.parse(readFileSync(join(entry, SEAL), 'utf8'));
    return Object.entries(sums).every(([name, sum]) => sumOf(readFileSync(join(entry, name))) === sum);
  } catch {
    return false;
  }
}

/**
 * Writes an entry beside its place and moves it there in one step, so that none is ever seen half written.
 * @param {readonly string[]} places
 * @param {string} name
 * @param {ReadonlyMap<string, Uint8Array>} files by name
 * @returns {string | null} its folder; null where no place can be written to
 */
export function storeEntry(places, name, files) {
  for (const place of places) {
    const entry = join(place, name);
    const draft = `${entry}.${randomUUID()}`;
    try {
      mkdirSync(draft, { mode: 0o700 });
      for (const [file, bytes] of files) writeFileSync(join(draft, file), bytes);
      const modules = [...files].filter(([file]) => file.endsWith('.mjs'));
      const sums = Object.fromEntries(modules.map(([file, bytes]) => [file, sumOf(bytes)]));
      writeFileSync(join(draft, SEAL), JSON.stringify(sums));
      putInPlace(draft, entry);
      prune(place, name);
      return entry;
    } catch {
      rmSync(draft, { recursive: true, force: true });
    }
  }
  return null;
}

/**
 * @param {string} draft
 * @param {string} entry
 */
function putInPlace(draft, entry) {
  try {
    renameSync(draft, entry);
  } catch (error) {
    // Another process was first, or what is there is damaged.
    if (!isSound(entry)) {
      rmSync(entry, { recursive: true, force: true });
      renameSync(draft, entry);
    } else rmSync(draft, { recursive: true, force: true });
    if (!isSound(entry)) throw error;
  }
}

/**
 * Clears away old entries, and drafts that no process has finished.
 * @param {string} place
 * @param {string} current
 */
function prune(place, current) {
  const found = readdirSync(place)
    .filter((name) => name !== current)
    .map((name) => ({ path: join(place, name), draft: name.includes('.'), at: ageOf(join(place, name)) }))
    .sort((a, b) => a.at - b.at);
  const entries = found.filter(({ draft }) => !draft).slice(KEPT - 1);
  const drafts = found.filter(({ draft, at }) => draft && at > ABANDONED);
  for (const { path } of [...entries, ...drafts]) rmSync(path, { recursive: true, force: true });
}

/** @param {string} path */
function ageOf(path) {
  try {
    return Date.now() - statSync(path).mtimeMs;
  } catch {
    return Number.POSITIVE_INFINITY;
  }
}

/** @param {string | Uint8Array} bytes */
function sumOf(bytes) {
  return createHash('sha256').update(bytes).digest('hex');
}
