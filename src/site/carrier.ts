/** Carries files of a release over into the next one. */

import { copyFileSync, linkSync, mkdirSync } from 'node:fs';

/** Carries files from one folder to another: as a second name of the same file, or where that cannot be, as a copy. */
export class Carrier {
  /** Those that were carried, by their paths. */
  readonly carried = new Set<string>();
  readonly #from: string;
  readonly #to: string;
  readonly #made = new Set<string>();
  readonly #there: ReadonlySet<string>;
  #links = true;

  /** @param there those files that are there already, as they are in the other folder */
  constructor(from: string, to: string, there: ReadonlySet<string> = new Set()) {
    this.#from = from;
    this.#to = to;
    this.#there = there;
  }

  /** Whether files can have several names here, as far as was tried. */
  get usesLinks(): boolean {
    return this.#links;
  }

  /** False where the file is not there. */
  carry(path: string): boolean {
    if (this.#there.has(path)) {
      this.carried.add(path);
      return true;
    }
    // Paths in a site are plain: putting them together by `join` would take longer than the link.
    const [from, to] = [`${this.#from}/${path}`, `${this.#to}/${path}`];
    const folder = to.slice(0, to.lastIndexOf('/'));
    if (!this.#made.has(folder)) {
      mkdirSync(folder, { recursive: true });
      this.#made.add(folder);
    }
    const there = this.#lay(from, to);
    if (there) this.carried.add(path);
    return there;
  }

  #lay(from: string, to: string): boolean {
    try {
      if (this.#links) {
        linkSync(from, to);
        return true;
      }
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'ENOENT') return false;
      if (code === 'EEXIST') return true;
      if (code !== 'EMLINK') this.#links = !NO_LINKS.has(code ?? '');
      if (this.#links && code !== 'EMLINK') throw error;
    }
    copyFileSync(from, to);
    return true;
  }
}

/** What file systems that know no hard links answer. */
const NO_LINKS = new Set(['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EXDEV']);
