import { createContext, runInContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { fromScript, inflate, RECEIVER, ShardError } from '../../../src/search/shard.ts';
import { fromText } from '../../../src/search/shard-text.ts';
import { toScript } from '../../../src/search/writing/script.ts';

/** Every byte, those that mean something in a template literal side by side, and both kinds of line end. */
const BYTES = Uint8Array.from([
  ...Array.from({ length: 256 }, (_, value) => value),
  ...[0x24, 0x7b, 0x5c, 0x60, 0x5c, 0x5c, 0x0d, 0x0a, 0x0d, 0x24, 0x24, 0x7b],
]);

/** What a page receives when it runs the script, read as windows-1252 as its script element says. */
function run(script: Uint8Array): { name: string; length: number; text: string } {
  let received = { name: '', length: 0, text: '' };
  const receive = (name: string, length: number, text: string) => {
    received = { name, length, text };
  };
  // What browsers mean by windows-1252: the bytes ISO 8859-1 has as controls and windows-1252 leaves free stay so.
  const text = Array.from(script, (byte) => WINDOWS_1252[byte]).join('');
  runInContext(text, createContext({ [RECEIVER]: receive }));
  return received;
}

const WINDOWS_1252 = Array.from({ length: 256 }, (_, byte) => String.fromCharCode(byte));
WINDOWS_1252.splice(0x80, 32, ...'€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ');

describe('a shard', () => {
  const script = toScript('t-00ff00ff00ff', BYTES);

  it('hands over its bytes as a script', () => {
    const { name, length, text } = run(script);
    expect(name).toBe('t-00ff00ff00ff');
    expect(fromText(name, length, text)).toEqual(BYTES);
  });

  it('hands over its bytes without being run', () => {
    expect(fromScript('t-00ff00ff00ff', script)).toEqual(BYTES);
  });

  it.each([
    ['cut short', script.slice(0, 150)],
    ['empty', new Uint8Array()],
    ['another', toScript('t-111111111111', BYTES)],
    ['a page that says it is missing', new TextEncoder().encode('<!DOCTYPE html><title>Not found</title>')],
  ])('is damaged where the file is %s', (_, file) => {
    expect(() => fromScript('t-00ff00ff00ff', file)).toThrow(ShardError);
  });

  it('is damaged where its text is shorter than it says, or its bytes are not what was deflated', async () => {
    expect(() => fromText('t', 5, 'four')).toThrow(ShardError);
    await expect(inflate('t', Uint8Array.from([7, 7, 7]))).rejects.toThrow(ShardError);
  });
});
