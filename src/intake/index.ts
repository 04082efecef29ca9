/** Intake: files to decoded dumps, dumps to blocks. */
export { blockAt, toBlocks } from './blocks.ts';
export { type Decoded, decodeBytes } from './decode.ts';
export { type Claim, type Claimed, claimsOf } from './html/metadata.ts';
export { dumpFromBytes, readDump } from './read-dump.ts';
