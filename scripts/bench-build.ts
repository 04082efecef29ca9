/**
 * What a build costs: `npm run bench:build -- --articles N [--growth]`. Makes an archive from a seed; times a cold build, one
 * with one dump added, one with nothing changed, each in a process of its own; and in the same run plain Eleventy (markdown-it,
 * Nunjucks) on the finished Markdown, and Hugo where it is installed. Prints CPU seconds, wall seconds, ratios and the peak of memory as Markdown.
 */

import { execFileSync, spawn } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { dumpFiles } from './archive/dump.ts';
import { generateArchive } from './generate-archive.ts';

const ROOT = resolve(import.meta.dirname, '..');
const SEED = 'bench';

interface Cost {
  /** User and system time of the process and all it started, in seconds. */
  readonly cpu: number;
  readonly wall: number;
  /** Most memory that they held together, in MB, looked at four times a second; null where the system does not say. */
  readonly peak: number | null;
}

/** Runs a command and says what it cost, by the shell's own account of its children. */
async function costOf(command: string, cwd: string): Promise<Cost> {
  const began = performance.now();
  const child = spawn('bash', ['-c', `${command} >&2; code=$?; times; exit $code`], { cwd, detached: true });
  let [stdout, stderr, peak] = ['', '', 0];
  child.stdout.on('data', (text: Buffer) => {
    stdout += text;
  });
  child.stderr.on('data', (text: Buffer) => {
    stderr = (stderr + text).slice(-2000);
  });
  const looking = setInterval(() => {
    peak = Math.max(peak, memoryOf(child.pid ?? -1));
  }, 250);
  const status = await new Promise<number | null>((done) => child.once('close', done));
  clearInterval(looking);
  if (status !== 0) throw new Error(`${command} ended with ${status}:\n${stderr}`);
  const children = stdout.trim().split('\n').at(-1) ?? '';
  const seconds = [...children.matchAll(/(\d+)m([\d.]+)s/g)].map(([, m, s]) => Number(m) * 60 + Number(s));
  const cpu = seconds.reduce((sum, part) => sum + part, 0);
  return { cpu, wall: (performance.now() - began) / 1000, peak: peak === 0 ? null : peak / 1e6 };
}

/** Bytes of memory that the processes of a group hold, by Linux; 0 elsewhere. */
function memoryOf(group: number): number {
  let bytes = 0;
  try {
    for (const name of readdirSync('/proc').filter((one) => /^\d+$/.test(one))) {
      try {
        // Behind the name in brackets: state, parent, group, and 20 fields on the pages that are held.
        const fields = readFileSync(`/proc/${name}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
        if (Number(fields[2]) === group) bytes += Number(fields[21]) * 4096;
      } catch {
        // It has ended.
      }
    }
  } catch {
    return 0;
  }
  return bytes;
}

const build = `"${process.execPath}" "${join(ROOT, 'src/dateline.mjs')}" build --quiet`;

/** Cold, one added, nothing changed. */
async function ours(folder: string, articles: number): Promise<Readonly<Record<string, Cost>>> {
  await generateArchive(join(folder, 'content'), articles, SEED);
  const cold = await costOf(build, folder);
  for (const { name, bytes } of dumpFiles(SEED, articles)) {
    const path = join(folder, 'content/sources', name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
  }
  const added = await costOf(build, folder);
  const nothing = await costOf(build, folder);
  // Another title is on every page: all are rendered, nothing is read.
  writeFileSync(join(folder, 'content/archive.yaml'), 'title: Another title\n');
  const rendering = await costOf(build, folder);
  return { cold, 'one dump added': added, 'nothing changed': nothing, 'all pages rendered': rendering };
}

/** The finished Markdown with as much front matter as a plain site needs. */
function copyMarkdown(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const name of readdirSync(from).filter((one) => one.endsWith('.md'))) {
    const [, front = '', body = ''] =
      /^---\n(.*?)\n---\n(.*)$/s.exec(readFileSync(join(from, name), 'utf8')) ?? [];
    const title = /^title: (.*)$/m.exec(front)?.[1] ?? name;
    const day = /^date: "?(\d{4}-\d\d-\d\d)/m.exec(front)?.[1] ?? '2000-01-01';
    writeFileSync(join(to, name), `---\ntitle: ${title}\ndate: ${day}\n---\n${body}`);
  }
}

const HEAD = '<!doctype html><html><head><meta charset="utf-8"><title>{{ title }}</title></head><body>';

function plainEleventy(folder: string, articles: string): Promise<Cost> {
  copyMarkdown(articles, join(folder, 'in/articles'));
  mkdirSync(join(folder, 'in/_includes'), { recursive: true });
  writeFileSync(
    join(folder, 'in/_includes/a.njk'),
    `${HEAD}<h1>{{ title }}</h1><time>{{ page.date.toISOString() }}</time>{{ content | safe }}</body></html>`,
  );
  writeFileSync(
    join(folder, 'in/articles/articles.json'),
    '{"layout":"a.njk","tags":"article","permalink":"articles/{{ page.fileSlug }}.html","templateEngineOverride":"md"}',
  );
  writeFileSync(
    join(folder, 'in/list.njk'),
    `---\npagination: {data: collections.article, size: 12, alias: items}\npermalink: "list/{{ pagination.pageNumber }}.html"\n---\n${HEAD}{% for item in items %}<a href="/{{ item.url }}">{{ item.data.title }}</a>{% endfor %}</body></html>`,
  );
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  return costOf('node node_modules/@11ty/eleventy/cmd.cjs --input=in --output=out --quiet', folder);
}

async function hugo(folder: string, articles: string): Promise<Cost | null> {
  try {
    execFileSync('hugo', ['version'], { stdio: 'ignore' });
  } catch {
    return null;
  }
  copyMarkdown(articles, join(folder, 'content/articles'));
  mkdirSync(join(folder, 'layouts/_default'), { recursive: true });
  const head = '<!doctype html><html><head><meta charset="utf-8"><title>{{ .Title }}</title></head><body>';
  writeFileSync(
    join(folder, 'layouts/_default/single.html'),
    `${head}<h1>{{ .Title }}</h1>{{ .Content }}</body></html>`,
  );
  const list =
    '{{ range (.Paginate .Pages 12).Pages }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}';
  writeFileSync(join(folder, 'layouts/_default/list.html'), `${head}${list}</body></html>`);
  writeFileSync(
    join(folder, 'hugo.toml'),
    'title = "bench"\ndisableKinds = ["RSS", "sitemap", "taxonomy", "term"]\n',
  );
  return costOf('hugo --quiet', folder);
}

async function measure(articles: number): Promise<Readonly<Record<string, Cost>>> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-build-'));
  try {
    const mine = join(folder, 'dateline');
    mkdirSync(mine);
    const costs = await ours(mine, articles);
    const finished = join(mine, 'content/articles');
    mkdirSync(join(folder, 'eleventy'));
    const plain = await plainEleventy(join(folder, 'eleventy'), finished);
    const other = await hugo(join(folder, 'hugo'), finished);
    return { ...costs, 'plain Eleventy': plain, ...(other === null ? {} : { Hugo: other }) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function print(articles: number, costs: Readonly<Record<string, Cost>>): void {
  const plain = costs['plain Eleventy']?.cpu ?? Number.NaN;
  const cold = costs.cold?.cpu ?? Number.NaN;
  console.log(
    `\n${articles} articles\n\n| | CPU s | wall s | × plain Eleventy | share of cold | peak MB |\n|---|---|---|---|---|---|`,
  );
  for (const [name, { cpu, wall, peak }] of Object.entries(costs)) {
    const share = `1/${(cold / cpu).toFixed(0)}`;
    const held = peak === null ? '' : peak.toFixed(0);
    const cells = [cpu.toFixed(2), wall.toFixed(2), (cpu / plain).toFixed(2), share, held];
    console.log(`| ${name} | ${cells.join(' | ')} |`);
  }
}

const { values } = parseArgs({
  options: { articles: { type: 'string', default: '1000' }, growth: { type: 'boolean', default: false } },
});
const articles = Number(values.articles);
// The program is bundled at its first run, which is none of what is measured.
execFileSync(process.execPath, [join(ROOT, 'src/dateline.mjs'), '--help'], { stdio: 'ignore' });
const small = values.growth ? await measure(Math.round(articles / 10)) : null;
if (small !== null) print(Math.round(articles / 10), small);
const large = await measure(articles);
print(articles, large);
for (const [name, cost] of small === null ? [] : Object.entries(large)) {
  const before = small?.[name]?.cpu ?? Number.NaN;
  console.log(`growth of ${name}: N^${Math.log10(cost.cpu / before).toFixed(2)}`);
}
