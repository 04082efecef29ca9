import { readdir, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import manifest from '../../../package.json' with { type: 'json' };
import { dateline, dumpOf, folderWith } from './dateline.ts';

let folder: string;
beforeAll(async () => {
  folder = await folderWith({
    'a file.txt': dumpOf('Envoys agree on a list of points'),
    'there/sources/dump.txt': dumpOf('Envoys agree on a list of points'),
  });
  await symlink('there', join(folder, 'link'));
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
    [['help', 'frobnicate'], /there is no command "frobnicate"/],
    [['build', '--content', '\u202efdp'], /\\u202efdp does not exist/],
    [['build', '--content', 'there', '--output', '.'], /must lie apart from the content folder/],
    [['build', '--content', 'there', '--output', 'there/_site'], /must lie apart from the content folder/],
    [['serve', '--content', 'there', '--output', 'link/sources'], /must lie apart from the content folder/],
    [['build', '--content', '/usr/share', '--output', '..'], /holds the folder you are in/],
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

  it('explains itself when asked for help in words', async () => {
    expect(await dateline(['help'], folder)).toEqual(await dateline(['--help'], folder));
    expect(await dateline(['help', 'build'], folder)).toEqual(await dateline(['build', '--help'], folder));
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

  it('goes on with work that leaves something behind when nobody reads what it says', async () => {
    const { code, err } = await dateline(['ingest', '--content', 'there'], folder, [
      ...['bash', '-c', 'set -o pipefail; "$@" | true', 'bash'],
    ]);
    expect([code, err]).toEqual([0, '']);
    expect(await readdir(join(folder, 'there/articles'))).toEqual(['envoys-agree-on-a-list-of-points.md']);
  });

  it.each([[['extract', '--json', 'a file.txt']], [['--help']], [['ingest', '--content', 'there']]])(
    'says in one line that what it says cannot be written, and ends with 1: %j',
    async (args) => {
      const { code, err } = await dateline(args, folder, ['bash', '-c', '"$@" > /dev/full', 'bash']);
      expect(err).toMatch(/^dateline: standard output cannot be written: ENOSPC.*\n$/);
      expect(code).toBe(1);
    },
  );
});
