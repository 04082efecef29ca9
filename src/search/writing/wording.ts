/**
 * Writes the shard that says by which words the texts of an archive are told, and texts told by them.
 */
import { ByteWriter } from '../bytes.ts';
import { Model } from '../chances.ts';
import { type Lexicon, Wording } from '../wording.ts';
import { decodeWording } from '../wording-shard.ts';
import { RangeWriter } from './range-writer.ts';
import { TextCoder } from './text-coder.ts';
import { TextTokens } from './text-tokens.ts';

/** A lexicon and a sample as bytes: the lists, which deflate well, then the sample, which is as small as it gets. */
export function encodeWording(
  lexicon: Lexicon,
  sample: readonly string[],
  tokens = new TextTokens(),
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
  const wording = new Wording(lexicon);
  for (const _ of wording.learnSpelling());
  const texts = new TextCoder(wording, tokens, coder);
  texts.begin();
  for (const text of sample) texts.text(text);
  const packed = coder.done();
  return { content: writer.number(sample.length).bytes(packed).done(), packed: packed.length };
}

/** Writes records of texts, told by the words in such a shard. */
export function textWriter(
  shard: Uint8Array,
  tokens = new TextTokens(),
): (records: readonly string[]) => Uint8Array {
  const coder = new RangeWriter();
  const texts = new TextCoder(decodeWording(shard), tokens, coder);
  return (records) => {
    texts.begin();
    coder.number(new Model(1), 0, records.length);
    for (const record of records) texts.text(record);
    return coder.done();
  };
}
