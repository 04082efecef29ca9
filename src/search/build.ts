/**
 * Builds the index of an archive: shards by name, and a manifest. The same articles make the same bytes, in whatever
 * order they come.
 */
import { createHash } from 'node:crypto';
import { type Analysed, Analyser } from './analyse.ts';
import { ByteWriter } from './bytes.ts';
import type { Entity, Manifest, SearchDocument, SegmentManifest } from './data.ts';
import { inOrder } from './documents.ts';
import { PACK_KIND } from './pack.ts';
import { buildSegment } from './segment.ts';
import type { Emit } from './table.ts';

export interface IndexInput {
  readonly documents: readonly SearchDocument[];
  readonly entities: readonly Entity[];
}

/** What a shard holds, and the shard it is deflated after. */
export interface Shard {
  readonly content: Uint8Array;
  readonly after: string | null;
}

export type Shards = Map<string, Shard>;

/** An index in memory: its shards by name, and its manifest. */
export interface BuiltIndex {
  readonly manifest: Manifest;
  readonly shards: ReadonlyMap<string, Shard>;
}

/** Gives the terms of a document; a cache may answer for those that were worked out before. */
export type Analyse = (document: SearchDocument) => Analysed;

/** Builds the whole index of documents. */
export function buildIndex({ documents, entities }: IndexInput, analyse: Analyse = analyser()): BuiltIndex {
  const { segment, shards } = buildPart(inOrder(documents), entities, analyse);
  return { manifest: manifestOf([segment]), shards };
}

/** Builds one part of an index from documents in order. */
export function buildPart(
  documents: readonly SearchDocument[],
  entities: readonly Entity[],
  analyse: Analyse,
): { segment: SegmentManifest; shards: Shards } {
  const shards: Shards = new Map();
  const segment = buildSegment(
    { documents, analysed: documents.map(analyse), entities },
    collectInto(shards),
  );
  return packed(segment, shards);
}

export function analyser(): Analyse {
  const made = new Analyser();
  return (document) => made.analyse(document);
}

/** Names shards by their content, and keeps them. */
function collectInto(shards: Shards): Emit {
  return (kind, content, after = null) => {
    const name = `${kind}-${digest(content, after ?? '')}`;
    shards.set(name, { content, after });
    return name;
  };
}

export function manifestOf(segments: readonly SegmentManifest[]): Manifest {
  const articles = segments.reduce((sum, { documents, gone }) => sum + documents - gone.length, 0);
  return { format: 1, build: digest(JSON.stringify(segments)), articles, segments };
}

/** Twelve hexadecimal digits of the SHA-256 of something. */
function digest(...content: readonly (Uint8Array | string)[]): string {
  const hash = createHash('sha256');
  for (const part of content) hash.update(part);
  return hash.digest('hex').slice(0, 12);
}

/** A part with less than this in all its shards is one file. */
const LITTLE = 60_000;

/** Puts the shards of a small part into one, since many small files cost more than one; leaves a large part as it is. */
function packed(segment: SegmentManifest, shards: Shards): { segment: SegmentManifest; shards: Shards } {
  const all = [...shards].sort(([a], [b]) => (a < b ? -1 : 1));
  const size = all.reduce((sum, [, { content }]) => sum + content.length, 0);
  if (size > LITTLE) return { segment, shards };
  const writer = new ByteWriter(size + 1000).number(all.length);
  for (const [name, { content }] of all) writer.text(name).number(content.length);
  for (const [, { content }] of all) writer.bytes(content);
  const one: Shards = new Map();
  return {
    segment: { ...segment, dictionary: null, pack: collectInto(one)(PACK_KIND, writer.done()) },
    shards: one,
  };
}
