import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { randomFrom } from '../../scripts/archive/random.ts';
import { LONG } from '../support/runs.ts';
import { dumpOf, folderWith, LAUNCHER } from '../unit/cli/dateline.ts';

const KILLS = LONG ? 1000 : 300;
/** After so many kills a build is let through: it must succeed whatever the others left behind. */
const LET_THROUGH = 20;

const TEXTS = ['The envoys of both sides met again', 'The envoys of neither side met at all'] as const;
const EDIT = '\nA paragraph that a person added.\n';

let home: string;
beforeAll(async () => {
  home = await folderWith({
    'content/sources/talks.txt': dumpOf('Envoys agree on a list of points'),
    'content/sources/harbour.txt': dumpOf('Harbour to be dredged next spring', 'The council voted twice'),
  });
});
afterAll(() => rm(home, { recursive: true }));

const source = () => join(home, 'content/sources/talks.txt');

function build() {
  const args = [LAUNCHER, 'build', '--quiet'];
  return spawn(process.execPath, args, { cwd: home, stdio: 'ignore', detached: true });
}

/** Builds to the end, and says how many milliseconds that took. */
async function buildWhole(): Promise<number> {
  const began = performance.now();
  const [code] = await once(build(), 'close');
  expect(code).toBe(0);
  return performance.now() - began;
}

/** One digest of every file of the site but the mark, which names the release. */
async function siteDigest(): Promise<string> {
  const site = join(home, '_site');
  const hash = createHash('sha256');
  const names = (await readdir(site, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && entry.name !== '.dateline-site')
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  for (const name of names) hash.update(`${name.slice(site.length)}\n`).update(await readFile(name));
  return hash.digest('hex');
}

describe('a build killed at any moment', { timeout: 30 * 60_000 }, () => {
  it(`leaves the old site or the new one, ${KILLS} times, and loses no source and no edit`, async () => {
    const random = randomFrom('kills');
    const states: string[] = [];
    let takes = 0;
    for (const text of TEXTS) {
      await writeFile(source(), dumpOf('Envoys agree on a list of points', text));
      takes = await buildWhole();
      if (states.length === 0) {
        const edited = join(home, 'content/articles/harbour-to-be-dredged-next-spring.md');
        await writeFile(edited, `${await readFile(edited, 'utf8')}${EDIT}`);
        await buildWhole();
      }
      states.push(await siteDigest());
    }
    for (let kill = 1; kill <= KILLS; kill += 1) {
      const [text = '', state = ''] = [TEXTS[kill % 2], states[kill % 2]];
      const dump = dumpOf('Envoys agree on a list of points', text);
      await writeFile(source(), dump);
      const child = build();
      const closed = once(child, 'close');
      await sleep(random.next() * takes * 1.1);
      if (child.exitCode === null && child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
      await closed;
      expect(states, `after ${kill} kills`).toContain(await siteDigest());
      expect(await readFile(source(), 'utf8')).toBe(dump);
      const edited = join(home, 'content/articles/harbour-to-be-dredged-next-spring.md');
      expect((await readFile(edited, 'utf8')).endsWith(EDIT)).toBe(true);
      if (kill % LET_THROUGH !== 0) continue;
      takes = await buildWhole();
      expect(await siteDigest()).toBe(state);
    }
  });
});
