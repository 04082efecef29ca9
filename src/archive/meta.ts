/** The archive's own facts, from `archive.yaml` in the content folder. */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { isHttpUrl } from '../article/schema.ts';
import { oneLine } from '../article/text.ts';
import { parseYaml } from '../article/yaml.ts';
import { problem } from '../problems.ts';
import type { ArchiveMeta, Problem } from '../types.ts';

const line = z.string({ error: 'must be text' }).transform(oneLine);

const schema: z.ZodType<ArchiveMeta> = z.strictObject({
  title: line.refine((text) => text !== '', 'must not be empty'),
  description: line.default(''),
  baseUrl: line
    .refine((text) => text === '' || isHttpUrl(text), 'must be a full http or https address')
    .optional()
    .transform((text) => text || null),
  language: line
    .refine((text) => /^[a-z]{2,3}(?:-[A-Za-z0-9]{1,8}){0,4}$/.test(text), 'must be a tag such as en')
    .default('en'),
  visibility: z.enum(['public', 'private'], { error: 'must be public or private' }).default('public'),
  contact: line.optional().transform((text) => text || null),
});

/** What an archive is called until its owner says. */
const DEFAULTS: ArchiveMeta = {
  title: 'News archive',
  description: '',
  baseUrl: null,
  language: 'en',
  visibility: 'public',
  contact: null,
};

export interface MetaReading {
  readonly meta: ArchiveMeta;
  readonly problems: readonly Problem[];
}

/** What serves in place of settings that cannot be read: they may have asked for privacy. */
const UNREAD: ArchiveMeta = { ...DEFAULTS, visibility: 'private' };

/** Reads `archive.yaml`; without the file, the defaults. A fault in it is told. */
export async function readArchiveMeta(content: string): Promise<MetaReading> {
  const file = join(content, 'archive.yaml');
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return { meta: DEFAULTS, problems: [] };
    return { meta: UNREAD, problems: [problem('archive-settings', file, message)] };
  }
  const result = parseYaml(text, schema);
  if (result.ok) return { meta: result.value, problems: [] };
  const problems = result.faults.map(({ line, reason }) =>
    problem('archive-settings', file, reason, { line }),
  );
  return { meta: UNREAD, problems };
}
