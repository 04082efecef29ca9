import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import manifest from '../../../package.json' with { type: 'json' };
import { dateline, dumpOf, folderWith } from './dateline.ts';

let folder: string;
beforeAll(async () => {
  folder = await folderWith({ 'a file.txt': dumpOf('Envoys agree on a list of points') });
});
afterAll(() => rm(folder, { recursive: true }));

describe('the command line', { timeout: 60_000 }, () => {
  it.each([
    [[], /no command given/],
    [['frobnicate'], /there is no command "frobnicate"/],
    [['build', '--frobnicate'], /unknown option '--frobnicate'/],
    [['build', 'surplus'], /too many arguments/],
    [['build', '--content', 'nowhere'], /nowhere does not exist/],
    [['ingest', '--content', 'a file.txt'], /a file\.txt is not a folder/],
    [['check'], /content does not exist/],
    [['build', '--path-prefix', 'https://x'], /path prefix is a plain path/],
    [['extract'], /missing required argument/],
    [['extract', 'nowhere.txt'], /nowhere\.txt does not exist/],
    [['serve', '--port', '99999'], /port is a number/],
  ])('says in one line what is wrong with %j, and ends with 2', async (args, expected) => {
    const { code, out, err } = await dateline(args, folder);
    expect(err).toMatch(expected);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
    expect([code, out]).toEqual([2, '']);
  });

  it.each(['build', 'ingest', 'extract', 'serve', 'check'])('explains %s with examples', async (name) => {
    const { code, out } = await dateline([name, '--help'], folder);
    expect(code).toBe(0);
    expect(out).toContain(`Examples:\n  dateline ${name}`);
  });

  it('lists its commands, and tells its version', async () => {
    expect((await dateline(['--help'], folder)).out).toMatch(/build.*ingest.*extract.*serve.*check/s);
    expect((await dateline(['--version'], folder)).out).toBe(`${manifest.version}\n`);
  });

  it('ends quietly when its reader has read enough', async () => {
    const { code, err, out } = await dateline(
      ['extract', '--json', ...Array.from({ length: 3 }, () => 'a file.txt')],
      folder,
      ['bash', '-c', 'set -o pipefail; "$@" | head -c 10', 'bash'],
    );
    expect([code, err, out.length]).toEqual([0, '', 10]);
    expect(join(folder, 'a file.txt')).not.toBe('');
  });
});
