import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { register } from 'tsx/esm/api';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dumpFiles } from '../../scripts/archive/dump.ts';
import { generateArchive } from '../../scripts/generate-archive.ts';
import { build } from '../../src/pipeline.ts';
import { runs } from '../support/runs.ts';

// Eleventy imports the configuration and the pages itself, as Node does, not as the test runner would.
register();

let folder: string;
let tries = 0;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline-rebuild-'));
});
afterEach(() => rm(folder, { recursive: true }));

const SEED = 'rebuild';

/** What may happen to an archive between two builds. `pick` chooses among the files that are there. */
const CHANGES = {
  addSource: async (content: string, pick: number) => {
    for (const { name, bytes } of dumpFiles(SEED, 100 + pick))
      await put(join(content, 'sources', name), bytes);
  },
  changeSource: (content: string, pick: number) =>
    editOne(content, 'sources', '.txt', pick, (text) => text.replace(/\bthe\b/g, 'that')),
  removeSource: async (content: string, pick: number) => {
    const path = await one(content, 'sources', '.txt', pick);
    if (path !== null) await rm(path);
  },
  renameSource: async (content: string, pick: number) => {
    const path = await one(content, 'sources', '.txt', pick);
    if (path !== null) await rename(path, path.replace(/\.txt$/, `-moved${pick}.txt`));
  },
  writeSidecar: async (content: string, pick: number) => {
    const path = await one(content, 'sources', '.txt', pick);
    const text = `url: https://copies.example/${pick}\nretrieved: 2020-01-02\ncorrections:\n  place:\n    value: Oslo\n    reason: Known.\n`;
    if (path !== null) await writeFile(path.replace(/\.txt$/, '.yaml'), text);
  },
  removeSidecar: async (content: string, pick: number) => {
    const path = await one(content, 'sources', '.yaml', pick);
    if (path !== null) await rm(path);
  },
  addOutlet: (content: string, pick: number) =>
    put(
      join(content, 'outlets', `outlet-${pick}.yaml`),
      `id: outlet-${pick}\nname: Valley Observer\nkind: newspaper\ndomains: [valley${pick}.example]\n`,
    ),
  addRecord: (content: string, pick: number) =>
    put(
      join(content, 'gazetteer', 'organisations.yaml'),
      `- id: body-${pick}\n  name: Body ${pick}\n  aliases: [${['Foreign Ministry', 'Health Agency', 'Talks', 'Envoy'][pick % 4]}]\n  verified: false\n`,
    ),
  removeRecords: (content: string) => rm(join(content, 'gazetteer'), { recursive: true, force: true }),
  changeSettings: (content: string, pick: number) =>
    put(join(content, 'archive.yaml'), `title: Archive ${pick}\nvisibility: public\n`),
  editArticle: (content: string, pick: number) =>
    editOne(content, 'articles', '.md', pick, (text) =>
      text.replace(/^title: .*$/m, `title: Edited by hand ${pick}`),
    ),
  editText: (content: string, pick: number) =>
    editOne(
      content,
      'articles',
      '.md',
      pick,
      (text) => `${text}\nA paragraph more, see https://copies.example/x\n`,
    ),
  breakArticle: (content: string, pick: number) =>
    editOne(content, 'articles', '.md', pick, (text) => text.replace(/^date: .*$/m, 'date: never')),
  renameArticle: async (content: string, pick: number) => {
    const path = await one(content, 'articles', '.md', pick);
    if (path === null) return;
    const slug = `renamed-${pick}`;
    await put(path, (await readFile(path, 'utf8')).replace(/^slug: .*$/m, `slug: ${slug}`));
    await rename(path, join(content, 'articles', `${slug}.md`));
  },
  removeArticle: async (content: string, pick: number) => {
    const path = await one(content, 'articles', '.md', pick);
    if (path !== null) await rm(path);
  },
  nothing: async () => undefined,
};

async function put(path: string, data: string | Uint8Array): Promise<void> {
  await mkdir(join(path, '..'), { recursive: true });
  await writeFile(path, data);
}

async function one(content: string, part: string, ending: string, pick: number): Promise<string | null> {
  const names = (await readdir(join(content, part), { recursive: true })).filter((name) =>
    name.endsWith(ending),
  );
  const name = names.sort()[pick % Math.max(1, names.length)];
  return name === undefined ? null : join(content, part, name);
}

async function editOne(
  content: string,
  part: string,
  ending: string,
  pick: number,
  edit: (text: string) => string,
): Promise<void> {
  const path = await one(content, part, ending, pick);
  if (path !== null) await writeFile(path, edit(await readFile(path, 'utf8')));
}

/** Every file under a folder by its path. */
async function filesIn(root: string): Promise<Record<string, string>> {
  const files: Record<string, string> = {};
  for (const entry of await readdir(root, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile()) files[path.slice(root.length)] = await readFile(path, 'latin1');
  }
  return files;
}

/** Names of the files that two sites do not have alike. */
async function differences(a: string, b: string): Promise<string[]> {
  const [one, other] = [await filesIn(a), await filesIn(b)];
  return [...new Set([...Object.keys(one), ...Object.keys(other)])]
    .filter((path) => path !== '/.dateline-site' && one[path] !== other[path])
    .sort();
}

const change = fc.record({
  what: fc.constantFrom(...(Object.keys(CHANGES) as (keyof typeof CHANGES)[])),
  pick: fc.nat({ max: 7 }),
});

describe('a site built step by step', { timeout: 600_000 }, () => {
  it('is the same, byte for byte, as one built at once from the same content', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(change, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 4 }),
        async (steps) => {
          tries += 1;
          const home = join(folder, String(tries));
          const [content, output] = [join(home, 'content'), join(home, '_site')];
          await generateArchive(content, 6, SEED);
          await build({ content, output, pathPrefix: '/' }, () => undefined);
          for (const step of steps) {
            for (const { what, pick } of step) await CHANGES[what](content, pick);
            const { release } = await build({ content, output, pathPrefix: '/' }, () => undefined);
            expect(release).not.toBeNull();
          }
          const clean = join(folder, `${tries}-clean`);
          await cp(content, join(clean, 'content'), { recursive: true });
          await build(
            { content: join(clean, 'content'), output: join(clean, '_site'), pathPrefix: '/' },
            () => undefined,
          );
          expect(await differences(output, join(clean, '_site'))).toEqual([]);
          expect(await differences(content, join(clean, 'content'))).toEqual([]);
          await rm(home, { recursive: true });
          await rm(clean, { recursive: true });
        },
      ),
      { ...runs(8), endOnFailure: true },
    );
  });
});
