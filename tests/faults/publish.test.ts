import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  cp,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  readlink,
  realpath,
  rm,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Build, publish } from '../../src/site/publish.ts';

let folder: string;
let site: string;
beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'publish-')));
  site = join(folder, '_site');
});
afterEach(() => rm(folder, { recursive: true }));

/** A build of a home page that says `text`. */
function buildOf(text: string, pages = 1, expected = ['index.html']): Build {
  return {
    render: async (stage) => {
      await writeFile(join(stage, 'index.html'), text);
      return { pages, expected };
    },
  };
}

/** The folders of the releases that are kept, beside the site where that is a link to one of them. */
const releases = async () =>
  (await readdir(`${site}.releases`)).filter((name) => /^r\d{17}-[0-9a-f]{8}$/.test(name));

const home = () => readFile(join(site, 'index.html'), 'utf8');
const codes = async (building: ReturnType<typeof publish>) =>
  (await building).problems.map(({ code }) => code);

/** What Windows and some file systems answer to a link. */
const withoutLinks = async () => false;

describe('publishing', () => {
  it('swaps a link to a new release, and keeps one old release beside it', async () => {
    for (const text of ['one', 'two', 'three']) {
      expect(await publish(site, buildOf(text))).toMatchObject({ ok: true, problems: [] });
      expect(await home()).toBe(text);
    }
    expect(await readlink(site)).toMatch(/^_site\.releases\/r/);
    expect(await releases()).toHaveLength(2);
    expect(await readdir(`${site}.releases`)).toHaveLength(4);
  });

  it('clears a stage that is still being written into after the build failed, and says why it failed', async () => {
    let writing: Promise<void> = Promise.resolve();
    const outcome = await publish(site, {
      render: async (stage) => {
        writing = (async () => {
          for (let i = 0; i < 300; i += 1) {
            await mkdir(join(stage, 'late', String(i)), { recursive: true }).catch(() => undefined);
            await sleep(1);
          }
        })();
        await sleep(20);
        throw new Error('no room');
      },
    });
    await writing;
    expect(outcome.problems).toMatchObject([{ code: 'build-failed', reason: 'no room' }]);
    expect(await publish(site, buildOf('new'))).toMatchObject({ ok: true });
    expect(await releases()).toHaveLength(1);
  });

  it('leaves the old site where the new one fails, is empty or lacks a page', async () => {
    await publish(site, buildOf('old'));
    const failing: Build = {
      render: async (stage) => {
        await writeFile(join(stage, 'index.html'), 'half');
        throw new Error('layout broke', { cause: new Error('at line 3') });
      },
    };
    expect((await publish(site, failing)).problems).toMatchObject([
      { code: 'build-failed', reason: 'layout broke: at line 3' },
    ]);
    expect(await codes(publish(site, buildOf('new', 0)))).toEqual(['build-incomplete']);
    expect(await codes(publish(site, buildOf('new', 7)))).toEqual(['build-incomplete']);
    expect(await codes(publish(site, buildOf('new', 1, ['articles/a.html'])))).toEqual(['build-incomplete']);
    expect(await home()).toBe('old');
    expect(await releases()).toHaveLength(1);
  });

  it('leaves nothing behind where there was no site and the build failed', async () => {
    await codes(publish(site, buildOf('new', 0)));
    expect(await readdir(folder)).toEqual([]);
  });

  it('does not replace what is not a site', async () => {
    await writeFile(site, 'a file');
    expect(await codes(publish(site, buildOf('new')))).toEqual(['output-not-a-site']);
    await rm(site);
    await mkdir(site);
    await writeFile(join(site, 'thesis.doc'), 'years of work');
    expect(await codes(publish(site, buildOf('new')))).toEqual(['output-not-a-site']);
    await writeFile(join(site, 'index.html'), 'made by another tool');
    expect(await codes(publish(site, buildOf('new')))).toEqual(['output-not-a-site']);
    expect(await readdir(site)).toEqual(['index.html', 'thesis.doc']);
    await rm(site, { recursive: true });
    await symlink('/etc', site);
    expect(await codes(publish(site, buildOf('new')))).toEqual(['output-not-a-site']);
    expect(await readlink(site)).toBe('/etc');
  });

  it('takes the place of an empty folder, and moves aside a copy of a site', async () => {
    await mkdir(site);
    expect(await codes(publish(site, buildOf('new')))).toEqual([]);
    const copy = join(folder, 'copy');
    await cp(site, copy, { recursive: true, dereference: true });
    expect(await codes(publish(copy, buildOf('newer')))).toEqual(['output-set-aside']);
    expect(await readFile(join(copy, 'index.html'), 'utf8')).toBe('newer');
    const aside = (await readdir(`${copy}.releases`)).find((name) => name.startsWith('replaced-')) ?? '';
    expect(await readFile(join(`${copy}.releases`, aside, 'index.html'), 'utf8')).toBe('new');
  });

  it('says so where it may not write', async () => {
    await writeFile(join(folder, 'file'), '');
    expect(await codes(publish(join(folder, 'file', '_site'), buildOf('new')))).toEqual([
      'output-unwritable',
    ]);
  });
});

describe('publishing without links', () => {
  it('renames folders, and knows them for its own', async () => {
    for (const text of ['one', 'two', 'three']) {
      expect(await codes(publish(site, buildOf(text), withoutLinks))).toEqual([]);
      expect(await home()).toBe(text);
    }
    expect(await readdir(`${site}.releases`)).toContain('folder-is-ours');
    expect(await releases()).toHaveLength(1);
    expect(await codes(publish(site, buildOf('linked')))).toEqual([]);
    expect(await home()).toBe('linked');
  });

  it('brings back a site that a crash between two renames had left aside', async () => {
    await publish(site, buildOf('old'), withoutLinks);
    await mkdir(join(`${site}.releases`, 'stage-r20200101000000000-00000000'));
    const { rename } = await import('node:fs/promises');
    await rename(site, join(`${site}.releases`, 'former-r20200101000000000-00000000'));
    expect(await codes(publish(site, buildOf('new', 0), withoutLinks))).toEqual(['build-incomplete']);
    expect(await home()).toBe('old');
    expect(await readdir(`${site}.releases`)).toContain('folder-is-ours');
    expect(await releases()).toEqual([]);
  });
});

describe('the lock', () => {
  it('lets one build at a time', async () => {
    const first = publish(site, {
      ...buildOf('first'),
      render: async (stage) => {
        await sleep(200);
        return buildOf('first').render(stage, null, null);
      },
    });
    await sleep(50);
    expect(await codes(publish(site, buildOf('second')))).toEqual(['build-locked']);
    expect(await first).toMatchObject({ ok: true });
    expect(await home()).toBe('first');
  });

  it.each([
    ['of a process that is gone', { pid: 2 ** 22 + 1, host: hostname(), began: null }],
    ['of a process whose number another has now', { pid: process.pid, host: hostname(), began: '1' }],
  ])('%s is stale', async (_, holder) => {
    await mkdir(`${site}.releases`);
    await writeFile(join(`${site}.releases`, 'lock'), JSON.stringify(holder));
    expect(await codes(publish(site, buildOf('new')))).toEqual([]);
  });

  it('of another machine is not', async () => {
    await mkdir(`${site}.releases`);
    const holder = { pid: 1, host: `not-${hostname()}`, began: null };
    await writeFile(join(`${site}.releases`, 'lock'), JSON.stringify(holder));
    expect(await codes(publish(site, buildOf('new')))).toEqual(['build-locked']);
  });
});

describe('kill -9', () => {
  const PUBLISHER = `
    import { writeFile } from 'node:fs/promises';
    import { join } from 'node:path';
    import { publish } from ${JSON.stringify(join(process.cwd(), 'src/site/publish.ts'))};
    for (let n = 1; ; n += 1) {
      const text = 'release ' + n + ' ' + 'x'.repeat(100000);
      const outcome = await publish(process.argv[2], {
        render: async (stage) => {
          for (let page = 0; page < 20; page += 1) await writeFile(join(stage, page + '.html'), text);
          await writeFile(join(stage, 'index.html'), text);
          return { pages: 21, expected: ['index.html'] };
        },
      });
      if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
      if (n === 1) process.stdout.write('published');
    }`;

  it('at any moment leaves a whole site, and the next run succeeds', { timeout: 240_000 }, async () => {
    const script = join(folder, 'publisher.mjs');
    await writeFile(script, PUBLISHER);
    for (let kill = 0; kill < 8; kill += 1) {
      const child = spawn(process.execPath, ['--import', 'tsx', script, site], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      await once(child.stdout, 'data');
      await sleep(kill * 3 + Math.random() * 20);
      child.kill('SIGKILL');
      await once(child, 'exit');
      const pages = (await readdir(site)).filter((name) => name.endsWith('.html'));
      const texts = new Set(await Promise.all(pages.map((page) => readFile(join(site, page), 'utf8'))));
      expect(pages).toHaveLength(21);
      expect(texts.size).toBe(1);
    }
    expect(await publish(site, buildOf('after'))).toMatchObject({ ok: true });
    expect(await releases()).toHaveLength(2);
  });
});
