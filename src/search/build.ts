/**
 * Builds the index of an archive: shards by name, and a manifest. The same articles make the same bytes, in whatever
 * order they come.
 */
import { createHash } from 'node:crypto';
import { type Analysed, Analyser } from './analyse.ts';
import type { Entity, Manifest, SearchDocument, SegmentManifest } from './data.ts';
import { inOrder } from './documents.ts';
import { buildTables } from './segment.ts';
import { recordsText, spellingsApart } from './writing/records.ts';
import type { Emit, Storing } from './writing/table.ts';

export interface IndexInput {
  readonly documents: readonly SearchDocument[];
  readonly entities: readonly Entity[];
}

/** What a shard holds, and how it is to be stored. */
export interface Shard extends Storing {
  readonly content: Uint8Array;
}

export type Shards = Map<string, Shard>;

/** An index in memory: its shards by name, and its manifest. */
export interface BuiltIndex {
  readonly manifest: Manifest;
  readonly shards: ReadonlyMap<string, Shard>;
}

/** Gives the terms of a document; a cache may answer for those that were worked out before. */
export type Analyse = (document: SearchDocument) => Analysed;

/** Builds the whole index of documents. One whose articles take fewer bytes than `little` is a single shard. */
export function buildIndex(
  { documents, entities }: IndexInput,
  analyse: Analyse = analyser(),
  little = LITTLE,
): BuiltIndex {
  const { segment, shards } = buildPart(inOrder(documents), entities, analyse, { little, alone: true });
  return { manifest: manifestOf([segment]), shards };
}

/** A part whose articles take fewer bytes than this is one shard: many small files cost more than one. */
const LITTLE = 100_000;

/** Builds one part of an index from documents in order; `alone` where it is the only one. */
export function buildPart(
  documents: readonly SearchDocument[],
  entities: readonly Entity[],
  analyse: Analyse,
  { little = LITTLE, alone = false } = {},
): { segment: SegmentManifest; shards: Shards } {
  const shards: Shards = new Map();
  const emit = collectInto(shards);
  const segment = asRecords(documents, entities, little, alone, emit);
  if (segment !== null) return { segment, shards };
  return { segment: buildTables({ documents, analysed: documents.map(analyse), entities }, emit), shards };
}

/** Few articles as one shard; null where there are too many. */
function asRecords(
  documents: readonly SearchDocument[],
  entities: readonly Entity[],
  little: number,
  alone: boolean,
  emit: Emit,
): SegmentManifest | null {
  if (documents.length * 100 > little) return null;
  const named = new Set(documents.flatMap((document) => document.entities));
  const whole = { documents, entities: entities.filter(({ id }) => named.has(id)) };
  if (encode(recordsText(whole)).length > little) return null;
  // Beside tables, which have all names too, no name may lack a spelling.
  const { records, spellings } = alone ? spellingsApart(whole) : { records: whole, spellings: null };
  return {
    kind: 'records',
    documents: documents.length,
    shard: emit('k', encode(recordsText(records))),
    spellings: spellings === null ? null : emit('n', encode(spellings)),
    slots: null,
    gone: [],
  };
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

export function analyser(): Analyse {
  const made = new Analyser();
  return (document) => made.analyse(document);
}

/** Names shards by their content, and keeps them. */
function collectInto(shards: Shards): Emit {
  return (kind, content, how = {}) => {
    const name = `${kind}-${digest(content)}`;
    shards.set(name, { content, ...how });
    return name;
  };
}

export function manifestOf(segments: readonly SegmentManifest[]): Manifest {
  const articles = segments.reduce((sum, { documents, gone }) => sum + documents - gone.length, 0);
  return { format: 2, build: digest(JSON.stringify(segments)), articles, segments };
}

/** Twelve hexadecimal digits of the SHA-256 of something. */
export function digest(...content: readonly (Uint8Array | string)[]): string {
  const hash = createHash('sha256');
  for (const part of content) hash.update(part);
  return hash.digest('hex').slice(0, 12);
}
