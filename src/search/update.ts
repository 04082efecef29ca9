/**
 * Brings an index up to date without building it anew: what was built stays, what has come since is a part of its own,
 * what is gone is noted. When that is no longer little, the whole is built again.
 */

import { toBase64 } from './base64.ts';
import { analyser, type BuiltIndex, buildIndex, buildPart, digest, manifestOf } from './build.ts';
import { ByteWriter } from './bytes.ts';
import type { Entity, Manifest, SearchDocument, SegmentManifest } from './data.ts';
import { inOrder } from './documents.ts';

/** An article to be indexed: its document is opened only where it must be. */
export interface Indexed extends Pick<SearchDocument, 'slug' | 'date'> {
  /** Stands for the document: equal digests mean equal documents. */
  readonly digest: string;
  readonly open: () => SearchDocument;
}

export interface IndexTask {
  readonly articles: readonly Indexed[];
  readonly entities: readonly Entity[];
}

/** What an index was built from: kept beside it, never loaded by a reader. */
export interface Contents {
  readonly entities: string;
  /** Digests of the documents of the first part, by number. */
  readonly documents: readonly string[];
}

export interface Previous {
  readonly manifest: Manifest;
  readonly contents: Contents;
}

export interface Updated {
  readonly index: BuiltIndex;
  readonly contents: Contents;
  /** Whether the shards of the first part are those of the index before, which are not in `index`. */
  readonly keeps: boolean;
}

/** Changes above this share of the first part have the whole built again. */
const MOST_CHANGED = 0.1;

/** The index of articles, upon what is there of the index before. */
export function updateIndex({ articles, entities }: IndexTask, previous: Previous | null): Updated {
  const sorted = inOrder(articles);
  const digests = sorted.map((article) => article.digest);
  const contents: Contents = { entities: digestOfEntities(entities), documents: digests };
  const kept = previous === null ? null : keep(previous, sorted, contents, entities);
  if (kept !== null) return kept;
  const documents = sorted.map((article) => article.open());
  return { index: buildIndex({ documents, entities }), contents, keeps: false };
}

/** The index before, with a part for what has come since; null where the whole must be built. */
function keep(
  { manifest, contents: before }: Previous,
  articles: readonly Indexed[],
  { entities, documents: digests }: Contents,
  known: readonly Entity[],
): Updated | null {
  const [base] = manifest.segments;
  if (base?.kind !== 'tables' || entities !== before.entities || base.documents !== before.documents.length)
    return null;
  const now = new Set(digests);
  const numbers = new Map(before.documents.map((digest, number) => [digest, number]));
  const gone = before.documents.flatMap((digest, number) => (now.has(digest) ? [] : [number]));
  const added = articles.filter(({ digest }) => !numbers.has(digest));
  if (added.length + gone.length > MOST_CHANGED * base.documents) return null;
  const first: SegmentManifest = { ...base, gone };
  if (added.length === 0)
    return { index: { manifest: manifestOf([first]), shards: new Map() }, contents: before, keeps: true };
  const { segment, shards } = buildPart(
    added.map((article) => article.open()),
    known,
    analyser(),
  );
  if (segment.kind !== 'records') return null;
  const slots = toBase64(slotsOf(digests, numbers, base.documents));
  return {
    index: { manifest: manifestOf([first, { ...segment, slots }]), shards },
    contents: before,
    keeps: true,
  };
}

/** Before which document of the first part each added one stands, as gaps. */
function slotsOf(digests: readonly string[], numbers: ReadonlyMap<string, number>, end: number): Uint8Array {
  const slots: number[] = [];
  let next = end;
  for (const digest of digests.toReversed()) {
    const number = numbers.get(digest);
    if (number === undefined) slots.push(next);
    else next = number;
  }
  const writer = new ByteWriter(2 * slots.length);
  let last = 0;
  for (const slot of slots.reverse()) {
    writer.number(slot - last);
    last = slot;
  }
  return writer.done();
}

function digestOfEntities(entities: readonly Entity[]): string {
  return digest(JSON.stringify(entities));
}
