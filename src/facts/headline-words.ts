import { z } from 'zod';
import { once, readWords, Words } from './lexicon.ts';

/** Marks of desks, and words of menus that are no section. */
export const headlineWords = once(() =>
  readWords('headlines', z.strictObject({ 'desk marks': Words, 'not sections': Words })),
);
