/**
 * The parts of an index, opened together: their articles are numbered one part after another, and put in the order of
 * their dates across parts.
 */
import type { Manifest } from './data.ts';
import { type Code, Lookup } from './lookup.ts';
import type { Part } from './part.ts';
import { RecordPart } from './record-part.ts';
import type { Load } from './shard.ts';

export interface Opened {
  readonly lookup: Lookup;
  /** Numbers given, those of articles that are gone among them. */
  readonly count: number;
  readonly gone: ReadonlySet<number>;
  /** Sorts articles newest first, whatever part they are in. */
  readonly rank: (number: number) => number;
}

/** Opens the parts of an index when they are first asked for; `code` for tables is asked for only where there are some. */
export function openParts(manifest: Manifest, load: Load, code: Code): () => Promise<Opened> {
  let opened: Promise<Opened> | null = null;
  return () => {
    opened ??= open(manifest, load, code).catch((error: unknown) => {
      opened = null;
      throw error;
    });
    return opened;
  };
}

async function open({ segments, articles }: Manifest, load: Load, code: Code): Promise<Opened> {
  const parts: Part[] = [];
  const gone = new Set<number>();
  const keys: (readonly number[])[] = [];
  let offset = 0;
  for (const segment of segments) {
    parts.push(
      segment.kind === 'tables'
        ? (await code.tables()).open(segment, offset, load)
        : new RecordPart(segment, offset, load),
    );
    for (const number of segment.gone) gone.add(offset + number);
    // Parts after the first come only upon tables.
    if (segment.slots !== null) keys.push((await code.tables()).slots(segment.slots, segment.documents));
    offset += segment.documents;
  }
  const base = segments[0]?.documents ?? 0;
  const later = keys.flat();
  const rank = (number: number): number => (number < base ? number : (later[number - base] ?? number));
  return { lookup: new Lookup(parts, articles, code), count: offset, gone, rank };
}
