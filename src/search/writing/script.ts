/**
 * The script that a shard is.
 */
import { BACKSLASH, ESCAPED, RECEIVER } from '../shard.ts';

/** By byte, the letter that stands for it after a backslash; 0 for those that stand for themselves. */
const LETTER = new Uint8Array(256);
for (const [byte, letter] of ESCAPED) LETTER[byte] = letter;

/** The script that hands over a shard: its name, the number of its deflated bytes, and the bytes. */
export function toScript(name: string, deflated: Uint8Array): Uint8Array<ArrayBuffer> {
  const head = latin(`${RECEIVER}("${name}",${deflated.length},\``);
  const tail = latin('`);\n');
  let escapes = 0;
  for (let i = 0; i < deflated.length; i += 1) if (LETTER[deflated[i] as number] !== 0) escapes += 1;
  const script = new Uint8Array(head.length + deflated.length + escapes + tail.length);
  script.set(head);
  let at = head.length;
  for (let i = 0; i < deflated.length; i += 1) {
    const byte = deflated[i] as number;
    const letter = LETTER[byte] as number;
    if (letter !== 0) script[at++] = BACKSLASH;
    script[at++] = letter === 0 ? byte : letter;
  }
  script.set(tail, at);
  return script;
}

function latin(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}
