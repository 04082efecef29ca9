/**
 * The shard that says by which words the texts of an archive are told.
 */
import { ByteReader, ByteWriter } from './bytes.ts';
import { RangeReader, RangeWriter } from './range-coder.ts';
import { type Lexicon, Wording } from './wording.ts';

/** A lexicon and a sample as bytes: the lists, which deflate well, then the sample, which is as small as it gets. */
export function encodeWording(
  lexicon: Lexicon,
  sample: readonly string[],
): { content: Uint8Array; packed: number } {
  const writer = new ByteWriter(16_384).number(lexicon.gaps.length).number(lexicon.words.length);
  for (const gap of lexicon.gaps) writer.text(gap);
  let last = '';
  for (const word of lexicon.words) {
    let shared = 0;
    while (shared < word.length && word[shared] === last[shared]) shared += 1;
    if (shared > 0 && (word.charCodeAt(shared - 1) & 0xfc00) === 0xd800) shared -= 1;
    writer.number(shared).text(word.slice(shared));
    last = word;
  }
  const coder = new RangeWriter();
  for (const _ of new Wording(lexicon).learn(coder, sample, sample.length));
  const packed = coder.done();
  return { content: writer.number(sample.length).bytes(packed).done(), packed: packed.length };
}

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
  yield* wording.learn(new RangeReader(bytes.subarray(reader.position)), [], sampled);
  return wording;
}
