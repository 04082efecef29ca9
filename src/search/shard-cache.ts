/**
 * Shards as they were read, kept while there is room: what was asked for longest ago goes first.
 */
import { type Load, readShard } from './shard.ts';

interface Kept {
  readonly value: Promise<unknown>;
  size: number;
}

/** Bytes of shards kept; what is made of them takes some three times as much. */
const ROOM = 3_000_000;

export class ShardCache {
  readonly #load: Load;
  readonly #kept = new Map<string, Kept>();
  readonly #room: number;
  #size = 0;

  constructor(load: Load, room = ROOM) {
    this.#load = load;
    this.#room = room;
  }

  /** What `decode` makes of a shard. Rejects with a {@link ShardError}; the shard is then asked for again next time. */
  read<T>(name: string, decode: (bytes: Uint8Array<ArrayBuffer>) => T): Promise<T> {
    const before = this.#kept.get(name);
    if (before !== undefined) {
      this.#kept.delete(name);
      this.#kept.set(name, before);
      return before.value as Promise<T>;
    }
    const kept: Kept = { value: this.#fetch(name, decode), size: 0 };
    this.#kept.set(name, kept);
    kept.value.catch(() => this.#kept.delete(name));
    return kept.value as Promise<T>;
  }

  async #fetch<T>(name: string, decode: (bytes: Uint8Array<ArrayBuffer>) => T): Promise<T> {
    return readShard(this.#load, name, (bytes) => {
      const value = decode(bytes);
      this.#count(name, bytes.length);
      return value;
    });
  }

  #count(name: string, size: number): void {
    const kept = this.#kept.get(name);
    if (kept === undefined) return;
    kept.size = size;
    this.#size += size;
    for (const [oldest, { size: freed }] of this.#kept) {
      if (this.#size <= this.#room || oldest === name) break;
      this.#kept.delete(oldest);
      this.#size -= freed;
    }
  }
}
