/** Intake: files to decoded dumps, dumps to blocks. */
export { blockAt, toBlocks } from './blocks.ts';
export { type Decoded, decodeBytes } from './decode.ts';
export { dumpFromBytes, readDump } from './read-dump.ts';
