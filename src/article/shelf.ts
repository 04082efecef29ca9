/** The articles folder: what stands in it, whose slug is whose, and how an article is put there without loss. */

import { lstat, mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { problem } from '../problems.ts';
import type { Article, Outcome, Problem } from '../types.ts';
import { articleFromText, articleToText, claimsOf, isAsGenerated } from './file.ts';
import { byCodeUnit } from './folder.ts';
import { freeSlug, slugFrom } from './slug.ts';
import { createFile, replaceFile } from './write.ts';

/** A file in the articles folder. `article` is null where the file is broken. */
interface Volume {
  readonly slug: string;
  readonly path: string;
  readonly text: string;
  readonly article: Article | null;
  readonly source: string | null;
  readonly sha256: string | null;
}

/** What came of putting an article on the shelf. `kept`: a person has changed the file, so it was left alone. */
export type Placing = 'added' | 'updated' | 'unchanged' | 'kept';

export class Shelf {
  readonly folder: string;
  readonly #volumes = new Map<string, Volume>();
  readonly #names = new Set<string>();
  /** Source to slug. */
  readonly #slugs = new Map<string, string>();
  /** SHA-256 to the sources that had it. */
  readonly #sources = new Map<string, readonly string[]>();
  readonly #problems: Problem[] = [];

  private constructor(folder: string) {
    this.folder = folder;
  }

  /** Opens the folder and reads every article in it; a folder that is not there is an empty shelf. */
  static async open(folder: string): Promise<Shelf> {
    const shelf = new Shelf(folder);
    for (const name of (await namesIn(folder)).sort(byCodeUnit)) {
      shelf.#names.add(foldCase(name));
      if (name.endsWith('.md') && !name.startsWith('.')) await shelf.#take(name);
    }
    return shelf;
  }

  /** The articles that could be read, in the order of their slugs. */
  get articles(): readonly Article[] {
    return [...this.#volumes.values()].flatMap(({ article }) => (article === null ? [] : [article]));
  }

  /** What is wrong with the files that could not be read. */
  get problems(): readonly Problem[] {
    return this.#problems;
  }

  /** The path of the file of a slug, whether or not it is there. */
  pathOf(slug: string): string {
    return join(this.folder, `${slug}.md`);
  }

  /** The slug that a source was first given; null where it has none yet. */
  slugOf(source: string): string | null {
    return this.#slugs.get(source) ?? null;
  }

  /** The article of a slug; undefined where there is none, or none that can be read. */
  articleOf(slug: string): Article | undefined {
    return this.#volumes.get(slug)?.article ?? undefined;
  }

  /** Sources whose articles record these bytes. */
  sourcesWith(sha256: string): readonly string[] {
    return this.#sources.get(sha256) ?? [];
  }

  /**
   * A slug for the title of a source that has none: one that no file on the shelf has. Only a file too broken to
   * say whose it is keeps its slug for the title it has, so that its article is not written a second time.
   */
  newSlug(title: string, sha256: string): string {
    const slug = slugFrom(title, `article-${sha256.slice(0, 8)}`);
    const present = this.#volumes.get(slug);
    if (present !== undefined && present.article === null && present.source === null) return slug;
    return freeSlug(slug, (candidate) => this.#names.has(`${candidate}.md`));
  }

  /** Writes the article's file, unless it stands there already or a person has changed it. */
  async put(article: Article): Promise<Outcome<Placing>> {
    const path = this.pathOf(article.slug);
    const text = articleToText(article);
    const present = this.#volumes.get(article.slug);
    try {
      if (present === undefined) {
        await makeFolder(this.folder);
        if (!(await createFile(path, text))) return done('kept');
        this.#shelve({ ...article, path, text, article });
        return done('added');
      }
      if (present.text.replace(/\r\n/g, '\n') === text) return done('unchanged');
      if (!isAsGenerated(present.text)) return done('kept');
      if (!(await replaceFile(path, present.text, text))) return done('kept');
      this.#shelve({ ...article, path, text, article });
      return done('updated');
    } catch (error) {
      const reason = `the article could not be written: ${(error as Error).message}`;
      return { ok: false, problems: [problem('article-unwritable', path, reason)] };
    }
  }

  #shelve({ slug, path, text, article, source, sha256 }: Volume): void {
    this.#names.add(foldCase(`${slug}.md`));
    this.#volumes.set(slug, { slug, path, text, article, source, sha256 });
    if (source === null) return;
    if (!this.#slugs.has(source)) this.#slugs.set(source, slug);
    if (sha256 !== null) this.#sources.set(sha256, [...new Set([...this.sourcesWith(sha256), source])]);
  }

  async #take(name: string): Promise<void> {
    const path = join(this.folder, name);
    const slug = name.slice(0, -'.md'.length);
    const read = await readPlainFile(path);
    if (!read.ok) {
      this.#problems.push(...read.problems);
      this.#shelve({ slug, path, text: '', article: null, source: null, sha256: null });
      return;
    }
    const text = read.value;
    const parsed = articleFromText(text, path);
    const problems = [...parsed.problems];
    if (parsed.ok && parsed.value.slug !== slug) {
      problems.push(problem('article-name-differs', path, `the slug inside is "${parsed.value.slug}"`));
    }
    this.#problems.push(...problems);
    const article = parsed.ok && problems.length === 0 ? parsed.value : null;
    const { source, sha256 } = parsed.ok ? parsed.value : claimsOf(text);
    this.#shelve({ slug, path, text, article, source, sha256 });
  }
}

function done(value: Placing): Outcome<Placing> {
  return { ok: true, value, problems: [] };
}

function foldCase(name: string): string {
  return name.normalize('NFC').toLowerCase();
}

/**
 * Makes the folder in the content folder, which is there. Not recursively: should the folder one works in be
 * removed meanwhile, Node's recursive `mkdir` of a relative path never ends.
 */
async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

/** Reads a file as strict UTF-8, never through a link that could lead elsewhere. */
export async function readPlainFile(path: string): Promise<Outcome<string>> {
  const refused = (reason: string): Outcome<string> => ({
    ok: false,
    problems: [problem('article-unreadable', path, reason)],
  });
  try {
    if (!(await lstat(path)).isFile()) return refused('it is not a plain file');
    return {
      ok: true,
      value: new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path)),
      problems: [],
    };
  } catch (error) {
    const reason = error instanceof TypeError ? 'it is not valid UTF-8' : (error as Error).message;
    return refused(reason);
  }
}
