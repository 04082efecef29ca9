/**
 * The box of what to jump to. Loaded by the search page when someone first types: fuse.js is nearly as large as all the rest.
 */
import { leave } from './search/addition.ts';
import { JumpBox, type MakeJump } from './search/jump.ts';

leave<MakeJump>('jump', (box, parts) => new JumpBox(box, parts));
