import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readNumbers } from '../../../src/search/codecs.ts';
import { ShardCache } from '../../../src/search/shard-cache.ts';
import { Table } from '../../../src/search/table.ts';
import { NUMBERS } from '../../../src/search/writing/codecs.ts';
import { writeTable } from '../../../src/search/writing/table.ts';

/** A table of some keys, each with its place as its value, in leaves of a few entries; and the leaves that were read. */
function tableOf(keys: readonly string[]) {
  const shards = new Map<string, Uint8Array>();
  const entries = keys.toSorted().map((key, at) => [key, at + 1] as const);
  const root = writeTable('f', entries, NUMBERS, 40, (kind, content) => {
    const name = `${kind}-${String(shards.size).padStart(12, '0')}`;
    shards.set(name, content);
    return name;
  });
  const read: string[] = [];
  const cache = new ShardCache(async (name) => {
    read.push(name);
    return new Uint8Array(deflateRawSync(shards.get(name) ?? new Uint8Array()));
  });
  return { table: new Table('f', root, readNumbers, cache), read, shards };
}

const KEYS = Array.from({ length: 26 * 26 }, (_, i) =>
  String.fromCharCode(115, 116, 97 + Math.floor(i / 26), 97 + (i % 26)),
);

describe('a table', () => {
  it('gives the value of every key, and none where there is none', async () => {
    const { table } = tableOf(KEYS);
    for (const [at, key] of KEYS.entries()) expect(await table.get(key)).toBe(at + 1);
    for (const key of ['', 'a', 'stmmm', 'zz']) expect(await table.get(key)).toBe(null);
  });

  it('gives all keys that begin alike', async () => {
    const { table } = tableOf([...KEYS, 'aa', 'su']);
    expect((await table.startingWith('st')).map(([key]) => key)).toEqual(KEYS);
    expect((await table.startingWith('stm')).map(([key]) => key)).toEqual(
      KEYS.filter((key) => key[2] === 'm'),
    );
  });

  it('gives those most like a word where there are too many', async () => {
    const { table, read } = tableOf(KEYS);
    for (const near of ['staa', 'stmf', 'stzz', 'stmzz']) {
      const before = read.length;
      const found = (await table.startingWith('st', 3, near)).map(([key]) => key);
      expect(read.slice(before).filter((name) => name.startsWith('f-')).length).toBeLessThanOrEqual(3);
      expect(found.length).toBeLessThan(KEYS.length / 4);
      const nearest = KEYS.findLast((key) => key <= near);
      expect(found).toContain(nearest);
    }
  });
});
