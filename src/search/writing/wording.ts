/**
 * Writes the shard that says by which words the texts of an archive are told, and texts told by them.
 */
import { ByteWriter } from '../bytes.ts';
import { Model } from '../chances.ts';
import { type Lexicon, Wording } from '../wording.ts';
import { decodeWording } from '../wording-shard.ts';
import { RangeWriter } from './range-writer.ts';

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

/** Writes records of texts, told by the words in such a shard. */
export function textWriter(shard: Uint8Array): (records: readonly string[]) => Uint8Array {
  const wording = decodeWording(shard);
  return (records) => {
    const coder = new RangeWriter();
    coder.number(new Model(1), 0, records.length);
    wording.code(coder, records, records.length);
    return coder.done();
  };
}
