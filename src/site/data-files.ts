/**
 * The files under `data/`. Those of all articles are put together from a piece for each; where a release of before holds the
 * piece of an article that is as it was, its bytes are taken from there and the article is not opened.
 */

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { byCodeUnit } from '../article/folder.ts';
import { digestOf, digestOfValue } from '../plan/digest.ts';
import { PAYLOAD } from './carry/bag.ts';
import { BOUND_FILES, type BoundFile } from './carry/bound-files.ts';
import { dataPackage } from './carry/data-package.ts';
import { type DigestedFile, digestOfText } from './carry/digest.ts';
import { openFormer, type Pieces } from './carry/former-pieces.ts';
import { Sink } from './carry/splice.ts';
import { csvRows, wholeCsv } from './carry/tables/csv.ts';
import { GAZETTEER } from './carry/tables/gazetteer.ts';
import type { SiteView } from './view.ts';

/** What the files of a site were made from, and what they are. */
export interface DataRecord {
  readonly key: string;
  readonly files: readonly DigestedFile[];
  /** Of each article by its slug: what stands for its pieces, and their lengths in bytes. */
  readonly pieces: Readonly<Record<string, Pieces>>;
}

type Told = Pick<SiteView, 'meta' | 'articles' | 'gazetteer' | 'open' | 'readingOf' | 'version'>;

/** Stands for all that the files of a site are made from. */
export function dataKey(site: Told): string {
  const { version, meta, gazetteer } = site;
  return digestOf(
    digestOfValue([version, meta, gazetteer.entities]),
    ...cardsBySlug(site).map(({ key }) => key),
  );
}

/**
 * Writes the files into `OUTPUT/data`.
 * @param before the files of another site and where they lie; what they have of this one is taken from there
 */
export function writeDataFiles(
  site: Told,
  output: string,
  before: { readonly folder: string; readonly record: DataRecord } | null = null,
): DataRecord {
  mkdirSync(join(output, PAYLOAD), { recursive: true });
  const cards = cardsBySlug(site);
  const former = before === null ? null : openFormer(before.folder, before.record.pieces);
  const files = BOUND_FILES.map((file) => new Binder(file, join(output, file.path)));
  const pieces: Record<string, Pieces> = {};
  for (const { key, card } of cards) {
    const kept = former?.piecesOf(card.slug, key) ?? null;
    const opened = kept === null ? { article: site.open(card), reading: site.readingOf(card) } : null;
    const lengths = files.map((file, index) =>
      opened === null
        ? file.add(kept?.[index] ?? '')
        : file.add(file.of.piece({ ...opened, meta: site.meta })),
    );
    pieces[card.slug] = [key, ...lengths];
  }
  former?.close();
  const bound = files.map((file) => ({ path: file.of.path, ...file.close() }));
  const whole = [...bound, write(output, `${PAYLOAD}gazetteer.csv`, gazetteerCsv(site))];
  const inFolder = whole.map((file) => ({ ...file, path: file.path.slice(PAYLOAD.length) }));
  const described = write(output, `${PAYLOAD}datapackage.json`, dataPackage(inFolder, site.meta));
  return { key: dataKey(site), files: [...whole, described], pieces };
}

/** The articles by slug, each with what stands for its pieces: all that they show of the article, and of the archive. */
function cardsBySlug({ articles, version, meta }: Told) {
  const common = digestOfValue([version, meta]);
  return [...articles]
    .sort((a, b) => byCodeUnit(a.slug, b.slug))
    .map((card) => ({ card, key: digestOf(common, card.slug, card.key).slice(0, 20) }));
}

function gazetteerCsv({ gazetteer }: Told): string {
  const pieces = gazetteer.entities.map((entity) => ({
    slug: entity.id,
    text: csvRows(GAZETTEER, [entity]),
  }));
  return wholeCsv(GAZETTEER, pieces);
}

function write(output: string, path: string, text: string): DigestedFile {
  writeFileSync(join(output, path), text);
  return { path, ...digestOfText(text) };
}

/** A file that is bound from pieces, one after another. */
class Binder {
  readonly of: BoundFile;
  readonly #sink: Sink;
  #pieces = 0;

  constructor(of: BoundFile, path: string) {
    this.of = of;
    this.#sink = new Sink(path);
  }

  add(piece: Buffer | string): number {
    const { before, between } = this.of.binding;
    this.#sink.write(this.#pieces === 0 ? before : between);
    this.#pieces += 1;
    return this.#sink.write(piece);
  }

  close() {
    const { after, none } = this.of.binding;
    this.#sink.write(this.#pieces === 0 ? none : after);
    return this.#sink.close();
  }
}
