/**
 * Ranks what to jump to. Loaded by the search page when someone first types: fuse.js is as large as all the rest.
 */
import { createJump } from '../../src/search/jump.ts';
import { JUMP_GLOBAL } from './search/jump.ts';

(window as unknown as Record<string, typeof createJump>)[JUMP_GLOBAL] = createJump;
