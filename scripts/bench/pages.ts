/** The pages of a folder and what is known to be right of them; its form is described in docs/benchmarks.md. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import type { GoldFacts } from './score-facts.ts';

const text = z.string().nullish();
const bodies = z.record(z.string(), z.looseObject({ articleBody: z.string(), url: text }));
const facts = z.record(
  z.string(),
  z.looseObject({
    title: text,
    date: text,
    authors: z.array(z.string()).nullish(),
    publisher: text,
    domain: text,
    url: text,
  }),
);

export interface Gold {
  readonly body: string | null;
  readonly facts: GoldFacts;
  /** Where the page was published; null where that is not known. */
  readonly url: string | null;
}

export interface PageFile {
  readonly path: string;
  readonly gold: Gold;
}

/** Pages of one form: pages of HTML, or text dumps made of them in one way. */
export interface PageSet {
  readonly folder: string;
  readonly form: string;
  readonly pages: readonly PageFile[];
}

/** Subfolders that hold pages, in the order of the table. */
const FORMS = ['html', 'full', 'pruned', 'rsp'];

/** The sets of pages in a folder, of which there is gold. Throws where a file of gold is not of its form. */
export function readPages(folder: string): readonly PageSet[] {
  const bodyOf = goldIn(join(folder, 'gold.json'), bodies);
  const factsOf = goldIn(join(folder, 'facts.json'), facts);
  return FORMS.map((form) => ({
    folder: basename(folder),
    form,
    pages: filesIn(join(folder, form)).flatMap((path) => {
      const id = basename(path)
        .replace(/\.gz$/, '')
        .replace(/\.(?:html?|txt)$/, '');
      const [body, known] = [bodyOf[id], factsOf[id]];
      if (body === undefined && known === undefined) return [];
      const url = body?.url ?? known?.url ?? null;
      return [{ path, gold: { body: body?.articleBody ?? null, facts: known ?? {}, url } }];
    }),
  })).filter(({ pages }) => pages.length > 0);
}

function goldIn<T>(file: string, form: z.ZodType<Record<string, T>>): Record<string, T> {
  let source: string;
  try {
    source = readFileSync(file, 'utf8');
  } catch {
    return {};
  }
  return form.parse(JSON.parse(source));
}

function filesIn(folder: string): string[] {
  try {
    const names = readdirSync(folder).filter((name) => /\.(?:html?|txt)(?:\.gz)?$/.test(name));
    return names.sort().map((name) => join(folder, name));
  } catch {
    return [];
  }
}
