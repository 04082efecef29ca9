/** Builds an archive of hostile strings with the command a user calls, and reads everything that comes of it. */

import { spawn } from 'node:child_process';
import { appendFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { readManifest } from '../../src/search/manifest.ts';
import { fromScript, pathOf } from '../../src/search/shard.ts';
import { createWholeEngine } from '../../src/search/whole-engine.ts';
import { renderBody } from '../../src/site/markdown.ts';
import { checkSite, type Finding, RUN, type SiteReport } from './check-site.ts';
import { liveInText } from './live-markup.ts';
import { plant } from './plant.ts';

const LAUNCHER = resolve(import.meta.dirname, '../../src/dateline.mjs');

/** A built archive of hostile strings. */
export interface HostileSite {
  /** Holds `content` and `site`. */
  readonly folder: string;
  readonly site: string;
  /** Articles in it. */
  readonly articles: number;
  /** What the builds said on stderr. */
  readonly told: string;
  remove(): Promise<void>;
}

/**
 * Plants the strings, builds, writes them raw into some articles as a person might, and builds again.
 * Throws where no site comes of it.
 * @param bunch how many strings share a field
 */
export async function buildHostile(strings: readonly string[], bunch: number): Promise<HostileSite> {
  const folder = await mkdtemp(join(tmpdir(), 'dateline-hostile-'));
  const [content, site] = [join(folder, 'content'), join(folder, 'site')];
  for (const [path, text] of plant(strings, bunch)) await write(join(content, path), text);
  const ingested = await dateline(['ingest', '--content', content]);
  const articles = (await readdir(join(content, 'articles'))).filter((name) => name.endsWith('.md')).sort();
  await edit(join(content, 'articles'), articles, strings, bunch);
  const built = await dateline(['build', '--content', content, '--output', site]);
  const told = ingested.err + built.err;
  const there = await readdir(join(site, 'articles')).catch(() => {
    throw new Error(`no site was built in ${folder}:\n${told.slice(-4_000)}`);
  });
  return {
    folder,
    site,
    articles: there.filter((name) => name.endsWith('.md')).length,
    told,
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/** Every form in which Markdown may carry a string into HTML. */
export const inMarkdown = (string: string): string[] => [
  `${string}\n`,
  `A [link](${string}) and ![picture](${string} "${string}") and [${string}](https://a.example/ "${string}")\n`,
  `A <${string}> and <https://a.example/${string}>\n`,
  `[ref]\n\n[ref]: ${string}\n\n[^1]: ${string}\n\n[^1]\n`,
  `# ${string}\n\n> ${string}\n\n- ${string}\n\n| ${string} |\n|---|\n| ${string} |\n`,
  `\`\`\`${string}\n${string}\n\`\`\`\n\n\`${string}\`\n\n<div>\n${string}\n</div>\n`,
];

/** Puts the strings as raw Markdown at the end of each fourth article: all of them, where there are articles enough. */
async function edit(
  folder: string,
  names: readonly string[],
  strings: readonly string[],
  bunch: number,
): Promise<void> {
  for (const [at, name] of names.filter((_, index) => index % 4 === 1).entries()) {
    const some = strings.slice(at * bunch, (at + 1) * bunch);
    await appendFile(join(folder, name), `\n${some.flatMap(inMarkdown).join('\n')}\n`);
  }
}

/** The site's files, the bodies by themselves, and the strings as queries. */
export async function checkHostile(strings: readonly string[], { site }: HostileSite): Promise<SiteReport> {
  const { findings, parsed } = await checkSite(site);
  return {
    findings: [...findings, ...liveInBodies(strings), ...(await faultsOfQueries(strings, site))],
    parsed,
  };
}

/** What is live in an article's text that is one string, in each form. */
export function liveInBodies(strings: readonly string[]): Finding[] {
  return strings.flatMap((string) =>
    inMarkdown(string).flatMap((markdown) => {
      const { html } = renderBody(markdown);
      const ran = RUN.filter((sign) => html.includes(sign)).map((text) => ({
        what: 'a template language has run',
        text,
      }));
      return [...liveInText(html), ...ran].map((live) => ({
        ...live,
        file: `the text ${JSON.stringify(string)}`,
      }));
    }),
  );
}

/** Longest a query may take, in milliseconds. */
const QUERY_LIMIT = 5_000;

/** Queries that throw or take too long. */
async function faultsOfQueries(strings: readonly string[], site: string): Promise<Finding[]> {
  const folder = join(site, 'search');
  const manifest = readManifest(await readFile(join(folder, 'index.js'), 'utf8'));
  const engine = createWholeEngine(manifest, async (name) =>
    fromScript(name, await readFile(join(folder, pathOf(name)))),
  );
  const findings: Finding[] = [];
  for (const query of strings) {
    const start = performance.now();
    const fault = await engine.search({ query, limit: 3 }).then(() => null, String);
    if (fault !== null) findings.push({ file: 'search', what: `query that fails: ${fault}`, text: query });
    else if (performance.now() - start > QUERY_LIMIT)
      findings.push({ file: 'search', what: 'slow query', text: query });
  }
  return findings;
}

/** The string that something live was most likely made of. */
export function culprit({ text }: Finding, strings: readonly string[]): string | null {
  const sign = text.trim().slice(0, 40);
  return sign === '' ? null : (strings.find((string) => string.includes(sign)) ?? null);
}

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}

function dateline(args: readonly string[]): Promise<{ readonly code: number | null; readonly err: string }> {
  const child = spawn(process.execPath, [LAUNCHER, ...args], { stdio: ['ignore', 'ignore', 'pipe'] });
  let err = '';
  child.stderr.setEncoding('utf8').on('data', (chunk) => {
    err += chunk;
  });
  return new Promise((done) => child.on('close', (code) => done({ code, err })));
}
