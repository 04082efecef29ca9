/** What Dateline knows beyond its code: outlets' profiles and the phrases of page furniture, both YAML. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Document, isNode, LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { compiled } from './compiled.ts';
import { registerSchema } from './register.ts';
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
  /** Prompts to the reader: what a clause begins with, what it then offers, and what alone ends one. */
  readonly calls: {
    readonly acts: readonly string[];
    readonly offers: readonly string[];
    readonly ends: readonly string[];
  };
  /** What links to the next and other pages of an article are made of, numbers aside. */
  readonly turners: readonly string[];
  /** What leads to another story in the middle of a text, before a colon or in capitals. */
  readonly pointers: readonly string[];
  /** Notices that sites word as sentences: by which words they speak to the reader, and of what. */
  readonly notices: { readonly address: readonly string[] } & Readonly<Record<NoticeKind, Subject>>;
  readonly phrases: Readonly<Partial<Record<Label, PhraseSet>>>;
}

/** Kinds of such notices, by their labels. */
export const NOTICES = ['cookie', 'paywall', 'comments', 'follow'] as const satisfies readonly Label[];
export type NoticeKind = (typeof NOTICES)[number];

/** What a kind of notice speaks of: words one of which it must have, and others that go with them. */
export interface Subject {
  readonly core: readonly string[];
  readonly side: readonly string[];
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
const subject = z.strictObject({ core: list, side: list }).default({ core: [], side: [] });
const noticeSchema = z
  .strictObject({ address: list, cookie: subject, paywall: subject, comments: subject, follow: subject })
  .prefault({});
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
  calls: z.strictObject({ acts: list, offers: list, ends: list }),
  turners: list,
  pointers: list,
  notices: noticeSchema,
  phrases: z.partialRecord(label, phraseSet),
});

const PACKAGE = dirname(dirname(fileURLToPath(import.meta.url)));
const PHRASES = join(PACKAGE, 'src/clean/phrases');
const OUTLETS = join(PACKAGE, 'content/outlets');
const FIX = 'Correct the file; docs and the profiles beside it show the form.';

/** A YAML file: its text, or why it cannot be read. */
interface Source {
  readonly file: string;
  readonly text: string | null;
  readonly fault: string | null;
}

/** The YAML files of a folder by name; none where there is no such folder. */
function sourcesIn(folder: string): Source[] {
  try {
    const names = readdirSync(folder).filter((name) => /\.ya?ml$/.test(name));
    return names.sort().map((name) => sourceAt(join(folder, name)));
  } catch {
    return [];
  }
}

function sourceAt(file: string): Source {
  try {
    return { file, text: readFileSync(file, 'utf8'), fault: null };
  } catch (error) {
    return { file, text: null, fault: error instanceof Error ? error.message : String(error) };
  }
}

/** One YAML file checked against a schema, or the problem with it. */
function load<T>({ file, text, fault }: Source, schema: z.ZodType<T>): { value: T } | { problem: Problem } {
  const broken = (line: number | null, reason: string): { problem: Problem } => ({
    problem: { code: 'bad-knowledge', severity: 'error', file, line, reason, fix: FIX },
  });
  if (text === null) return broken(null, fault ?? 'it cannot be read');
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const [error] = document.errors;
  if (error !== undefined)
    return broken(lines.linePos(error.pos[0]).line, error.message.split('\n')[0] ?? error.message);
  const parsed = schema.safeParse(document.toJS());
  if (parsed.success) return { value: parsed.data };
  const [issue] = parsed.error.issues;
  const path = issue?.path.map(String) ?? [];
  return broken(
    lineOf(document, path, lines),
    `${path.join('.')}: ${issue?.message ?? 'does not fit the form'}`,
  );
}

/** The line where what a path leads to stands, or the nearest above it that is there. */
function lineOf(document: Document, path: readonly string[], lines: LineCounter): number | null {
  for (let length = path.length; length > 0; length--) {
    const steps = path.slice(0, length).map((step) => (/^\d+$/.test(step) ? Number(step) : step));
    const node = document.getIn(steps, true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return null;
}

/** Every file of a folder, checked; what is whole is compiled, and read back until a file changes. */
function loadAll<T>(name: string, folder: string, schema: z.ZodType<T>, problems: Problem[]): readonly T[] {
  const sources = sourcesIn(folder);
  const values: T[] = [];
  const whole = compiled<readonly T[] | null>(
    name,
    sources.map(({ file, text }) => `${file}\n${text ?? ''}`),
    () => {
      const before = problems.length;
      for (const source of sources) {
        const loaded = load(source, schema);
        if ('value' in loaded) values.push(loaded.value);
        else problems.push(loaded.problem);
      }
      return problems.length === before ? values : null;
    },
  );
  return whole ?? values;
}

/**
 * Loads the package's own phrases and outlets; outlets of another content folder come on top, by id.
 * A broken file is a problem and is left out; the rest is used.
 * @param contentDir content folder whose `outlets/` overlays the package's own
 */
export async function loadKnowledge(contentDir?: string): Promise<Outcome<Knowledge>> {
  const problems: Problem[] = [];
  const phrases = loadAll<PhraseBook>('phrases', PHRASES, phraseSchema, problems);
  const outlets = new Map<string, Outlet>();
  const own = contentDir === undefined ? OUTLETS : join(contentDir, 'outlets');
  // The archive's own profiles first: whoever stands first has a name or an address that several claim.
  for (const folder of new Set([own, OUTLETS])) {
    const place = folder === OUTLETS ? 'outlets' : 'outlets-given';
    const profiles = loadAll<Outlet>(place, folder, outletSchema, problems);
    const register = loadAll<Outlet[]>(
      `${place}-register`,
      join(folder, 'register'),
      registerSchema,
      problems,
    );
    for (const outlet of [...profiles, ...register.flat()])
      if (!outlets.has(outlet.id)) outlets.set(outlet.id, outlet);
  }
  if (phrases.length === 0) return { ok: false, problems };
  return { ok: true, value: { outlets: [...outlets.values()], phrases }, problems };
}
