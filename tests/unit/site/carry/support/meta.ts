import type { ArchiveMeta } from '../../../../../src/types.ts';

export const LOCAL: ArchiveMeta = {
  title: 'Test archive',
  description: 'For tests.',
  baseUrl: null,
  language: 'en',
  visibility: 'public',
  contact: null,
};

export const HOSTED: ArchiveMeta = { ...LOCAL, baseUrl: 'https://archive.example/press' };
export const PRIVATE: ArchiveMeta = { ...HOSTED, visibility: 'private' };
