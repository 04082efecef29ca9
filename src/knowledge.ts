/** What Dateline knows beyond its code: outlets' profiles and the phrases of page furniture, both YAML. */
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { LABELS, type Label, type Outcome, type Outlet, type Problem } from './types.ts';

/** Phrases of one label in one language. `#` is a number, `*` up to twelve words. */
export interface PhraseSet {
  /** The whole line reads so. */
  readonly lines: readonly string[];
  /** A heading that reads so opens a block of that kind. */
  readonly opens: readonly string[];
  /** Found anywhere in a line. */
  readonly contains: readonly string[];
  /** Menus and button bars are made of these. */
  readonly words: readonly string[];
}

/** The phrases of one language, from `src/clean/phrases/LANGUAGE.yaml`. */
export interface PhraseBook {
  readonly language: string;
  readonly stopwords: readonly string[];
  readonly sections: readonly string[];
  readonly captions: { readonly starts: readonly string[]; readonly contains: readonly string[] };
  readonly credits: {
    readonly words: readonly string[];
    readonly agencies: readonly string[];
    readonly rights: readonly string[];
  };
  readonly bylines: readonly string[];
  readonly contributed: readonly string[];
  readonly bio: readonly string[];
  readonly dates: { readonly months: readonly string[]; readonly words: readonly string[] };
  readonly signoffs: readonly string[];
  readonly phrases: Readonly<Partial<Record<Label, PhraseSet>>>;
}

/** Everything the rooms look up. */
export interface Knowledge {
  readonly outlets: readonly Outlet[];
  readonly phrases: readonly PhraseBook[];
}

const split = (separator: RegExp) => (text: string) =>
  text
    .split(separator)
    .map((part) => part.trim())
    .filter(Boolean);
const strings = z.array(z.union([z.string(), z.number()]).transform(String)).default([]);
/** Phrases in one text, parted by semicolons, so that none needs quoting. */
const list = z.string().default('').transform(split(/;/));
const spaced = z.string().default('').transform(split(/\s+/));
const label = z.enum(Object.keys(LABELS) as [Label, ...Label[]]);

const outletSchema = z.strictObject({
  id: z.string().min(1),
  name: z.string().min(1),
  kind: z.string().min(1),
  aliases: strings,
  domains: strings,
  tells: z.array(z.strictObject({ text: z.string().min(1), label })).default([]),
  hints: z
    .array(z.strictObject({ text: z.string().min(1), where: z.enum(['credit', 'sign-off', 'sidebar']) }))
    .default([]),
  carries: strings,
});

const phraseSet = z.strictObject({ lines: list, opens: list, contains: list, words: list });
const phraseSchema = z.strictObject({
  language: z.string().min(2),
  stopwords: spaced,
  sections: list,
  captions: z.strictObject({ starts: list, contains: list }),
  credits: z.strictObject({ words: list, agencies: list, rights: list }),
  bylines: list,
  contributed: list,
  bio: list,
  dates: z.strictObject({ months: list, words: list }),
  signoffs: list,
  phrases: z.partialRecord(label, phraseSet),
});

const PACKAGE = dirname(dirname(fileURLToPath(import.meta.url)));
const PHRASES = join(PACKAGE, 'src/clean/phrases');
const OUTLETS = join(PACKAGE, 'content/outlets');
const FIX = 'Correct the file; docs and the profiles beside it show the form.';

async function yamlFiles(folder: string): Promise<string[]> {
  try {
    const names = await readdir(folder);
    return names
      .filter((name) => /\.ya?ml$/.test(name))
      .sort()
      .map((name) => join(folder, name));
  } catch {
    return [];
  }
}

/** The files of the outlets' profiles: the package's own, and those of a content folder. */
export async function outletFiles(contentDir?: string): Promise<readonly string[]> {
  const folders = contentDir === undefined ? [OUTLETS] : [...new Set([OUTLETS, join(contentDir, 'outlets')])];
  return (await Promise.all(folders.map(yamlFiles))).flat();
}

/** One YAML file checked against a schema, or the problem with it. */
async function load<T>(file: string, schema: z.ZodType<T>): Promise<{ value: T } | { problem: Problem }> {
  const broken = (line: number | null, reason: string): { problem: Problem } => ({
    problem: { code: 'bad-knowledge', severity: 'error', file, line, reason, fix: FIX },
  });
  let source: string;
  try {
    source = await readFile(file, 'utf8');
  } catch (error) {
    return broken(null, error instanceof Error ? error.message : String(error));
  }
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines });
  const [error] = document.errors;
  if (error !== undefined)
    return broken(lines.linePos(error.pos[0]).line, error.message.split('\n')[0] ?? error.message);
  const parsed = schema.safeParse(document.toJS());
  if (parsed.success) return { value: parsed.data };
  const [issue] = parsed.error.issues;
  return broken(null, `${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'does not fit the form'}`);
}

async function loadAll<T>(files: readonly string[], schema: z.ZodType<T>, problems: Problem[]): Promise<T[]> {
  const values: T[] = [];
  for (const loaded of await Promise.all(files.map((file) => load(file, schema)))) {
    if ('value' in loaded) values.push(loaded.value);
    else problems.push(loaded.problem);
  }
  return values;
}

/**
 * Loads the package's own phrases and outlets; outlets of another content folder come on top, by id.
 * A broken file is a problem and is left out; the rest is used.
 * @param contentDir content folder whose `outlets/` overlays the package's own
 */
export async function loadKnowledge(contentDir?: string): Promise<Outcome<Knowledge>> {
  const problems: Problem[] = [];
  const phrases = await loadAll<PhraseBook>(await yamlFiles(PHRASES), phraseSchema, problems);
  const outlets = new Map<string, Outlet>();
  const folders = contentDir === undefined ? [OUTLETS] : [...new Set([OUTLETS, join(contentDir, 'outlets')])];
  for (const folder of folders) {
    for (const outlet of await loadAll<Outlet>(await yamlFiles(folder), outletSchema, problems))
      outlets.set(outlet.id, outlet);
  }
  if (phrases.length === 0) return { ok: false, problems };
  return { ok: true, value: { outlets: [...outlets.values()], phrases }, problems };
}
