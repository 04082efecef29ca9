/** Dateline and the tools it is measured against, each as a function from a file to what was found in it. */
import { Readability } from '@mozilla/readability';
import { Defuddle } from 'defuddle/node';
import { parseHTML } from 'linkedom';
import { plainText } from '../../src/article/plain-text.ts';
import type { GivenFor } from '../../src/article/reading.ts';
import { NO_SIDECAR } from '../../src/article/sidecar.ts';
import { knowledgeOf } from '../../src/desk/knowledge.ts';
import { readDumps, toBlocks } from '../../src/intake/index.ts';
import { readSources } from '../../src/reading.ts';
import type { Dump } from '../../src/types.ts';
import type { PageFile } from './pages.ts';
import type { FoundFacts } from './score-facts.ts';

/** What a tool found. The body may be markup, which is made plain where the time is not measured. */
export interface Found {
  readonly body: string;
  readonly markup: boolean;
  /** Null where the tool is not one for facts. */
  readonly facts: FoundFacts | null;
}

export interface Tool {
  readonly name: string;
  readonly run: (page: PageFile) => Promise<Found>;
}

const NOTHING: Found = {
  body: '',
  markup: false,
  facts: { title: null, date: null, author: null, publisher: null },
};

/** Tools for pages of HTML, or for text dumps. */
export async function toolsFor(form: string): Promise<readonly Tool[]> {
  const dateline = await openDateline();
  return form === 'html'
    ? [dateline, { name: 'Readability', run: readability }, { name: 'Defuddle', run: defuddle }]
    : [
        dateline,
        { name: 'keep everything', run: everything },
        { name: 'Readability, lines in `<p>`', run: wrapped },
      ];
}

/** Body as plain text, markup read as Dateline reads a page: the same for all tools. */
export function plainBody({ body, markup }: Found): string {
  if (!markup) return body;
  const dump: Dump = {
    ...{ name: 'body', path: 'body', size: body.length, sha256: '', encoding: 'utf-8' },
    ...{ text: body, format: 'html' },
  };
  return toBlocks(dump)
    .map((block) => block.text)
    .join('\n\n');
}

async function openDateline(): Promise<Tool> {
  const { value: knowledge } = await knowledgeOf();
  const noSidecar: GivenFor = async () => ({ ok: true, value: NO_SIDECAR, problems: [] });
  const run = async ({ path }: PageFile): Promise<Found> => {
    for await (const { outcome } of readSources(path, knowledge, noSidecar)) {
      if (!outcome.ok) return NOTHING;
      const { title, date, authors, publisher } = outcome.value.facts;
      const facts = {
        title: title.value,
        date: date.value,
        author: authors.value?.join('; ') ?? null,
        publisher: publisher.value,
      };
      return { body: plainText(outcome.value.body), markup: false, facts };
    }
    return NOTHING;
  };
  return { name: 'Dateline', run };
}

/** The text of a file, read and decoded as Dateline does it: these tools begin with text. */
export async function textOf(path: string): Promise<string> {
  for await (const dump of readDumps(path)) if (dump.ok) return dump.value.text;
  return '';
}

async function readability({ path, gold }: PageFile): Promise<Found> {
  const { document } = parseHTML(await textOf(path));
  if (gold.url !== null) Object.defineProperty(document, 'baseURI', { value: gold.url });
  const article = new Readability(document as unknown as Document).parse();
  if (article === null) return NOTHING;
  const facts = {
    title: article.title ?? null,
    date: article.publishedTime ?? null,
    author: article.byline ?? null,
    publisher: article.siteName ?? null,
  };
  return { body: article.content ?? '', markup: true, facts };
}

async function defuddle({ path, gold }: PageFile): Promise<Found> {
  const source = await textOf(path);
  // Without `useAsync: false` it may ask other sites for what the page lacks.
  const article = await quietly(() => Defuddle(source, gold.url ?? undefined, { useAsync: false }));
  const { title, published, author, site } = article;
  return { body: article.content, markup: true, facts: { title, date: published, author, publisher: site } };
}

/** Runs what tells of every script it cannot read, without letting it. */
async function quietly<T>(run: () => Promise<T>): Promise<T> {
  const { error, warn } = console;
  const nothing = (): void => undefined;
  Object.assign(console, { error: nothing, warn: nothing });
  try {
    return await run();
  } finally {
    Object.assign(console, { error, warn });
  }
}

async function everything({ path }: PageFile): Promise<Found> {
  return { body: await textOf(path), markup: false, facts: null };
}

/** A dump for a tool that reads HTML only: every line a paragraph. */
async function wrapped({ path }: PageFile): Promise<Found> {
  const lines = (await textOf(path)).split('\n').filter((line) => line.trim() !== '');
  const escaped = lines.map((line) => `<p>${line.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`);
  const { document } = parseHTML(`<!doctype html><html><body>${escaped.join('\n')}</body></html>`);
  const article = new Readability(document as unknown as Document).parse();
  return { body: article?.content ?? '', markup: true, facts: null };
}
