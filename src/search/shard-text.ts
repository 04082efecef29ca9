/**
 * The bytes behind the text of a script that ran.
 */
import { ShardError } from './shard.ts';

/** What windows-1252 makes of the bytes 0x80 to 0x9f, as browsers read it (WHATWG Encoding). */
const HIGH =
  '\u20ac\x81\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\x8d\u017d\x8f\x90\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\x9d\u017e\u0178';
const FROM_HIGH = new Map([...HIGH].map((character, index) => [character.charCodeAt(0), 0x80 + index]));

/** The bytes behind the text that such a script hands over when it runs. */
export function fromText(name: string, length: number, text: string): Uint8Array<ArrayBuffer> {
  if (text.length !== length) throw new ShardError('damaged', name, 'the file is cut short');
  const bytes = new Uint8Array(length);
  for (let i = 0; i < length; i += 1) {
    const unit = text.charCodeAt(i);
    bytes[i] = unit < 0x100 ? unit : (FROM_HIGH.get(unit) ?? 0);
  }
  return bytes;
}
