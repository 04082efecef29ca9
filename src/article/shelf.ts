/** The articles folder: what stands in it, whose slug is whose, and how an article is put there without loss. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { problem } from '../problems.ts';
import type { Article, Outcome, Problem } from '../types.ts';
import { foldCase, makeFolder, namesIn, readPlainFile } from './disk.ts';
import { articleFromText, articleToText, claimsOf, isAsGenerated } from './file.ts';
import { byCodeUnit } from './folder.ts';
import { freeSlug, slugFrom } from './slug.ts';
import { createFile, replaceFile } from './write.ts';

/** What is known of a file in the articles folder without reading it. */
export interface Spine {
  readonly slug: string;
  /** SHA-256 of the file. */
  readonly file: string;
  readonly source: string | null;
  /** SHA-256 of the source as the article records it. */
  readonly sha256: string | null;
  readonly edited: boolean;
}

/** What was known of sound files when they were last read, and the hashes of the files as they are now. */
export interface Remembered {
  readonly hashOf: (path: string) => string | null;
  readonly spines: Readonly<Record<string, Spine>>;
}

/** A file in the articles folder. `article` is null where the file is broken; both are read when they are needed. */
interface Volume extends Omit<Spine, 'file' | 'edited'> {
  readonly path: string;
  readonly sound: boolean;
  readonly edited: boolean;
  readonly text: () => string;
  readonly article: () => Article | null;
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

  /**
   * Opens the folder and reads the articles in it; one that is as it was remembered is read only when it is asked for.
   * A folder that is not there is an empty shelf.
   */
  static async open(folder: string, remembered: Remembered | null = null): Promise<Shelf> {
    const shelf = new Shelf(folder);
    for (const name of (await namesIn(folder)).sort(byCodeUnit)) {
      shelf.#names.add(foldCase(name));
      if (!name.endsWith('.md') || name.startsWith('.')) continue;
      const spine = remembered?.spines[name.slice(0, -'.md'.length)];
      const same = spine !== undefined && spine.file === remembered?.hashOf(join(folder, name));
      if (same) shelf.#recall(spine, join(folder, name));
      else await shelf.#take(name);
    }
    return shelf;
  }

  /** The articles that could be read, in the order of their slugs. */
  get articles(): readonly Article[] {
    return [...this.#volumes.values()].flatMap((volume) => volume.article() ?? []);
  }

  /** What is known of the sound files, in the order of their slugs. */
  get spines(): readonly Omit<Spine, 'file'>[] {
    return [...this.#volumes.values()].flatMap(({ slug, source, sha256, sound, edited }) =>
      sound ? [{ slug, source, sha256, edited }] : [],
    );
  }

  /** The paths of all files that could hold articles, in order. */
  get paths(): readonly string[] {
    return [...this.#volumes.values()].map(({ path }) => path).sort(byCodeUnit);
  }

  /** Whether no article stands on it. */
  get isEmpty(): boolean {
    return ![...this.#volumes.values()].some(({ sound }) => sound);
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

  /** The source that the article of a slug was made from; null where it is not known. */
  sourceOf(slug: string): string | null {
    return this.#volumes.get(slug)?.source ?? null;
  }

  /** The article of a slug; undefined where there is none, or none that can be read. */
  articleOf(slug: string): Article | undefined {
    return this.#volumes.get(slug)?.article() ?? undefined;
  }

  /** The text of the file of a slug, as it was when it was last looked at; null where there is none. */
  textOf(slug: string): string | null {
    return this.#volumes.get(slug)?.text() ?? null;
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
    if (present !== undefined && !present.sound && present.source === null) return slug;
    return freeSlug(slug, (candidate) => this.#names.has(`${candidate}.md`));
  }

  /** Forgets an article whose file was removed. */
  remove(slug: string): void {
    this.#volumes.delete(slug);
    this.#names.delete(foldCase(`${slug}.md`));
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
        this.#recall({ ...article, edited: false }, path);
        return done('added');
      }
      const standing = present.text();
      if (standing.replace(/\r\n/g, '\n') === text) return done('unchanged');
      if (!isAsGenerated(standing)) return done('kept');
      if (!(await replaceFile(path, standing, text))) return done('kept');
      this.#recall({ ...article, edited: false }, path);
      return done('updated');
    } catch (error) {
      const reason = `the article could not be written: ${(error as Error).message}`;
      return { ok: false, problems: [problem('article-unwritable', path, reason)] };
    }
  }

  #shelve(volume: Volume): void {
    const { slug, source, sha256 } = volume;
    this.#names.add(foldCase(`${slug}.md`));
    this.#volumes.set(slug, volume);
    if (source === null) return;
    if (!this.#slugs.has(source)) this.#slugs.set(source, slug);
    if (sha256 !== null) this.#sources.set(sha256, [...new Set([...this.sourcesWith(sha256), source])]);
  }

  #recall({ slug, source, sha256, edited }: Omit<Spine, 'file'>, path: string): void {
    const text = once(() => readFileSync(path, 'utf8'));
    const article = once(() => {
      const parsed = articleFromText(text(), path);
      return parsed.ok ? parsed.value : null;
    });
    this.#shelve({ slug, path, source, sha256, edited, sound: true, text, article });
  }

  async #take(name: string): Promise<void> {
    const path = join(this.folder, name);
    const slug = name.slice(0, -'.md'.length);
    const read = await readPlainFile(path);
    if (!read.ok) {
      this.#problems.push(...read.problems);
      this.#shelve({ ...brokenVolume(slug, path, ''), source: null, sha256: null });
      return;
    }
    const text = read.value;
    const parsed = articleFromText(text, path);
    const problems = [...parsed.problems];
    if (parsed.ok && parsed.value.slug !== slug) {
      problems.push(problem('article-name-differs', path, `the slug inside is "${parsed.value.slug}"`));
    }
    this.#problems.push(...problems);
    if (parsed.ok && problems.length === 0) this.#shelve(volumeOf(parsed.value, path, text));
    else {
      const { source, sha256 } = parsed.ok ? parsed.value : claimsOf(text);
      this.#shelve({ ...brokenVolume(slug, path, text), source, sha256 });
    }
  }
}

function volumeOf(article: Article, path: string, text: string): Volume {
  const { slug, source, sha256, edited } = article;
  return { slug, path, source, sha256, edited, sound: true, text: () => text, article: () => article };
}

function brokenVolume(slug: string, path: string, text: string) {
  return { slug, path, edited: true, sound: false, text: () => text, article: () => null };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function done(value: Placing): Outcome<Placing> {
  return { ok: true, value, problems: [] };
}
