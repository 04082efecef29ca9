/** Files compared with the hashes of a build. */

export interface Picked {
  /** Path from the root of the site; a bare name where a file was picked without its folder. */
  readonly path: string;
  /** Whether `path` is more than a name. */
  readonly placed: boolean;
  bytes(): Promise<ArrayBuffer>;
}

export interface Verdict {
  readonly same: number;
  /** What is wrong, a sentence each. */
  readonly faults: readonly string[];
}

/**
 * Compares files with hashes by path. A file of which only the name is known is the same where any file of that name has its hash.
 * @param whole whether the files are to be all there are, so that those lacking are named
 */
export async function compare(
  picked: readonly Picked[],
  hashes: Readonly<Record<string, string>>,
  whole: boolean,
  onDone: (files: number) => void,
): Promise<Verdict> {
  const byName = namesOf(hashes);
  const seen = new Set<string>();
  const faults: string[] = [];
  let same = 0;
  for (const [index, file] of picked.entries()) {
    const known = Object.hasOwn(hashes, file.path) ? [file.path] : [];
    const paths = file.placed ? known : (byName.get(file.path) ?? []);
    for (const path of paths) seen.add(path);
    if (paths.length === 0) faults.push(`${file.path}: this build has no hash of it.`);
    else {
      const found = await sha256(file);
      if (found === null) faults.push(`${file.path}: it cannot be read.`);
      else if (paths.some((path) => hashes[path] === found)) same++;
      else
        faults.push(
          `${file.path}: it differs. Its SHA-256 is ${found}, and should be ${hashes[paths[0] ?? '']}.`,
        );
    }
    onDone(index + 1);
  }
  if (whole) {
    for (const path of Object.keys(hashes)) if (!seen.has(path)) faults.push(`${path}: it is not there.`);
  }
  return { same, faults };
}

function namesOf(hashes: Readonly<Record<string, string>>): Map<string, string[]> {
  const names = new Map<string, string[]>();
  for (const path of Object.keys(hashes)) {
    const name = path.slice(path.lastIndexOf('/') + 1);
    names.set(name, [...(names.get(name) ?? []), path]);
  }
  return names;
}

async function sha256(file: Picked): Promise<string | null> {
  try {
    const digest = await crypto.subtle.digest('SHA-256', await file.bytes());
    return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  } catch {
    return null;
  }
}
