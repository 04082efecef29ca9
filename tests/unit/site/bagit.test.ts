/**
 * The built site read as a bag by the rules of RFC 8493, with none of the code that wrote it: section 2.1 (required elements),
 * 2.1.3 (payload manifests), 2.2.1 (tag manifests), 2.2.2 (metadata), 3 (complete and valid).
 */
import { createHash } from 'node:crypto';
import {
  appendFileSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dateline, folderWithSeeds } from '../cli/dateline.ts';

const SLOW = 120_000;
let folder: string;
let bag: string;
beforeAll(async () => {
  folder = await folderWithSeeds();
  await dateline(['build'], folder);
  bag = mkdtempSync(join(tmpdir(), 'dateline-rfc-'));
  cpSync(join(folder, '_site'), bag, { recursive: true, dereference: true });
}, SLOW);
afterAll(() => {
  rmSync(folder, { recursive: true });
  rmSync(bag, { recursive: true });
});

/** Files below a folder of the bag, from its root. */
function filesIn(root: string, below: string): string[] {
  return readdirSync(join(root, below), { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesIn(root, `${below}${entry.name}/`) : [`${below}${entry.name}`],
  );
}

/** The lines of a manifest: "checksum filepath", with CR, LF and % written by their numbers. */
function manifest(root: string, name: string): Map<string, string> {
  const lines = readFileSync(join(root, name), 'utf8').replace(/\n$/, '').split('\n');
  const entries = lines.map((line) => {
    const gap = line.search(/[ \t]/);
    const path = line.slice(gap).trimStart();
    return [
      path.replace(/%0D/gi, '\r').replace(/%0A/gi, '\n').replace(/%25/g, '%'),
      line.slice(0, gap),
    ] as const;
  });
  expect(new Set(entries.map(([path]) => path)).size, 'a file is listed twice').toBe(entries.length);
  return new Map(entries);
}

/** What keeps a folder from being a valid bag. */
function faultsOf(root: string): string[] {
  const faults: string[] = [];
  const declaration = readFileSync(join(root, 'bagit.txt'));
  if (!/^BagIt-Version: \d+\.\d+\nTag-File-Character-Encoding: UTF-8\n$/.test(declaration.toString()))
    faults.push('bagit.txt is no declaration');
  const names = readdirSync(root);
  if (!names.includes('data')) faults.push('there is no payload directory');
  const algorithms = names.flatMap((name) => /^manifest-([a-z0-9]+)\.txt$/.exec(name)?.[1] ?? []);
  if (algorithms.length === 0) faults.push('there is no payload manifest');
  const payload = filesIn(root, 'data/');
  for (const algorithm of algorithms) {
    const listed = manifest(root, `manifest-${algorithm}.txt`);
    for (const path of payload) if (!listed.has(path)) faults.push(`${path} is not in the manifest`);
    const tags = manifest(root, `tagmanifest-${algorithm}.txt`);
    for (const path of tags.keys())
      if (path.startsWith('data/') || path.startsWith('tagmanifest-')) faults.push(`${path} is no tag file`);
    for (const name of ['bagit.txt', 'bag-info.txt', `manifest-${algorithm}.txt`])
      if (!tags.has(name)) faults.push(`${name} is not in the tag manifest`);
    for (const [path, sum] of [...listed, ...tags]) {
      if (path.startsWith('/') || path.startsWith('~') || path.split('/').includes('..'))
        faults.push(`${path} leads out`);
      try {
        const found = createHash(algorithm)
          .update(readFileSync(join(root, path)))
          .digest('hex');
        if (found !== sum.toLowerCase()) faults.push(`${path} has another checksum`);
      } catch {
        faults.push(`${path} is not there`);
      }
    }
  }
  const info = readFileSync(join(root, 'bag-info.txt'), 'utf8');
  for (const line of info.trimEnd().split('\n'))
    if (!/^(?:[^:\s][^:]*: ?\S|[ \t])/.test(line)) faults.push(`bag-info.txt: ${line}`);
  const oxum = /^Payload-Oxum: (\d+)\.(\d+)$/m.exec(info);
  const octets = payload.reduce((sum, path) => sum + statSync(join(root, path)).size, 0);
  if (oxum?.[1] !== `${octets}` || oxum[2] !== `${payload.length}`) faults.push('Payload-Oxum is wrong');
  return faults;
}

describe('the site as a bag, by the rules of RFC 8493', () => {
  it('is complete and valid, by SHA-256', () => {
    expect(faultsOf(bag)).toEqual([]);
    expect([...manifest(bag, 'manifest-sha256.txt').keys()].length).toBeGreaterThan(5);
  });

  it('is not where a file was changed, added or lost', () => {
    const worse = join(bag, '..', `${bag.split('/').at(-1)}-worse`);
    cpSync(bag, worse, { recursive: true });
    appendFileSync(join(worse, 'index.html'), ' ');
    writeFileSync(join(worse, 'data/added.csv'), 'a');
    rmSync(join(worse, 'help.html'));
    const faults = faultsOf(worse);
    rmSync(worse, { recursive: true });
    expect(faults.sort()).toEqual([
      'Payload-Oxum is wrong',
      'data/added.csv is not in the manifest',
      'help.html is not there',
      'index.html has another checksum',
    ]);
  });
});

describe('a private archive', () => {
  it('asks on every page and in robots.txt to be left alone, and is in no sitemap', {
    timeout: SLOW,
  }, async () => {
    writeFileSync(
      join(folder, 'content/archive.yaml'),
      'title: Mine\nvisibility: private\nbaseUrl: https://example.org/a/\n',
    );
    await dateline(['build'], folder);
    const site = join(folder, '_site');
    const pages = filesIn(site, '').filter((path) => path.endsWith('.html'));
    expect(pages.length).toBeGreaterThan(20);
    const open = pages.filter(
      (path) => !readFileSync(join(site, path), 'utf8').includes('<meta name="robots" content="noindex"/>'),
    );
    expect(open).toEqual([]);
    expect(readFileSync(join(site, 'robots.txt'), 'utf8')).toBe('User-agent: *\nDisallow: /\n');
    expect(filesIn(site, '').filter((path) => /sitemap|llms/.test(path))).toEqual([]);
  });
});
