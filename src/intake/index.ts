/** Intake: files to decoded dumps, dumps to blocks. */
export { blockAt, toBlocks } from './blocks.ts';
export { decodeBytes } from './decode.ts';
export { kindOf, sourceName, splitSource } from './formats/endings.ts';
export type { Claim, Claimed } from './html/claim.ts';
export { MARKED_DATE } from './html/date-claims.ts';
export { claimsOf } from './html/metadata.ts';
export { dumpFromBytes } from './read-dump.ts';
export { readDumpAt, readDumps } from './read-dumps.ts';
