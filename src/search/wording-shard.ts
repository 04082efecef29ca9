/**
 * The shard that says by which words the texts of an archive are told, and texts told by them.
 */
import { ByteReader } from './bytes.ts';
import { Model } from './chances.ts';
import type { Unpack } from './list.ts';
import { RangeReader } from './range-reader.ts';
import { Wording } from './wording.ts';

export function decodeWording(bytes: Uint8Array): Wording {
  const steps = openWording(bytes);
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}

/** The same, in steps that each take a few milliseconds at most. */
export function* openWording(bytes: Uint8Array): Generator<void, Wording> {
  const reader = new ByteReader(bytes);
  const [gapCount, wordCount] = [reader.number(), reader.number()];
  const gaps = Array.from({ length: gapCount }, () => reader.text());
  let last = '';
  const words = Array.from({ length: wordCount }, () => {
    last = last.slice(0, reader.number()) + reader.text();
    return last;
  });
  yield;
  const wording = new Wording({ words, gaps });
  const sampled = reader.number();
  yield* wording.learn(new RangeReader(bytes.subarray(reader.position)), sampled);
  return wording;
}

/** Reads records of texts, told by such words. */
export function textReader(wording: Wording): Unpack<string> {
  return (bytes) => {
    const coder = new RangeReader(bytes);
    return wording.read(coder, coder.number(new Model(1), 0));
  };
}
