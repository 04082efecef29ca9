/**
 * The parts of an index, opened together: their articles are numbered one part after another, and put in the order of
 * their dates across parts.
 */
import { ByteReader } from './bytes.ts';
import type { Manifest, SegmentManifest } from './data.ts';
import { Lookup } from './lookup.ts';
import type { Part, Rest } from './part.ts';
import { RecordPart } from './record-part.ts';
import type { Load } from './shard.ts';
import { ShardCache } from './shard-cache.ts';
import { fromBase64 } from './table.ts';
import { TablePart } from './table-part.ts';

export interface Opened {
  readonly lookup: Lookup;
  /** Numbers given, those of articles that are gone among them. */
  readonly count: number;
  readonly gone: ReadonlySet<number>;
  /** Sorts articles newest first, whatever part they are in. */
  readonly rank: (number: number) => number;
}

/** Opens the parts of an index when they are first asked for. */
export function openParts(manifest: Manifest, load: Load, rest: Rest): () => Promise<Opened> {
  let opened: Opened | null = null;
  return async () => {
    opened ??= open(manifest, load, rest);
    return opened;
  };
}

function open({ segments, articles }: Manifest, load: Load, rest: Rest): Opened {
  const parts: Part[] = [];
  const gone = new Set<number>();
  const keys: number[][] = [];
  const cache = new ShardCache(load);
  let offset = 0;
  for (const segment of segments) {
    parts.push(
      segment.kind === 'tables'
        ? new TablePart(segment, offset, cache, rest)
        : new RecordPart(segment, offset, cache),
    );
    for (const number of segment.gone) gone.add(offset + number);
    keys.push(keysOf(segment));
    offset += segment.documents;
  }
  const base = segments[0]?.documents ?? 0;
  const later = keys.flat();
  const rank = (number: number): number => (number < base ? number : (later[number - base] ?? number));
  return { lookup: new Lookup(parts, articles), count: offset, gone, rank };
}

/** Where the articles of a later part stand among the numbers of the first: between two of them. */
function keysOf({ slots, documents }: SegmentManifest): number[] {
  if (slots === null) return [];
  const reader = new ByteReader(fromBase64(slots));
  let slot = 0;
  return Array.from({ length: documents }, (_, index) => {
    slot += reader.number();
    return slot - 1 + (index + 1) / (documents + 1);
  });
}
