/** Every step on single articles whose outcome is kept. What is kept under another name is not known to be in use, and goes. */
export const STEPS = ['reading', 'told', 'document', 'said', 'feed', 'taken'] as const;
export type Step = (typeof STEPS)[number];
